import type { WachtopgaveView } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { useStatedWait } from '../../../components/useStatedWait.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { waitTexts } from '../wait-text.ts';

type Waits = Answer<'getWachttijd'>;
type Row = Waits['rows'][number];

/** Per aanbieder the wait that is measured, and beside it what it states itself with the day of it (T20). */
export function StatedWaitFigure({ waits, stated }: { waits: Waits; stated: readonly WachtopgaveView[] }) {
  const t = useText(waitTexts);
  const opgaven = new Map(stated.map((opgave) => [opgave.aanbieder, opgave]));
  const opgaveOf = ({ aanbieder }: Row) => (aanbieder === null ? undefined : opgaven.get(aanbieder));
  const heading = useHeading(waits.rows.filter(({ aanbieder }) => aanbieder !== null).map(opgaveOf));
  const columns = useColumns(opgaveOf);
  return (
    <section aria-labelledby="opgegeven">
      <h2 className="figure-heading" id="opgegeven">
        {heading}
      </h2>
      <p className="figure__sub">{t('sub')}</p>
      <div className="stack-4">
        <Sideways label={heading}>
          <DataTable
            caption={heading}
            rows={waits.rows}
            rowKey={({ aanbieder, overig }) => aanbieder ?? String(overig)}
            columns={columns}
          />
        </Sideways>
      </div>
      <FigureFoot title={heading} sub={t('sub')} account={waits.account} />
    </section>
  );
}

/** How many of the aanbieders that are shown stated a wait, and of how many that is old. */
function useHeading(opgaven: readonly (WachtopgaveView | undefined)[]): string {
  const t = useText(waitTexts);
  const format = useFormat();
  const known = opgaven.filter((opgave) => opgave !== undefined);
  if (opgaven.length === 0) return t('headingPlain');
  return t('heading', {
    count: known.length,
    n: format.number(known.length),
    all: format.number(opgaven.length),
    old: format.number(known.filter(({ old }) => old).length),
  });
}

function useColumns(opgaveOf: (row: Row) => WachtopgaveView | undefined): Column<Row>[] {
  const t = useText(waitTexts);
  const format = useFormat();
  const days = (n: number) => format.number(n);
  const nameOf = ({ aanbieder, aanbiederNaam, overig }: Row) => {
    if (overig) return t('others');
    return aanbieder === null ? t('all') : (aanbiederNaam ?? aanbieder);
  };
  return [
    { key: 'naam', head: t('aanbieder'), cell: nameOf },
    {
      key: 'aantal',
      head: t('count'),
      numeric: true,
      cell: ({ aantal }) => <CellText cell={aantal} format={days} short />,
    },
    {
      key: 'mediaan',
      head: t('measured'),
      numeric: true,
      cell: ({ mediaan, mediaanVan, mediaanTot }) => (
        <IntervalText cell={mediaan} van={mediaanVan} tot={mediaanTot} format={days} />
      ),
    },
    {
      key: 'opgegeven',
      head: t('stated'),
      cell: (row) => (row.aanbieder === null ? '–' : <Stated opgave={opgaveOf(row)} />),
    },
    { key: 'dag', head: t('statedOn'), cell: (row) => <StatedOn opgave={opgaveOf(row)} /> },
  ];
}

function Stated({ opgave }: { opgave: WachtopgaveView | undefined }) {
  const inWords = useStatedWait();
  const text = inWords(opgave ?? { weeksToIntake: null, weeksToTreatment: null });
  return <span className={opgave === undefined ? 'not-shown' : undefined}>{text}</span>;
}

/** As of which day; what is old may not hold any more. */
function StatedOn({ opgave }: { opgave: WachtopgaveView | undefined }) {
  const t = useText(waitTexts);
  const format = useFormat();
  if (opgave === undefined) return <>–</>;
  return (
    <>
      <span className="no-wrap">{format.dateShort(opgave.dag)}</span>
      {opgave.old && (
        <span className="second">
          <Status tone="attention">{t('old')}</Status>
        </span>
      )}
    </>
  );
}
