import { Answered } from '../../../components/Answered.tsx';
import { useText } from '../../../text/catalogue.ts';
import type { DuurAnswers } from '../hooks/useDuur.ts';
import { vervolgTexts } from '../vervolg-text.ts';
import { HerhaaldFigure } from './HerhaaldFigure.tsx';
import { VervolgTable } from './VervolgTable.tsx';

/** What follows when care ends, and how often jeugdigen come back: two measures that are never mixed. */
export function VervolgPart({ answers: { vervolg, herhaald, herhaaldVerwijzer } }: { answers: DuurAnswers }) {
  const t = useText(vervolgTexts);
  return (
    <>
      <Answered asked={vervolg} height={560} lines={9}>
        {(found) => <VervolgTable vervolg={found} />}
      </Answered>
      <section className="stack-7" aria-labelledby="herhaald">
        <h2 className="heading" id="herhaald">
          {t('herhaald')}
        </h2>
        <p className="figure__sub">{t('herhaaldSub')}</p>
        <Answered asked={herhaald} height={640} lines={9}>
          {(years) => (
            <div className="halves">
              <HerhaaldFigure measure="backward" years={years} referrers={herhaaldVerwijzer.data} />
              <HerhaaldFigure measure="forward" years={years} referrers={herhaaldVerwijzer.data} />
            </div>
          )}
        </Answered>
      </section>
    </>
  );
}
