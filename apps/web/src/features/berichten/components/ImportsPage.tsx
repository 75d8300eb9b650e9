import type { ImportView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts } from '../text.ts';
import { ImportState } from './ImportState.tsx';
import { UploadForm } from './UploadForm.tsx';

/** Which files were imported, and which were refused? */
export function ImportsPage() {
  const t = useText(berichtenTexts);
  const { rol } = useSessie();
  const imports = useAnswer('listImports', {}, { enabled: mayCall(rol, 'listImports') });
  return (
    <RoleGate needs="listImports">
      <PageHead
        crumbs={[{ text: t('title'), to: '/berichten' }, { text: t('imports') }]}
        title={t('imports')}
        question={t('importsQuestion')}
      />
      <UploadForm />
      <section className="stack-7" aria-labelledby="imports">
        <h2 className="figure-heading" id="imports">
          {t('importsList')}
        </h2>
        <Answered asked={imports} height={300} lines={5}>
          {({ rows }) => (rows.length === 0 ? <Empty>{t('importsEmpty')}</Empty> : <ImportsTable rows={rows} />)}
        </Answered>
      </section>
    </RoleGate>
  );
}

const heads = {
  gelezen: 'read',
  nieuw: 'headNew',
  bekend: 'headKnown',
  apart: 'headApart',
  geweigerd: 'headRefused',
} as const;

function ImportsTable({ rows }: { rows: readonly ImportView[] }) {
  const t = useText(berichtenTexts);
  const format = useFormat();
  const count = (key: 'gelezen' | 'nieuw' | 'bekend' | 'apart' | 'geweigerd') => ({
    key,
    head: t(heads[key]),
    numeric: true,
    cell: (row: ImportView) => format.number(row[key]),
  });
  return (
    <Sideways label={t('importsList')}>
      <DataTable
        caption={t('importsList')}
        rows={rows}
        rowKey={(row) => row.importId}
        columns={[
          {
            key: 'naam',
            head: t('naam'),
            cell: (row) => (
              <Link to="/berichten/imports/$importId" params={{ importId: row.importId }}>
                {row.naam}
              </Link>
            ),
          },
          {
            key: 'begonnenOp',
            head: t('begun'),
            cell: (row) => <span className="no-wrap">{format.moment(row.begonnenOp)}</span>,
          },
          { key: 'toestand', head: t('state'), cell: (row) => <ImportState toestand={row.toestand} /> },
          count('gelezen'),
          count('nieuw'),
          count('bekend'),
          count('apart'),
          count('geweigerd'),
        ]}
      />
    </Sideways>
  );
}
