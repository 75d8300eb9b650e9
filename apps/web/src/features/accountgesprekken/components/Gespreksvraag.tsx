import type { AgbCode } from '@samenpad/domain';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gespreksvraagTexts } from '../gespreksvraag-text.ts';

/** One sentence before a talk, when long care, little outflow and many free places go together (S4-128). */
export function Gespreksvraag({ aanbieder }: { aanbieder: AgbCode }) {
  const t = useText(gespreksvraagTexts);
  const format = useFormat();
  const { data } = useAnswer('listGespreksvragen');
  const row = data?.rows.find((each) => each.aanbieder === aanbieder);
  if (row === undefined) return null;
  const stated = t('stated', {
    bezet: format.number(row.bezet),
    plekken: format.number(row.plekken),
    dag: format.date(row.dag),
  });
  if (row.outcome !== 'question' || row.n === null) return <p className="small stack-4">{stated}</p>;
  return (
    <section className="panel stack-5" aria-labelledby="gespreksvraag">
      <h2 id="gespreksvraag">{t('title')}</h2>
      <p>{t('sentence', { vrij: format.number(row.plekken - row.bezet), n: format.number(row.n) })}</p>
      <p className="small">{stated}</p>
      <p className="small">{t('why')}</p>
    </section>
  );
}
