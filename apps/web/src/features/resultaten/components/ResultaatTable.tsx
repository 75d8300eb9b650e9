import type { Account } from '@samenpad/contract';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useVerdict } from '../hooks/useVerdict.ts';
import { isTime, type Maat } from '../search.ts';
import { resultaatTexts } from '../text.ts';
import type { Unit, Who } from '../unit.ts';

interface Props {
  maat: Maat;
  who: Who;
  units: readonly Unit[];
  account: Account;
}

/** Raw and adjusted side by side (S0-31), all together first. */
export function ResultaatTable({ maat, who, units, account }: Props) {
  const t = useText(resultaatTexts);
  const format = useFormat();
  const verdict = useVerdict(maat);
  const time = isTime(maat);
  const title = t(who === 'praktijken' ? 'tablePraktijken' : 'table');
  const write = (value: number) => (time ? format.number(value) : format.percent(value));
  const two = (value: number) => format.number(value, 2);
  return (
    <section className="stack-7" aria-labelledby={`resultaten-${who}`}>
      <h2 className="heading" id={`resultaten-${who}`}>
        {title}
      </h2>
      <p className="figure__sub">{t('tableSub')}</p>
      <div className="stack-4">
        <Sideways label={title}>
          <DataTable
            caption={title}
            rows={units}
            rowKey={(unit) => unit.key}
            columns={[
              {
                key: 'name',
                head: t('name'),
                cell: (unit) => (
                  <>
                    {unit.name}
                    {unit.sub !== '' && <span className="second">{unit.sub}</span>}
                  </>
                ),
              },
              {
                key: 'aantal',
                head: t(maat === 'wacht' ? 'countWait' : 'count'),
                numeric: true,
                cell: (unit) => <CellText cell={unit.aantal} format={(n) => format.number(n)} short />,
              },
              {
                key: 'raw',
                head: t(time ? 'rawDays' : 'raw'),
                numeric: true,
                cell: (unit) => <IntervalText cell={unit.raw} van={unit.rawVan} tot={unit.rawTot} format={write} />,
              },
              {
                key: 'ratio',
                head: t('ratio'),
                numeric: true,
                cell: (unit) =>
                  unit.all ? (
                    '–'
                  ) : (
                    <IntervalText cell={unit.ratio} van={unit.ratioVan} tot={unit.ratioTot} format={two} />
                  ),
              },
              {
                key: 'shrunk',
                head: t('shrunk'),
                numeric: true,
                cell: (unit) =>
                  unit.all ? (
                    '–'
                  ) : (
                    <IntervalText cell={unit.shrunk} van={unit.shrunkVan} tot={unit.shrunkTot} format={two} />
                  ),
              },
              { key: 'oordeel', head: t('verdict'), cell: (unit) => (unit.all ? '–' : verdict(unit)) },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={title} sub={t('tableSub')} account={account} />
    </section>
  );
}
