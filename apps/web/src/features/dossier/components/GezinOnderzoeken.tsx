import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsonderzoekTexts } from '../gezinsonderzoek-text.ts';
import { BeginOnderzoek, MergeOnderzoeken, type Onderzoek } from './GezinOnderzoekForms.tsx';

/** The inquiries of the gemeente into the gezin, over three laws; nothing for who may not know of other laws (S0-24). */
export function GezinOnderzoeken({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(gezinsonderzoekTexts);
  const { rol } = useSessie();
  const family = isFamily(rol);
  const may = mayCall(rol, 'listGezinsonderzoeken') && (family || mayCall(rol, 'beginGezinsonderzoek'));
  const asked = useAnswer('listGezinsonderzoeken', { params: { jeugdigeId } }, { enabled: may });
  if (!may) return null;
  return (
    <section>
      <h2>{t(family ? 'titleFamily' : 'title')}</h2>
      <p className="small quiet stack-3">{t(family ? 'hintFamily' : 'hint')}</p>
      <Answered asked={asked} height={180} lines={3}>
        {({ onderzoeken, schrijft }) => (
          <>
            {onderzoeken.length === 0 ? (
              <Empty>{t('empty')}</Empty>
            ) : (
              <OnderzoekTable jeugdigeId={jeugdigeId} rows={onderzoeken} schrijft={schrijft} />
            )}
            {schrijft && <BeginOnderzoek jeugdigeId={jeugdigeId} />}
            {schrijft && onderzoeken.filter(isRunning).length > 1 && (
              <MergeOnderzoeken jeugdigeId={jeugdigeId} running={onderzoeken.filter(isRunning)} />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function isRunning({ afgerondOp, samenMet }: Onderzoek): boolean {
  return afgerondOp === null && samenMet === null;
}

interface TableProps {
  jeugdigeId: string;
  rows: readonly Onderzoek[];
  schrijft: boolean;
}

function OnderzoekTable({ jeugdigeId, rows, schrijft }: TableProps) {
  const t = useText(gezinsonderzoekTexts);
  const format = useFormat();
  const finish = useSend('finishGezinsonderzoek', ['listGezinsonderzoeken']);
  const columns: Column<Onderzoek>[] = [
    { key: 'wet', head: t('wet'), cell: ({ wet }) => t(wet) },
    { key: 'wie', head: t('wie'), cell: ({ naam }) => naam ?? t('gone') },
    {
      key: 'begonnen',
      head: t('begonnen'),
      cell: ({ begonnenOp }) => <span className="no-wrap">{format.dateShort(begonnenOp)}</span>,
    },
    { key: 'stand', head: t('stand'), cell: (row) => <Stand row={row} rows={rows} /> },
    {
      key: 'finish',
      head: '',
      cell: (row) =>
        schrijft && isRunning(row) ? (
          <button
            type="button"
            className="text-button no-print"
            aria-label={t('finishOf', { wet: t(row.wet) })}
            disabled={finish.isPending}
            onClick={() => {
              const { gezinsonderzoekId } = row;
              finish.mutate({ params: { jeugdigeId, gezinsonderzoekId }, body: { op: today() } });
            }}
          >
            {t('finish')}
          </button>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('title')}
        className="data--stack"
        columns={columns}
        rows={rows}
        rowKey={({ gezinsonderzoekId }) => gezinsonderzoekId}
      />
      <SendProblem error={finish.error} />
    </>
  );
}

function Stand({ row, rows }: { row: Onderzoek; rows: readonly Onderzoek[] }) {
  const t = useText(gezinsonderzoekTexts);
  const format = useFormat();
  const { afgerondOp, samenMet, mergedOn, reden } = row;
  if (samenMet !== null && mergedOn !== null) {
    const other = rows.find(({ gezinsonderzoekId }) => gezinsonderzoekId === samenMet);
    const wet = other === undefined ? '' : t(other.wet);
    return t('merged', { wet, dag: format.dateShort(mergedOn), reden: reden ?? '' });
  }
  return afgerondOp === null ? t('runs') : t('finished', { dag: format.dateShort(afgerondOp) });
}
