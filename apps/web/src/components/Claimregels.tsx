import type { PlainMonth } from '@samenpad/domain';
import { useEffect, useRef } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import { useProductnaam } from '../api/useProductnaam.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Answered } from './Answered.tsx';
import { claimsTexts } from './claims-text.ts';
import { DataTable } from './DataTable.tsx';
import { Sideways } from './Sideways.tsx';

const mostShown = 100;

/** Whose claims; without aanbieder the own. */
export interface ClaimChoice {
  gemeente: string;
  domein?: string | undefined;
  aanbieder?: string | undefined;
}

/** The toewijzingen behind a month, what differs most first. */
export function Claimregels({ choice, maand }: { choice: ClaimChoice; maand: PlainMonth }) {
  const t = useText(claimsTexts);
  const format = useFormat();
  const naamOf = useProductnaam();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useAnswer('listClaimregels', { query: { ...choice, maand } });
  const amounts = ['verwacht', 'ingediend', 'toegekend', 'afgewezen', 'gecrediteerd', 'wacht'] as const;
  useEffect(() => {
    if (maand.length > 0) heading.current?.focus();
  }, [maand]);
  return (
    <section className="stack-5">
      <h3 ref={heading} tabIndex={-1}>
        {t('linesTitle', { maand: format.month(maand) })}
      </h3>
      <Answered asked={asked} height={300} lines={6}>
        {({ regels }) => (
          <>
            {regels.length > mostShown && <p className="small">{t('more', { n: format.number(mostShown) })}</p>}
            <Sideways label={t('linesTitle', { maand: format.month(maand) })}>
              <DataTable
                caption={t('linesTitle', { maand: format.month(maand) })}
                rows={regels.slice(0, mostShown)}
                rowKey={({ toewijzingNummer }) => String(toewijzingNummer)}
                columns={[
                  {
                    key: 'toewijzing',
                    head: t('toewijzing'),
                    cell: ({ toewijzingNummer, pseudoniem, categorie, code, gestart }) => (
                      <>
                        {toewijzingNummer}
                        <span className="second">
                          {[pseudoniem, naamOf(categorie, code), gestart ? null : t('noStart')]
                            .filter((part) => part !== null)
                            .join(' · ')}
                        </span>
                      </>
                    ),
                  },
                  ...amounts.map((key) => ({
                    key,
                    head: t(key),
                    numeric: true,
                    cell: (row: (typeof regels)[number]) => {
                      const amount = row[key];
                      return amount === null ? t('unknown') : format.euro(amount);
                    },
                  })),
                  {
                    key: 'verschil',
                    head: t('verschil'),
                    cell: ({ verschil }) =>
                      verschil === null
                        ? t('asExpected')
                        : `${format.euro(verschil.bedrag)} · ${t(`soort-${verschil.soort}`)}`,
                  },
                ]}
              />
            </Sideways>
          </>
        )}
      </Answered>
    </section>
  );
}
