import { Link } from '@tanstack/react-router';
import { Answered } from '../../../components/Answered.tsx';
import { useText } from '../../../text/catalogue.ts';
import { pickHulpvormen, pickYears } from '../curve-lines.ts';
import type { DuurAnswers } from '../hooks/useDuur.ts';
import { type DuurSearch, isOfPart } from '../search.ts';
import { duurTexts } from '../text.ts';
import { CheckTable } from './CheckTable.tsx';
import { CurveFigure } from './CurveFigure.tsx';
import { DuurTable } from './DuurTable.tsx';
import { TwoWays } from './TwoWays.tsx';

/** Durations by year of begin or by hulpvorm, and beside them the mean that misleads. */
export function DuurPart({ answers, search }: { answers: DuurAnswers; search: DuurSearch }) {
  const { duur, hulpvormen, per } = answers;
  return (
    <>
      <div className="grid">
        <div className="span-8">
          <PerChoice search={search} />
          <Answered asked={per === 'hulpvorm' ? hulpvormen : duur} height={420} lines={6}>
            {(found) => (
              <CurveFigure
                duur={found}
                rows={per === 'hulpvorm' ? pickHulpvormen(found) : pickYears(found)}
                ofPart={isOfPart(search)}
              />
            )}
          </Answered>
        </div>
        <div className="span-4">
          <Answered asked={duur} height={360} lines={5}>
            {(found) => <TwoWays duur={found} />}
          </Answered>
        </div>
      </div>
      <Answered asked={per === 'hulpvorm' ? hulpvormen : duur} height={420} lines={8}>
        {(found) => <DuurTable duur={found} per={per} />}
      </Answered>
      <Answered asked={duur} height={360} lines={8}>
        {(found) => <CheckTable duur={found} ofPart={isOfPart(search)} />}
      </Answered>
    </>
  );
}

/** By year of begin or by hulpvorm: a choice that stands in the address. */
function PerChoice({ search }: { search: DuurSearch }) {
  const t = useText(duurTexts);
  const choices = [
    ['geen', t('perGeen')],
    ['hulpvorm', t('perHulpvorm')],
  ] as const;
  return (
    <p className="counts counts--choice">
      {t('show')}
      {choices.map(([per, text]) => (
        <Link
          key={per}
          to="/duur"
          search={{ ...search, per }}
          resetScroll={false}
          aria-current={per === (search.per ?? 'geen') ? 'true' : undefined}
          activeProps={{}}
        >
          {text}
        </Link>
      ))}
    </p>
  );
}
