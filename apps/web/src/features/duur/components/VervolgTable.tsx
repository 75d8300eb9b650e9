import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder } from '../../../text/words.ts';
import { vervolgTexts } from '../vervolg-text.ts';

type Row = Answer<'getVervolg'>['rows'][number];

const placeOf = ({ hulpvorm }: Row) => (hulpvorm === null ? -1 : hulpvormOrder.indexOf(hulpvorm));

/** Doorstroom, up and down, and uitval, of all that ended and per hulpvorm. */
export function VervolgTable({ vervolg: { rows, account } }: { vervolg: Answer<'getVervolg'> }) {
  const t = useText(vervolgTexts);
  const format = useFormat();
  const [all] = rows;
  if (all === undefined || findValue(all.beeindigd) === 0) return <Empty>{t('empty')}</Empty>;
  const [door, uitval] = [findValue(all.aandeelDoorgestroomd), findValue(all.aandeelUitval)];
  const heading =
    door === undefined || uitval === undefined
      ? t('vervolgShort')
      : t('vervolg', { door: format.percent(door), uitval: format.percent(uitval) });
  const count = (key: 'beeindigd' | 'opgeschaald' | 'afgeschaald' | 'same' | 'onbekend') => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row: Row) => <CellText cell={row[key]} format={(n) => format.number(n)} short />,
  });
  return (
    <section className="stack-6" aria-labelledby="vervolg">
      <h2 className="heading" id="vervolg">
        {heading}
      </h2>
      <p className="figure__sub">{t('vervolgSub')}</p>
      <div className="stack-4">
        <Sideways label={t('scroll')}>
          <DataTable
            caption={heading}
            rows={rows.toSorted((a, b) => placeOf(a) - placeOf(b))}
            rowKey={(row) => String(row.hulpvorm)}
            columns={[
              {
                key: 'hulpvorm',
                head: t('hulpvorm'),
                cell: ({ hulpvorm }) => (hulpvorm === null ? t('alle') : <HulpvormName hulpvorm={hulpvorm} />),
              },
              count('beeindigd'),
              {
                key: 'doorgestroomd',
                head: t('doorgestroomd'),
                numeric: true,
                cell: (row) => <ShareText part={row.doorgestroomd} share={row.aandeelDoorgestroomd} />,
              },
              count('opgeschaald'),
              count('afgeschaald'),
              count('same'),
              {
                key: 'uitval',
                head: t('uitval'),
                numeric: true,
                cell: (row) => <ShareText part={row.uitval} share={row.aandeelUitval} />,
              },
              count('onbekend'),
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={heading} sub={t('vervolgSub')} account={account} />
    </section>
  );
}

/** A number with its share below it, where that can be shown. */
function ShareText({ part, share }: { part: Cell; share: Cell }) {
  const format = useFormat();
  const value = findValue(share);
  return (
    <>
      <CellText cell={part} format={(n) => format.number(n)} short />
      {value !== undefined && <span className="second">{format.percent(value)}</span>}
    </>
  );
}
