import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { ShareBar } from '../../../charts/Meter.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { periodOf } from '../../../filters/period.ts';
import { daysToMonths } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { ZorgpadenSearch } from '../search.ts';
import { zorgpadenTexts } from '../text.ts';
import { PathBlocks } from './PathBlocks.tsx';

type Paths = Answer<'getZorgpaden'>;
type Variant = Paths['rows'][number];

interface Props {
  paths: Paths;
  search: ZorgpadenSearch;
  onMore: () => void;
}

/** Each path as a row, from frequent to rare; the rare ones stand together, so that their weight is seen. */
export function VariantTable({ paths, search, onMore }: Props) {
  const t = useText(zorgpadenTexts);
  const format = useFormat();
  const max = Math.max(...paths.rows.map((row) => findValue(row.aandeel) ?? 0));
  const full = paths.rows.length >= (search.top ?? 20);
  return (
    <section className="stack-7" aria-labelledby="paden">
      <h2 className="heading" id="paden">
        {t('variants')}
      </h2>
      <p className="figure__sub">{t('variantsSub')}</p>
      {paths.rows.length === 0 ? (
        <Empty>{t(paths.jeugdigen.kind === 'suppressed' ? 'small' : 'empty')}</Empty>
      ) : (
        <div className="stack-4">
          <Sideways label={t('variantsScroll')}>
            <DataTable
              caption={t('variants')}
              className="data--middle"
              rows={paths.rows}
              rowKey={(row) => `${row.pad.join('-')}${row.uitgestroomd ? '' : '+'}`}
              columns={[
                { key: 'pad', head: t('path'), cell: (row) => <PathBlocks path={row.pad} out={row.uitgestroomd} /> },
                {
                  key: 'aantal',
                  head: t('jeugdigen'),
                  numeric: true,
                  cell: (row) => <VariantCount row={row} search={search} />,
                },
                {
                  key: 'aandeel',
                  head: t('share'),
                  cell: (row) => (
                    <span className="no-wrap">
                      <ShareBar share={findValue(row.aandeel) ?? 0} max={max} />
                      <CellText cell={row.aandeel} format={(n) => format.percent(n, 1)} short />
                    </span>
                  ),
                },
                {
                  key: 'mediaanDagen',
                  head: t('duration'),
                  numeric: true,
                  cell: (row) => (
                    <CellText
                      cell={row.mediaanDagen}
                      format={(n) => t('months', { n: format.number(daysToMonths(n)) })}
                      short
                    />
                  ),
                },
              ]}
            />
          </Sideways>
        </div>
      )}
      <RareLine paths={paths} />
      {paths.rows.length > 0 && <FigureFoot title={t('variants')} sub={t('variantsSub')} account={paths.account} />}
      {full && (
        <button type="button" className="text-button stack-3" onClick={onMore}>
          {t('more')}
        </button>
      )}
    </section>
  );
}

function VariantCount({ row, search }: { row: Variant; search: ZorgpadenSearch }) {
  const t = useText(zorgpadenTexts);
  const format = useFormat();
  const { rol, figuresOn: peildatum } = useSessie();
  const { top: _top, pad: _pad, deel: _deel, ...filters } = search;
  const write = (n: number) => format.number(n);
  if (!mayCall(rol, 'listJeugdigen') || row.aantal.kind !== 'value' || row.pad.length > 10) {
    return <CellText cell={row.aantal} format={write} short />;
  }
  return (
    <Link
      to="/jeugdigen"
      search={{
        ...filters,
        ...periodOf(search, peildatum),
        pad: `${row.pad.join('-')}.`,
        toestand: row.uitgestroomd ? 'beeindigd' : 'lopend',
      }}
      aria-label={t('open', { n: write(row.aantal.value) })}
    >
      {write(row.aantal.value)}
    </Link>
  );
}

function RareLine({ paths: { zeldzaam } }: { paths: Paths }) {
  const t = useText(zorgpadenTexts);
  const format = useFormat();
  const jeugdigen = findValue(zeldzaam.aantal);
  const share = findValue(zeldzaam.aandeel);
  if (jeugdigen === undefined || jeugdigen === 0 || share === undefined) return null;
  const varianten = findValue(zeldzaam.varianten);
  const rest = { jeugdigen: format.number(jeugdigen), share: format.percent(share) };
  return (
    <p className="message stack-4">
      {varianten === undefined ? t('rareFew', rest) : t('rare', { n: format.number(varianten), ...rest })}
    </p>
  );
}
