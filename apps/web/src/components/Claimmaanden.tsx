import type { ClaimmaandView } from '@samenpad/contract';
import { claimverschillen, type PlainMonth } from '@samenpad/domain';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Answered } from './Answered.tsx';
import { type ClaimChoice, Claimregels } from './Claimregels.tsx';
import { claimsTexts } from './claims-text.ts';
import { DataTable } from './DataTable.tsx';
import { Sideways } from './Sideways.tsx';
import { Empty } from './states.tsx';

/** Twelve months of claims beside what was expected, each with its reasons and its lines. */
export function Claimmaanden({ choice }: { choice: ClaimChoice }) {
  const t = useText(claimsTexts);
  const asked = useAnswer('listClaimmaanden', { query: { ...choice } });
  const [maand, setMaand] = useState<PlainMonth>();
  return (
    <Answered asked={asked} height={480} lines={8}>
      {({ maanden }) =>
        maanden.every(({ ingediend, verwacht }) => ingediend === 0 && verwacht === 0) ? (
          <Empty>{t('none')}</Empty>
        ) : (
          <>
            <p className="small stack-4">{t('why')}</p>
            <Sideways label={t('title')}>
              <MonthTable maanden={maanden} onOpen={setMaand} />
            </Sideways>
            {maand !== undefined && (
              <>
                <Reasons maand={maanden.find((one) => one.maand === maand)} />
                <Claimregels choice={choice} maand={maand} />
              </>
            )}
          </>
        )
      }
    </Answered>
  );
}

function MonthTable({ maanden, onOpen }: { maanden: ClaimmaandView[]; onOpen: (maand: PlainMonth) => void }) {
  const t = useText(claimsTexts);
  const format = useFormat();
  const amounts = ['verwacht', 'ingediend', 'toegekend', 'afgewezen', 'gecrediteerd', 'wacht'] as const;
  return (
    <DataTable
      caption={t('title')}
      rows={maanden}
      rowKey={({ maand }) => maand}
      columns={[
        {
          key: 'maand',
          head: t('maand'),
          cell: ({ maand }) => (
            <button
              type="button"
              className="text-button no-wrap"
              aria-label={t('linesOf', { maand: format.month(maand) })}
              onClick={() => {
                onOpen(maand);
              }}
            >
              {format.month(maand)}
            </button>
          ),
        },
        ...amounts.map((key) => ({
          key,
          head: t(key),
          numeric: true,
          cell: (row: ClaimmaandView) => format.euro(row[key]),
        })),
        {
          key: 'verschil',
          head: t('verschil'),
          numeric: true,
          cell: ({ verschillen }) => format.euro(Object.values(verschillen).reduce((sum, amount) => sum + amount, 0)),
        },
      ]}
    />
  );
}

function Reasons({ maand }: { maand: ClaimmaandView | undefined }) {
  const t = useText(claimsTexts);
  const format = useFormat();
  const soorten = claimverschillen.filter((soort) => maand !== undefined && maand.verschillen[soort] !== 0);
  if (maand === undefined || soorten.length === 0) return null;
  return (
    <section className="stack-5">
      <h3>{t('explained')}</h3>
      <ul className="plain-list stack-3">
        {soorten.map((soort) => (
          <li key={soort}>
            {format.euro(maand.verschillen[soort])} · {t(`soort-${soort}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
