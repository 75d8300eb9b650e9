import type { BestandUitkomst } from '@samenpad/contract';
import { berichtenPageSize } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts, soortKey } from '../text.ts';

type View = Answer<'getImport'>;
type File = View['bestanden'][number];

const tones: Readonly<Record<BestandUitkomst, Tone>> = {
  nieuw: 'good',
  bekend: 'waiting',
  apart: 'attention',
  geweigerd: 'bad',
};

interface Props {
  view: View;
  page: number;
  onPage: (page: number) => void;
}

/** The report: each file, what became of it, and why. */
export function FileTable({ view, page, onPage }: Props) {
  const t = useText(berichtenTexts);
  if (view.bestanden.length === 0) {
    return (
      <div className="stack-4">
        <Empty>{t('filesEmpty')}</Empty>
      </div>
    );
  }
  return (
    <div className="stack-4">
      <Sideways label={t('files')}>
        <DataTable
          caption={t('files')}
          rows={view.bestanden}
          rowKey={(row) => `${row.naam}${row.berichtId ?? ''}`}
          columns={[
            { key: 'naam', head: t('bestand'), cell: (row) => <FileName row={row} /> },
            { key: 'soort', head: t('soort'), cell: (row) => (row.soort === null ? '–' : t(soortKey(row.soort))) },
            {
              key: 'uitkomst',
              head: t('uitkomst'),
              cell: (row) => <Status tone={tones[row.uitkomst]}>{t(row.uitkomst)}</Status>,
            },
            { key: 'faults', head: t('reasons'), cell: (row) => <Faults row={row} /> },
          ]}
        />
      </Sideways>
      <Pagination page={page} pages={Math.ceil(view.bestandenTotaal / berichtenPageSize)} onPage={onPage} />
    </div>
  );
}

function FileName({ row }: { row: File }) {
  if (row.berichtId === null) return <>{row.naam}</>;
  return (
    <Link to="/berichten" search={{ bericht: row.berichtId }}>
      {row.naam}
    </Link>
  );
}

/** Each fault in a sentence, with its place and code below it. */
function Faults({ row }: { row: File }) {
  const t = useText(berichtenTexts);
  if (row.faults.length === 0) return <>–</>;
  return (
    <ul className="plain">
      {row.faults.map((fault) => (
        <li key={`${fault.code}${fault.line ?? ''}${fault.element ?? ''}${fault.message}`}>
          {fault.message}
          <span className="second">
            {[
              fault.code,
              fault.line === null ? undefined : t('place', { line: String(fault.line) }),
              fault.element ?? undefined,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
