import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { effectTexts } from '../effect-text.ts';

interface Test {
  key: 'effect' | 'cox' | 'plaats' | 'vooraf' | 'tijd';
  kans: Cell;
  change?: Answer<'getEffect'>['rows']['effect'];
}

/** What the verdict stands on: both tests of the effect, and what was looked at before the start. */
export function EffectTests({ found: { rows } }: { found: Answer<'getEffect'> }) {
  const t = useText(effectTexts);
  const format = useFormat();
  const signed = (share: number) => `${share < 0 ? '−' : '+'}${format.percent(Math.abs(share), 1)}`;
  const ofTest = (key: Test['key'], change: NonNullable<Test['change']>): Test => ({ key, kans: change.kans, change });
  const tests: Test[] = [
    ...(rows.cox.verschil.kind === 'value' ? [ofTest('cox', rows.cox)] : []),
    ofTest('effect', rows.effect),
    { key: 'plaats', kans: rows.placeboPlaats.kans },
    ofTest('vooraf', rows.vooraf),
    ofTest('tijd', rows.placeboTijd),
  ];
  return (
    <section className="stack-7" aria-labelledby="toetsen">
      <h2 className="heading" id="toetsen">
        {t('tests')}
      </h2>
      <p className="figure__sub">
        {t('testsSub', {
          met: format.number(rows.groepen.groepenMet),
          zonder: format.number(rows.groepen.groepenZonder),
          weg: format.number(rows.groepen.groepenWeggelaten),
        })}
      </p>
      <div className="stack-4">
        <Sideways label={t('tests')}>
          <DataTable
            caption={t('tests')}
            rows={tests}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'test',
                head: t('test'),
                cell: ({ key }) => (
                  <>
                    {t(key)}
                    <span className="second">
                      {t(`${key}Why`, { n: format.number(rows.placeboPlaats.verdelingen ?? 0) })}
                    </span>
                  </>
                ),
              },
              {
                key: 'verschil',
                head: t('verschil'),
                numeric: true,
                cell: ({ change }) =>
                  change === undefined ? (
                    '–'
                  ) : (
                    <IntervalText
                      cell={change.verschil}
                      van={change.verschilVan}
                      tot={change.verschilTot}
                      format={signed}
                    />
                  ),
              },
              {
                key: 'kans',
                head: t('kans'),
                numeric: true,
                cell: ({ kans }) => <CellText cell={kans} format={(value) => format.percent(value, 1)} short />,
              },
            ]}
          />
        </Sideways>
      </div>
    </section>
  );
}
