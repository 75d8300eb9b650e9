import type { Toegangsregels } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { useLaw } from '../../../text/law.ts';
import { sharingTexts } from '../sharing-text.ts';
import { toegangsregelTexts } from '../text.ts';

type Step = Toegangsregels['leeftijden'][number];
type Beslisser = Step['hulp'][number];

/** Who decides at which age, and what overrides everything. */
export function AgeRules({ regels }: { regels: Toegangsregels }) {
  const t = useText(toegangsregelTexts);
  const law = useLaw();
  const sharing = useText(sharingTexts);
  const language = useLanguage();
  const everyone = (who: readonly Beslisser[], joint: string) =>
    who.length === 0 ? sharing('nobody') : who.map((one) => sharing(`beslisser-${one}`)).join(joint);
  const both = ` ${sharing('and')} `;
  const extra = ({ bekwaam, voogdij }: Step) =>
    voogdij ? t('voogdij') : bekwaam === null ? undefined : t(bekwaam ? 'competent' : 'notCompetent');
  return (
    <>
      <section className="stack-6" aria-labelledby="ladder">
        <h2 id="ladder">{t('ladderHead')}</h2>
        <p className="figure__sub">{t('ladderSub')}</p>
        <Sideways label={t('ladderHead')}>
          <DataTable
            caption={t('ladderHead')}
            rows={regels.leeftijden}
            rowKey={(step) => `${step.leeftijden.join()} ${String(step.bekwaam)} ${String(step.voogdij)}`}
            columns={[
              {
                key: 'leeftijd',
                head: t('age'),
                cell: (step) => (
                  <>
                    {step.leeftijden.map((band) => sharing(`leeftijd-${band}`)).join(', ')}
                    <span className="second">{extra(step)}</span>
                  </>
                ),
              },
              { key: 'hulp', head: t('toHelp'), cell: ({ hulp }) => everyone(hulp, both) },
              { key: 'delen', head: t('toSharing'), cell: ({ delen }) => everyone(delen, both) },
              {
                key: 'leest',
                head: t('reads'),
                cell: ({ leest, leestMetToestemming }) => (
                  <>
                    {everyone(leest, ', ')}
                    {leestMetToestemming.length > 0 && (
                      <span className="second">{t('withConsent', { who: everyone(leestMetToestemming, ', ') })}</span>
                    )}
                  </>
                ),
              },
              { key: 'vernietiging', head: t('erases'), cell: ({ vernietiging }) => everyone(vernietiging, ', ') },
              { key: 'grond', head: t('ground'), cell: ({ artikel }) => law(artikel) },
            ]}
          />
        </Sideways>
      </section>
      <section className="stack-7" aria-labelledby="vlaggen">
        <h2 id="vlaggen">{t('flagsHead')}</h2>
        <Sideways label={t('flagsHead')}>
          <DataTable
            caption={t('flagsHead')}
            rows={regels.vlaggen}
            rowKey={({ vlag }) => vlag}
            columns={[
              { key: 'vlag', head: t('flag'), cell: ({ vlag }) => sharing(`vlag-${vlag}`) },
              { key: 'gevolg', head: t('effect'), cell: ({ uitleg }) => uitleg[language] },
              { key: 'grond', head: t('ground'), cell: ({ artikel }) => law(artikel) },
            ]}
          />
        </Sideways>
      </section>
    </>
  );
}
