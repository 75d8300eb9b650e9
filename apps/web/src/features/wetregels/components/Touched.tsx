import { useAnswer } from '../../../api/useAnswer.ts';
import { Rich } from '../../../components/Rich.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { wetregelsTexts } from '../text.ts';

interface Props {
  groep: { gemeente: string; domein: string; categorie: string; codes: string; van: string };
}

/** How much of the group begins from the day on; small numbers in words. */
export function Touched({ groep: { codes, ...groep } }: Props) {
  const t = useText(wetregelsTexts);
  const format = useFormat();
  const { data } = useAnswer('countWetregel', { query: codes === '' ? groep : { ...groep, codes } });
  return (
    <p role="status" className="message stack-3">
      {data !== undefined && <Rich text={textOf()} />}
    </p>
  );

  function textOf(): string {
    const { toewijzingen, jeugdigen } = data ?? {};
    if (toewijzingen?.kind !== 'value' || jeugdigen?.kind !== 'value') return t('touchedFew');
    if (jeugdigen.value === 0) return t('touchedNone');
    const n = { toewijzingen: format.number(toewijzingen.value), jeugdigen: format.number(jeugdigen.value) };
    return `${t('touched', n)} ${t('rounded')}`;
  }
}
