import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { regieprofielTexts } from '../text.ts';

type Row = Answer<'getRegieprofielen'>['rows'][number];
interface Props {
  rows: readonly Row[];
}

const moments = ['intake', 'naEerste', 'naTweede', 'zonder'] as const;

/** When the regisseur is there, as the gemeente says and as it is. */
export function MomentTable({ rows }: Props) {
  const t = useText(regieprofielTexts);
  const format = useFormat();
  const columns: Column<Row>[] = [
    { key: 'gemeente', head: t('gemeente'), cell: ({ gemeenteNaam }) => gemeenteNaam },
    {
      key: 'profiel',
      head: t('profiel'),
      cell: ({ profiel }) => (profiel === null ? t('few') : t(`profiel-${profiel}`)),
    },
    {
      key: 'afspraak',
      head: t('afspraak'),
      cell: ({ afspraak }) => (afspraak === null ? t('noAfspraak') : t(`moment-${afspraak}`)),
    },
    ...moments.map(
      (moment): Column<Row> => ({
        key: moment,
        head: t(moment),
        numeric: true,
        cell: (row) => (
          <>
            <CellText cell={row[moment].aandeel} format={format.percent} short />
            {row[moment].aantal.kind === 'value' && (
              <span className="second">{format.number(row[moment].aantal.value)}</span>
            )}
          </>
        ),
      }),
    ),
    {
      key: 'mediaan',
      head: t('mediaan'),
      numeric: true,
      cell: ({ mediaanDagen }) =>
        mediaanDagen.kind === 'undetermined' && mediaanDagen.reason === 'not-reached' ? (
          t('neverHalf')
        ) : (
          <CellText cell={mediaanDagen} format={(n) => t('days', { count: n, n: format.number(n) })} short />
        ),
    },
    {
      key: 'gezinnen',
      head: t('gezinnen'),
      numeric: true,
      cell: ({ gezinnen }) => <CellText cell={gezinnen} format={format.number} short />,
    },
  ];
  return <Table title={t('when')} rows={rows} columns={columns} />;
}

/** How the regie goes once there is help. */
export function AfterTable({ rows }: Props) {
  const t = useText(regieprofielTexts);
  const format = useFormat();
  const number = (key: 'mdos' | 'vacature', cellOf: (row: Row) => Row['mdos']): Column<Row> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => <CellText cell={cellOf(row)} format={(value) => format.number(value, 1)} short />,
  });
  const columns: Column<Row>[] = [
    { key: 'gemeente', head: t('gemeente'), cell: ({ gemeenteNaam }) => gemeenteNaam },
    {
      key: 'metRegisseur',
      head: t('metRegisseur'),
      numeric: true,
      cell: ({ metRegisseur }) => <CellText cell={metRegisseur} format={format.percent} short />,
    },
    number('mdos', ({ mdos }) => mdos),
    number('vacature', ({ vacatureDagen }) => vacatureDagen),
    {
      key: 'lopend',
      head: t('lopend'),
      numeric: true,
      cell: ({ lopend }) => <CellText cell={lopend} format={format.number} short />,
    },
  ];
  return <Table title={t('after')} rows={rows} columns={columns} />;
}

function Table({ title, rows, columns }: Props & { title: string; columns: Column<Row>[] }) {
  return (
    <Sideways label={title}>
      <DataTable stacks caption={title} rows={rows} rowKey={({ gemeente }) => gemeente} columns={columns} />
    </Sideways>
  );
}
