import type { WetregelView } from '@samenpad/contract';
import { useState } from 'react';
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
import { wetregelsTexts } from '../text.ts';
import { EndForm } from './EndForm.tsx';
import { useGroupText } from './useGroupText.ts';
import { WetregelForm } from './WetregelForm.tsx';

/** Which help falls under which law, and from which day on (S2-23)? */
export function WetregelsPage() {
  const t = useText(wetregelsTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listWetregels', {}, { enabled: mayCall(rol, 'listWetregels') });
  const [ending, setEnding] = useState<WetregelView>();
  const columns = useColumns(setEnding);
  return (
    <RoleGate needs="listWetregels">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <p className="stack-4">{t('explain')}</p>
      <Answered asked={asked} height={400} lines={8}>
        {({ rows, beheert }) => (
          <>
            <Sideways label={t('caption')}>
              <DataTable
                caption={t('caption')}
                stacks
                columns={beheert.length > 0 ? columns : columns.filter(({ key }) => key !== 'einde')}
                rows={rows}
                rowKey={({ regelId }) => regelId}
              />
            </Sideways>
            {ending !== undefined && (
              <EndForm
                key={ending.regelId}
                regel={ending}
                onClose={() => {
                  setEnding(undefined);
                }}
              />
            )}
            {beheert[0] !== undefined && <WetregelForm first={beheert[0]} />}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

function useColumns(onEnd: (regel: WetregelView) => void): Column<WetregelView>[] {
  const t = useText(wetregelsTexts);
  const groupText = useGroupText();
  return [
    {
      key: 'groep',
      head: t('group'),
      cell: (regel) => (
        <>
          {groupText(regel)}
          <Detail regel={regel} />
        </>
      ),
    },
    { key: 'wet', head: t('wet'), cell: ({ wet }) => t(wet) },
    { key: 'voor', head: t('forWhom'), cell: ({ gemeenteNaam }) => gemeenteNaam ?? t('everyone') },
    { key: 'wanneer', head: t('period'), cell: (regel) => <Period regel={regel} /> },
    { key: 'bron', head: t('source'), cell: (regel) => <Source regel={regel} /> },
    {
      key: 'einde',
      head: '',
      cell: (regel) =>
        regel.beheert && (
          <button
            type="button"
            className="text-button no-print"
            aria-label={t('endOf', { groep: groupText(regel) })}
            onClick={() => {
              onEnd(regel);
            }}
          >
            {t('end')}
          </button>
        ),
    },
  ];
}

function Detail({ regel: { categorie, codes } }: { regel: WetregelView }) {
  const t = useText(wetregelsTexts);
  const some = codes.length === 0 ? t('allCodes') : t('codes', { codes: codes.join(', ') });
  return <span className="second">{categorie === null ? t('restHint') : some}</span>;
}

function Period({ regel: { van, tot, stand } }: { regel: WetregelView }) {
  const t = useText(wetregelsTexts);
  const format = useFormat();
  if (stand === 'nooit') return <Status tone="attention">{t('never')}</Status>;
  return (
    <>
      {tot === null
        ? t('since', { van: format.date(van) })
        : t('between', { van: format.date(van), tot: format.date(tot) })}{' '}
      {stand !== 'geldt' && <Status tone={stand === 'later' ? 'waiting' : 'attention'}>{t(stand)}</Status>}
    </>
  );
}

function Source({ regel: { bron, reden, door, eindReden, eindDoor } }: { regel: WetregelView }) {
  const t = useText(wetregelsTexts);
  return (
    <>
      {bron}
      {reden !== null && <span className="second">{t('because', { reden, door: door ?? '' })}</span>}
      {eindReden !== null && (
        <span className="second">{t('endedBecause', { reden: eindReden, door: eindDoor ?? '' })}</span>
      )}
    </>
  );
}
