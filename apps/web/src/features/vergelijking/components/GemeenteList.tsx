import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { vergelijkingTexts } from '../text.ts';

type Gemeente = Answer<'getGemeentekaart'>['gemeenten'][number];

interface Props {
  gemeenten: readonly Gemeente[];
  chosen: readonly string[];
  /** As in the legend. */
  klasse: number | null | undefined;
  onToggle: (key: string) => void;
}

/** What is on the map, as a list that can be searched and walked with the keyboard. */
export function GemeenteList({ gemeenten, chosen, klasse, onToggle }: Props) {
  const t = useText(vergelijkingTexts);
  const format = useFormat();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const rows = gemeenten
    .filter((own) => klasse === undefined || own.klasse === klasse)
    .filter(({ naam, jeugdregio }) => `${naam} ${jeugdregio}`.toLowerCase().includes(wanted))
    .sort((a, b) => (b.aandeel ?? -1) - (a.aandeel ?? -1) || a.naam.localeCompare(b.naam, 'nl'));
  return (
    <div>
      <TextField label={t('find')} value={search} onChange={setSearch} />
      <p className="figure__sub" role="status">
        {t('found', { count: rows.length, n: format.number(rows.length) })}
      </p>
      {rows.length === 0 ? (
        <Empty>{t('nothing')}</Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses a keyboard must be able to reach it to scroll
        <section className="map__list" aria-label={t('list')} tabIndex={0}>
          <GemeenteTable rows={rows} chosen={chosen} onToggle={onToggle} />
        </section>
      )}
    </div>
  );
}

function GemeenteTable({ rows, chosen, onToggle }: Pick<Props, 'chosen' | 'onToggle'> & { rows: readonly Gemeente[] }) {
  const t = useText(vergelijkingTexts);
  const format = useFormat();
  return (
    <DataTable
      caption={t('list')}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'gemeente',
          head: t('gemeente'),
          cell: ({ naam, jeugdregio }) => (
            <>
              {naam}
              <span className="second">{jeugdregio}</span>
            </>
          ),
        },
        {
          key: 'aandeel',
          head: t('share'),
          numeric: true,
          cell: ({ aandeel }) => (aandeel === null ? t('noData') : format.percent(aandeel, 1)),
        },
        {
          key: 'factor',
          head: t('factor'),
          numeric: true,
          cell: ({ factor }) => (factor === null ? '–' : format.number(factor, 2)),
        },
        {
          key: 'compare',
          head: t('compare'),
          cell: ({ code, naam, aandeel }) =>
            aandeel === null ? (
              '–'
            ) : (
              <input
                type="checkbox"
                aria-label={t('compareName', { name: naam })}
                checked={chosen.includes(code)}
                onChange={() => {
                  onToggle(code);
                }}
              />
            ),
        },
      ]}
    />
  );
}
