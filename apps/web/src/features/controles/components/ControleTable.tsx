import type { ControleView } from '@samenpad/contract';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { EndButton } from '../../../components/EndButton.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { controlesTexts } from '../text.ts';

const tones: Record<ControleView['stand'], Tone> = {
  gevraagd: 'waiting',
  goedgekeurd: 'good',
  afgewezen: 'bad',
  beeindigd: 'waiting',
  verlopen: 'waiting',
};

export function ControleTable({ rows }: { rows: readonly ControleView[] }) {
  const t = useText(controlesTexts);
  const { rol } = useSessie();
  const columns = useColumns();
  const end = useSend('endControle', ['listControles']);
  const action: Column<ControleView> = {
    key: 'end',
    head: '',
    cell: ({ controleId, vraag, stand, eigen }) =>
      (stand === 'gevraagd' || stand === 'goedgekeurd') &&
      (eigen || mayCall(rol, 'judgeControle')) && (
        <EndButton
          what={vraag}
          disabled={end.isPending}
          onEnd={() => {
            end.mutate({ params: { controleId } });
          }}
        />
      ),
  };
  return (
    <>
      <Sideways label={t('caption')}>
        <DataTable
          caption={t('caption')}
          rows={rows}
          rowKey={({ controleId }) => controleId}
          columns={[...columns, action]}
          stacks
        />
      </Sideways>
      <SendProblem error={end.error} />
    </>
  );
}

function useColumns(): Column<ControleView>[] {
  const t = useText(controlesTexts);
  const format = useFormat();
  return [
    {
      key: 'controle',
      head: t('controle'),
      cell: ({ vraag, gevraagdDoor }) => (
        <>
          {vraag}
          <span className="second">{t('askedBy', { door: gevraagdDoor })}</span>
        </>
      ),
    },
    {
      key: 'aanbieder',
      head: t('aanbieder'),
      cell: ({ aanbieder, aanbiederNaam, van, eind }) => (
        <>
          {aanbiederNaam ?? aanbieder}
          <span className="second">{t('periode', { van: format.date(van), eind: format.date(eind) })}</span>
        </>
      ),
    },
    {
      key: 'steekproef',
      head: t('steekproef'),
      cell: ({ aantal, gevonden, getrokken, zaad }) =>
        gevonden === null || zaad === null ? (
          t('size', { aantal })
        ) : (
          <>
            {t('drawn', { getrokken, gevonden })}
            <span className="second stuk__text">{t('zaad', { zaad })}</span>
          </>
        ),
    },
    { key: 'tot', head: t('tot'), cell: ({ tot }) => format.date(tot) },
    {
      key: 'stand',
      head: t('stand'),
      cell: ({ stand, beoordeeldDoor, oordeel }) => (
        <>
          <Status tone={tones[stand]}>{t(stand)}</Status>
          {beoordeeldDoor !== null && (
            <span className="second">{t('judgedBy', { door: beoordeeldDoor, oordeel: oordeel ?? '' })}</span>
          )}
        </>
      ),
    },
  ];
}
