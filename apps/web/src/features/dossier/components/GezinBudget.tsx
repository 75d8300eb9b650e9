import type { GezinsbudgetView, VoorzieningView } from '@samenpad/contract';
import type { ReactNode } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Rich } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import { gezinsbudgetTexts } from '../gezinsbudget-text.ts';
import { GezinGronden, GezinGrondenFamily } from './GezinGronden.tsx';
import { GezinMaatwerk } from './GezinMaatwerk.tsx';

/** Help of the gezin under three laws, what it costs a month, and its budget (C8). */
export function GezinBudget({ jeugdigeId }: { jeugdigeId: string }) {
  const { rol } = useSessie();
  const { data } = useAnswer(
    'getGezinsbudget',
    { params: { jeugdigeId } },
    { enabled: mayCall(rol, 'getGezinsbudget') },
  );
  if (data === undefined) return null;
  return (
    <>
      <Voorzieningen budget={data} />
      {isFamily(rol) ? (
        <GezinGrondenFamily gronden={data.gronden} />
      ) : (
        <GezinGronden jeugdigeId={jeugdigeId} budget={data} />
      )}
      <GezinMaatwerk jeugdigeId={jeugdigeId} budget={data} />
    </>
  );
}

const wetten = ['jw', 'wmo', 'pwet'] as const;

function Voorzieningen({ budget }: { budget: GezinsbudgetView }) {
  const t = useText(gezinsbudgetTexts);
  const n = new Set(budget.voorzieningen.map(({ wet }) => wet)).size;
  const columns = useColumns();
  const rows = budget.voorzieningen.map((row, i) => ({ ...row, key: String(i) }));
  return (
    <section>
      <h2>{t('title')}</h2>
      {n === 0 ? (
        <p className="stack-3">{t('none')}</p>
      ) : (
        <>
          <p className="stack-3">
            <Rich text={t('lead', { count: n, n })} />
          </p>
          <Sideways label={t('title')}>
            <DataTable stacks caption={t('title')} columns={columns} rows={rows} rowKey={({ key }) => key} />
          </Sideways>
          <Kosten budget={budget} />
        </>
      )}
    </section>
  );
}

function useColumns(): Column<VoorzieningView>[] {
  const t = useText(gezinsbudgetTexts);
  const word = useText(words);
  const format = useFormat();
  const nameOf = (voorziening: string) => {
    const known = hulpvormOrder.find((code) => code === voorziening);
    return known === undefined ? voorziening : word(known);
  };
  const periodOf = ({ van, tot }: VoorzieningView): ReactNode => {
    if (van === null) return t('hidden');
    const day = format.dateShort(van);
    return tot === null ? t('running', { van: day }) : t('ended', { van: day, tot: format.dateShort(tot) });
  };
  return [
    { key: 'wet', head: t('wet'), cell: ({ wet }) => t(wet) },
    {
      key: 'voorziening',
      head: t('voorziening'),
      cell: ({ voorziening, vorm }) => (
        <>
          {voorziening === null ? t('aanwezig') : nameOf(voorziening)}
          {vorm !== null && <span className="second">{t(`vorm-${vorm}`)}</span>}
        </>
      ),
    },
    {
      key: 'wie',
      head: t('wie'),
      cell: ({ naam, zicht }) => (zicht === 'aanwezig' ? t('hidden') : (naam ?? t('samen'))),
    },
    { key: 'period', head: t('period'), cell: periodOf },
    { key: 'eigenaar', head: t('eigenaar'), cell: ({ eigenaar }) => eigenaar ?? t('unknown') },
    {
      key: 'bedrag',
      head: t('bedrag'),
      numeric: true,
      cell: ({ bedrag, per }) =>
        bedrag === null || per === null ? (
          t('hidden')
        ) : (
          <>
            {format.euro(bedrag)}
            <span className="second">{t(`per-${per}`)}</span>
          </>
        ),
    },
  ];
}

type Maand = GezinsbudgetView['maanden'][number];

/** What help costs a month, over the laws of which the reader sees the amounts. */
function Kosten({ budget: { maanden, personen, zonderBedrag, voorzieningen } }: { budget: GezinsbudgetView }) {
  const t = useText(gezinsbudgetTexts);
  const format = useFormat();
  const seen = wetten.filter((wet) => voorzieningen.some((row) => row.wet === wet && row.zicht === 'kosten'));
  const without = zonderBedrag.map((wet) => t(wet)).join(', ');
  const sumOf = (bedragen: Maand['wetten']) => seen.reduce((sum, wet) => sum + bedragen[wet], 0);
  const addresses = maanden[0]?.adressen ?? [];
  const columns: Column<Maand>[] = [
    { key: 'maand', head: t('month'), cell: ({ maand }) => format.month(maand) },
    ...seen.map((wet) => ({
      key: wet,
      head: t(wet),
      numeric: true,
      cell: ({ wetten: own }: Maand) => format.euro(own[wet]),
    })),
    { key: 'total', head: t('total'), numeric: true, cell: ({ wetten: own }) => format.euro(sumOf(own)) },
    ...(addresses.length < 2
      ? []
      : addresses.map(({ nummer }, i) => ({
          key: String(nummer),
          head: t('address', { n: nummer }),
          numeric: true,
          cell: ({ adressen }: Maand) => format.euro(adressen[i] === undefined ? 0 : sumOf(adressen[i].wetten)),
        }))),
  ];
  if (seen.length === 0) return <p className="small quiet stack-3">{t('costsNone')}</p>;
  return (
    <details className="stack-3">
      <summary>{t('costs')}</summary>
      <p className="small quiet stack-3">{t('costsHint')}</p>
      {without !== '' && <p className="message message--attention stack-3">{t('costsWithout', { wetten: without })}</p>}
      <Sideways label={t('costs')}>
        <DataTable caption={t('costs')} columns={columns} rows={maanden.toReversed()} rowKey={({ maand }) => maand} />
      </Sideways>
      <Personen personen={personen} />
    </details>
  );
}

type Persoon = GezinsbudgetView['personen'][number];

/** What help costs each person, all ways of paying in one line, each marked (S2-8). */
function Personen({ personen }: Pick<GezinsbudgetView, 'personen'>) {
  const t = useText(gezinsbudgetTexts);
  const format = useFormat();
  if (personen.length === 0) return null;
  const columns: Column<Persoon & { key: string }>[] = [
    { key: 'wie', head: t('wie'), cell: ({ naam }) => naam ?? t('samen') },
    {
      key: 'howPaid',
      head: t('howPaid'),
      cell: ({ vormen }) => vormen.map(({ vorm, bedrag }) => `${t(`vorm-${vorm}`)} ${format.euro(bedrag)}`).join(' + '),
    },
    { key: 'total', head: t('total'), numeric: true, cell: ({ bedrag }) => format.euro(bedrag) },
  ];
  const rows = personen.map((persoon, i) => ({ ...persoon, key: String(i) }));
  return (
    <>
      <h3 className="stack-4">{t('persons')}</h3>
      <Sideways label={t('persons')}>
        <DataTable stacks caption={t('persons')} columns={columns} rows={rows} rowKey={({ key }) => key} />
      </Sideways>
    </>
  );
}
