import type { TermijnView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { termijnenTexts } from '../text.ts';
import { TermijnForm } from './TermijnForm.tsx';

/** How long may what take, and from which day on? */
export function TermijnenPage() {
  const t = useText(termijnenTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listTermijnen', {}, { enabled: mayCall(rol, 'listTermijnen') });
  const columns = useColumns();
  return (
    <RoleGate needs="listTermijnen">
      <PageHead
        crumbs={[{ text: t('title') }]}
        title={t('title')}
        question={t('question')}
        actions={mayCall(rol, 'listVerzoektermijnen') && <Link to="/wie-wacht">{t('toWait')}</Link>}
      />
      <Answered asked={asked} height={500} lines={12}>
        {({ rows, beheert }) => (
          <>
            <Sideways label={t('caption')}>
              <DataTable
                caption={t('caption')}
                stacks
                columns={columns}
                rows={rows}
                rowKey={({ gemeente, soort, vanaf }) => `${gemeente ?? ''}${soort}${vanaf}`}
              />
            </Sideways>
            {beheert[0] !== undefined && <TermijnForm first={beheert[0]} />}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

function useColumns(): Column<TermijnView>[] {
  const t = useText(termijnenTexts);
  const format = useFormat();
  return [
    {
      key: 'soort',
      head: t('soort'),
      cell: ({ soort, canPause }) => (
        <>
          {t(`soort-${soort}`)}
          {canPause && <span className="second">{t('pauze')}</span>}
        </>
      ),
    },
    {
      key: 'duur',
      head: t('duur'),
      cell: ({ eenheid, aantal }) =>
        eenheid === 'maandeinde' || aantal === null
          ? t('maandeinde')
          : t(eenheid, { count: aantal, n: format.number(aantal) }),
    },
    { key: 'voor', head: t('voor'), cell: ({ gemeenteNaam }) => gemeenteNaam ?? t('standaard') },
    {
      key: 'vanaf',
      head: t('vanaf'),
      cell: ({ vanaf, stand }) => (
        <>
          {format.date(vanaf)}{' '}
          {stand !== 'geldt' && <Status tone={stand === 'later' ? 'waiting' : 'attention'}>{t(stand)}</Status>}
        </>
      ),
    },
    {
      key: 'bron',
      head: t('bron'),
      cell: ({ bron, reden, door }) => (
        <>
          {bron === 'regional agreement' ? t('regio') : bron}
          {reden !== null && <span className="second">{t('reden', { reden, door: door ?? '' })}</span>}
        </>
      ),
    },
  ];
}
