import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SaveStudie } from '../../../components/SaveStudie.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { yearPeriod } from '../../../filters/period.ts';
import type { FigureSearch } from '../../../filters/search.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import type { OnderzoekSearch } from '../search.ts';
import { vermoedenTexts } from '../vermoeden-text.ts';

interface Props {
  search: OnderzoekSearch;
  filters: FigureSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

const guesses = ['jeugdigen', 'trajectenPerJeugdige', 'dagen', 'mix', 'volume', 'tarief'] as const;

/** "Costs rose because of …", with the answer and what else explains the rise (S1-1). */
export function VermoedenPart({ search, filters, onChange }: Props) {
  const t = useText(vermoedenTexts);
  const { hypothese = 'jeugdigen', jaar, invloed } = search;
  const compared = jaar === undefined ? undefined : yearPeriod(jaar);
  const vraag = {
    ...filters,
    hypothese,
    prijzen: search.prijzen ?? ('nominaal' as const),
    ...(compared !== undefined && { vergelijkingVan: compared.van, vergelijkingTot: compared.tot }),
  };
  const asked = useAnswer('getHypothese', { query: { ...vraag, taal: useLanguage() } });
  return (
    <>
      <ChoiceField
        label={t('legend')}
        value={hypothese}
        options={guesses.map((guess) => [guess, t(guess)])}
        onChange={(guess) => {
          onChange({ hypothese: guess });
        }}
      />
      <Answered asked={asked} height={520} lines={8}>
        {({ rows, account }) => (
          <>
            <Conclusion text={rows.uitleg} />
            {rows.delen.some(({ aandeel }) => aandeel.kind === 'value') && (
              <>
                <Parts rows={rows} account={account} local={invloed === 'lokaal'} />
                <SaveStudie vraag={{ soort: 'hypothese', ...vraag }} />
              </>
            )}
          </>
        )}
      </Answered>
      <p className="stack-5">
        <Link to="/kosten" search={{ ...filters, deel: 'groei' }}>
          {t('waterfall')}
        </Link>
      </p>
    </>
  );
}

const tones: Record<string, Tone> = {
  'grootste-deel': 'attention',
  deel: 'attention',
  nauwelijks: 'waiting',
  tegengesteld: 'good',
  'geen-groei': 'waiting',
};

type Found = Answer<'getHypothese'>;

function Parts({ rows, account, local }: Pick<Found, 'rows' | 'account'> & { local: boolean }) {
  const t = useText(vermoedenTexts);
  const format = useFormat();
  const shown = rows.delen.filter(({ invloed }) => !local || invloed === 'lokaal');
  const sub = t('tableSub', {
    beforeVan: format.dateShort(rows.vergelijkingVan),
    beforeTot: format.dateShort(rows.vergelijkingTot),
    van: format.dateShort(rows.van),
    tot: format.dateShort(rows.tot),
  });
  return (
    <section className="stack-7" aria-labelledby="delen">
      <h2 className="heading" id="delen">
        {t('table')}
      </h2>
      <p className="figure__sub">{sub}</p>
      <div className="stack-4">
        <Sideways label={t('table')}>
          <DataTable
            caption={t('table')}
            className="data--middle"
            rows={shown}
            rowKey={({ factor }) => factor}
            columns={[
              {
                key: 'factor',
                head: t('factor'),
                cell: ({ factor }) => (
                  <>
                    {t(factor)}
                    {factor === rows.hypothese && <span className="second">{t('yours')}</span>}
                  </>
                ),
              },
              {
                key: 'aandeel',
                head: t('aandeel'),
                numeric: true,
                cell: ({ aandeel, aandeelVan, aandeelTot }) => (
                  <IntervalText
                    cell={aandeel}
                    van={aandeelVan}
                    tot={aandeelTot}
                    format={(share) => format.percent(share)}
                  />
                ),
              },
              {
                key: 'oordeel',
                head: t('oordeel'),
                cell: ({ oordeel }) => <Status tone={tones[oordeel ?? ''] ?? 'waiting'}>{t(oordeel ?? 'none')}</Status>,
              },
              { key: 'invloed', head: t('invloedHead'), cell: ({ invloed }) => t(invloed) },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('table')} sub={sub} account={account} />
    </section>
  );
}
