import { Answered } from '../../../components/Answered.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import type { DuurAnswers } from '../hooks/useDuur.ts';
import { uitstroomTexts } from '../uitstroom-text.ts';
import { AfschalingFigure } from './AfschalingFigure.tsx';
import { CohortFigure } from './CohortFigure.tsx';
import { HazardFigure } from './HazardFigure.tsx';
import { RangFigure } from './RangFigure.tsx';
import { RatioTable } from './RatioTable.tsx';

/** Who leaves care: by rang, before a third traject, by elapsed time, and as a ratio a year. */
export function UitstroomPart({ answers: { uitstroom, afschaling, stroom } }: { answers: DuurAnswers }) {
  const t = useText(uitstroomTexts);
  return (
    <>
      <Answered asked={uitstroom} height={760} lines={10}>
        {(found) => (
          <>
            <div className="grid">
              <div className="span-4">
                {found.rows.rang.length === 0 ? <Empty>{t('empty')}</Empty> : <RangFigure uitstroom={found} />}
              </div>
              <div className="span-8">
                <CohortFigure uitstroom={found} />
              </div>
            </div>
            <HazardFigure uitstroom={found} />
          </>
        )}
      </Answered>
      <Answered asked={afschaling} height={360} lines={8}>
        {(found) => (
          <div className="stack-7">
            <AfschalingFigure afschaling={found} />
          </div>
        )}
      </Answered>
      <Answered asked={stroom} height={360} lines={8}>
        {(found) => <RatioTable stroom={found} />}
      </Answered>
    </>
  );
}
