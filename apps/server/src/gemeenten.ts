import type { GemeenteCode } from '@samenpad/domain';
import type { Config } from './config.ts';

/** How gemeenten are called on screen: by configuration, else by their code. */
export function gemeenteNames(
  known: readonly { code: GemeenteCode; naam: string }[] | undefined,
): (code: GemeenteCode) => string {
  const names = new Map(known?.map(({ code, naam }) => [code, naam]));
  return (code) => names.get(code) ?? `Gemeente ${code}`;
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const regioWords = { nl: 'de regio', en: 'the region' } as const;

/** How gemeenten are called together: the region when they are all of it, else their names. */
export function describeGebied(
  { gemeenten: known, regio }: Pick<Config, 'gemeenten' | 'regio'>,
  gemeenten: readonly GemeenteCode[],
  taal: 'nl' | 'en',
): string {
  const whole = gemeenten.length > 1 && known?.every(({ code }) => gemeenten.includes(code));
  if (whole === true && regio !== '') return `${regioWords[taal]} ${regio}`;
  const naamOf = gemeenteNames(known);
  return new Intl.ListFormat(locales[taal], { type: 'conjunction' }).format(gemeenten.map(naamOf));
}
