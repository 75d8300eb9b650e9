import type { MandaatView } from '@samenpad/contract';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import { mandatenTexts } from '../text.ts';
import { MandaatForm } from './MandaatForm.tsx';
import { MandaatToets } from './MandaatToets.tsx';
import { VoorgelegdMaatwerk } from './VoorgelegdMaatwerk.tsx';

/** The register of mandates (S2-13): the own ones, or all of them for who keeps it. */
export function MandatenPage() {
  const t = useText(mandatenTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listMandaten', {}, { enabled: mayCall(rol, 'listMandaten') });
  return (
    <RoleGate needs="listMandaten">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={320}>
        {({ rows, medewerkers }) => (
          <>
            <VoorgelegdMaatwerk />
            {rows.length === 0 ? <Empty>{t('empty')}</Empty> : <MandaatTable rows={rows} />}
            <MandaatToets />
            {medewerkers.length > 0 && <MandaatForm medewerkers={medewerkers} />}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

function MandaatTable({ rows }: { rows: readonly MandaatView[] }) {
  const t = useText(mandatenTexts);
  const { rol } = useSessie();
  const withdraw = useSend('withdrawMandaat', ['listMandaten']);
  const columns = useColumns();
  const action: Column<MandaatView> = {
    key: 'withdraw',
    head: '',
    cell: ({ mandaatId, gemeente, geldig }) =>
      geldig ? (
        <button
          type="button"
          className="text-button no-print"
          disabled={withdraw.isPending}
          onClick={() => {
            withdraw.mutate({ params: { mandaatId }, body: { gemeente } });
          }}
        >
          {t('withdraw')}
        </button>
      ) : null,
  };
  return (
    <Sideways label={t('title')}>
      <DataTable
        caption={t('title')}
        stacks
        columns={mayCall(rol, 'withdrawMandaat') ? [...columns, action] : columns}
        rows={rows}
        rowKey={({ mandaatId }) => mandaatId}
      />
    </Sideways>
  );
}

function useColumns(): Column<MandaatView>[] {
  const t = useText(mandatenTexts);
  const word = useText(words);
  const format = useFormat();
  return [
    {
      key: 'naam',
      head: t('naam'),
      cell: ({ naam, organisatie }) => (
        <>
          {naam}
          <span className="second">{organisatie}</span>
        </>
      ),
    },
    { key: 'wet', head: t('wet'), cell: ({ wet }) => t(wet) },
    { key: 'bedrag', head: t('bedrag'), numeric: true, cell: ({ bedrag }) => format.euro(bedrag) },
    {
      key: 'duur',
      head: t('duur'),
      cell: ({ maanden }) => (maanden === null ? t('hoelangOok') : t('maanden', { count: maanden })),
    },
    {
      key: 'hulpvorm',
      head: t('hulpvorm'),
      cell: ({ hulpvorm }) => {
        const known = hulpvormOrder.find((code) => code === hulpvorm);
        return known === undefined ? t('alle') : word(known);
      },
    },
    {
      key: 'periode',
      head: t('periode'),
      cell: ({ van, tot, geldig }) => (
        <>
          {tot === null
            ? t('vanaf', { van: format.date(van) })
            : t('vanTot', { van: format.date(van), tot: format.date(tot) })}
          {!geldig && <span className="second">{t('ended')}</span>}
        </>
      ),
    },
    { key: 'grond', head: t('grond'), cell: ({ grond }) => grond },
  ];
}
