import type { BerichtSoort } from '@samenpad/domain';
import { berichtCode } from './standaard.ts';

/** What iJw has and iWmo has not (Ketenbureau: comparison of the schemas of 315 and 319). */
const ONLY_IJW = ['GezagsdragerBekend', 'Woonplaatsbeginsel'];

/**
 * The iWmo schemas of the retours and of 325 are not public. Their iJw twins give them: other namespaces, prefixes and
 * BerichtCode, without the elements that only iJw has. The code lists come from the iWmo basisschema.
 */
export function deriveIwmoSchema(ijwSchema: string, soort: BerichtSoort): string {
  const withoutIjwOnly = ONLY_IJW.reduce(
    (schema, name) =>
      schema.replace(new RegExp(`<xs:(element|complexType) name="${name}"[^>]*>[^]*?</xs:\\1>`, 'g'), ''),
    ijwSchema,
  );
  return withoutIjwOnly
    .replaceAll('/ijw/3_2/', '/iwmo/3_2/')
    .replaceAll(`jw${soort}`, `wmo${soort}`)
    .replaceAll('ijw:', 'iwmo:')
    .replaceAll('xmlns:ijw=', 'xmlns:iwmo=')
    .replace(`<xs:pattern value="${berichtCode('jw', soort)}"/>`, `<xs:pattern value="${berichtCode('wmo', soort)}"/>`);
}
