import type { GezinView } from '@samenpad/contract';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { nameLeden } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';
import { bitOf, weekdays } from '../weekdays.ts';
import { WeekForm } from './WeekForm.tsx';

type Adres = GezinView['adressen'][number];
type Woonafspraak = GezinView['woonschema'][number];

/** Who lives where when: addresses over time by number, and fixed days with each parent (S4-100). */
export function GezinWonen({ jeugdigeId, gezin }: { jeugdigeId: string; gezin: GezinView }) {
  const t = useText(gezinTexts);
  const format = useFormat();
  const nameOf = nameLeden(gezin, t('unknown'));
  const addresses: Column<Adres>[] = [
    { key: 'place', head: t('place'), cell: ({ nummer }) => t('address', { n: nummer }) },
    { key: 'kind', head: t('kind'), cell: ({ adrestype }) => t(`adres-${adrestype}`) },
    {
      key: 'stay',
      head: t('stay'),
      cell: ({ bewoners }) => (
        <>
          {bewoners.map(({ jeugdigeId: id, van, tot }) => (
            <span key={`${id} ${van}`} className="line">
              {nameOf(id)}, {t('from')} {format.dateShort(van)}
              {tot !== null && ` ${t('until', { dag: format.dateShort(tot) })}`}
            </span>
          ))}
        </>
      ),
    },
  ];
  return (
    <section>
      <h2>{t('living')}</h2>
      {gezin.geheim.length > 0 && (
        <p className="stack-3">{t('secret', { namen: gezin.geheim.map(nameOf).join(', ') })}</p>
      )}
      {gezin.adressen.length > 0 && (
        <DataTable
          caption={t('living')}
          className="data--stack"
          columns={addresses}
          rows={gezin.adressen}
          rowKey={({ nummer }) => String(nummer)}
        />
      )}
      {gezin.adressen.length === 0 && gezin.geheim.length === 0 && <p className="stack-3">{t('noAddress')}</p>}
      <WeekTable gezin={gezin} />
      <WeekForm jeugdigeId={jeugdigeId} gezin={gezin} />
    </section>
  );
}

function WeekTable({ gezin }: { gezin: GezinView }) {
  const t = useText(gezinTexts);
  const format = useFormat();
  const nameOf = nameLeden(gezin, t('unknown'));
  if (gezin.woonschema.length === 0) return null;
  const days = (bits: number) => {
    const named = weekdays.filter((day) => (bits & bitOf(day)) !== 0).map((day) => t(`day${day}`));
    return named.length === 0 ? t('noDays') : named.join(', ');
  };
  const columns: Column<Woonafspraak>[] = [
    { key: 'who', head: t('member'), cell: ({ jeugdigeId }) => nameOf(jeugdigeId) },
    { key: 'with', head: t('with'), cell: ({ bij }) => bij },
    {
      key: 'even',
      head: t('even'),
      cell: ({ even }) => (
        <>
          <span className="phone-word quiet">{t('even')}: </span>
          {days(even)}
        </>
      ),
    },
    {
      key: 'odd',
      head: t('odd'),
      cell: ({ oneven }) => (
        <>
          <span className="phone-word quiet">{t('odd')}: </span>
          {days(oneven)}
        </>
      ),
    },
    {
      key: 'since',
      head: t('since'),
      cell: ({ van }) => (
        <>
          <span className="phone-word quiet">{t('since')} </span>
          <span className="no-wrap">{format.dateShort(van)}</span>
        </>
      ),
    },
  ];
  return (
    <>
      <h3 className="stack-4">{t('week')}</h3>
      <DataTable
        caption={t('week')}
        className="data--stack"
        columns={columns}
        rows={gezin.woonschema}
        rowKey={({ jeugdigeId, bij, van }) => `${jeugdigeId} ${bij} ${van}`}
      />
    </>
  );
}
