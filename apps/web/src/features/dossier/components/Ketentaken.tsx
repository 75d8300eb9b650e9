import type { KetentaakView, SamenwerkingView } from '@samenpad/contract';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { shownName } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';
import { AskKetentaak } from './AskKetentaak.tsx';
import { Taakmeelezer } from './Taakmeelezer.tsx';

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
}

/** Every party with its tasks, and each task with what can be done now. */
export function Ketentaken({ jeugdigeId, samen }: Props) {
  const t = useText(samenTexts);
  const family = isFamily(useSessie().rol);
  return (
    <section>
      <h2>{t(family ? 'boardFamily' : 'board')}</h2>
      {samen.bord.length > 0 && <Bord samen={samen} />}
      {samen.ketentaken.length === 0 && <Empty>{t('noTasks')}</Empty>}
      {samen.ketentaken.map((taak) => (
        <KetentaakItem key={taak.ketentaakId} jeugdigeId={jeugdigeId} taak={taak} samen={samen} />
      ))}
      {samen.inHand && <AskKetentaak jeugdigeId={jeugdigeId} samen={samen} />}
    </section>
  );
}

function Bord({ samen }: { samen: SamenwerkingView }) {
  const t = useText(samenTexts);
  const word = useText(words);
  type Row = SamenwerkingView['bord'][number];
  const columns: Column<Row>[] = [
    { key: 'party', head: t('party'), cell: (row) => shownName(row, t('secretName')) },
    { key: 'role', head: t('boardRole'), cell: ({ rol }) => (rol === null ? t('notInSamenpad') : word(rol)) },
    { key: 'open', head: t('open'), numeric: true, cell: ({ open }) => open },
    { key: 'late', head: t('tooLate'), numeric: true, cell: ({ teLaat }) => teLaat },
    { key: 'waits', head: t('waits'), cell: ({ wachtOp }) => wachtOp.join(', ') },
  ];
  return (
    <DataTable stacks caption={t('board')} columns={columns} rows={samen.bord} rowKey={(row) => shownName(row, '')} />
  );
}

const tones: Readonly<Record<KetentaakView['stand'], Tone>> = {
  gevraagd: 'waiting',
  aanvaard: 'attention',
  gedaan: 'good',
  terug: 'bad',
  ingetrokken: 'waiting',
};

const kindTexts = { taak: 'task', vraag: 'question_', verzoek: 'request' } as const;

type Stap = 'aanvaard' | 'gedaan' | 'terug' | 'wacht' | 'opnieuw' | 'ingetrokken';
const withText = ['gedaan', 'terug', 'wacht'] as const;
/** What the route takes of each, in characters: for what it waits stands in a row of the board. */
const longest = { gedaan: 500, terug: 500, wacht: 120 } as const;

/** What this reader can do with a task as it stands. */
function listSteps({ stand, zelf, tekst }: KetentaakView, inHand: boolean): Stap[] {
  if (stand === 'gedaan' || stand === 'ingetrokken') return [];
  if (stand === 'terug') return inHand ? ['opnieuw', 'ingetrokken'] : [];
  if (!zelf && !inHand) return [];
  if (tekst === null) return ['terug'];
  const own: Stap[] = stand === 'gevraagd' ? ['aanvaard', 'terug'] : ['gedaan', 'wacht', 'terug'];
  return inHand ? [...own, 'ingetrokken'] : own;
}

function KetentaakItem({ jeugdigeId, taak, samen }: Props & { taak: KetentaakView }) {
  const t = useText(samenTexts);
  const format = useFormat();
  const what = taak.tekst ?? t('taskHidden');
  return (
    <article className="stuk" aria-label={what}>
      <div className="stuk__marks">
        <b>{t(kindTexts[taak.soort])}</b>
        <Status tone={tones[taak.stand]}>{t(`stand-${taak.stand}`)}</Status>
        {taak.teLaat && <Status tone="bad">{t('tooLate')}</Status>}
        {taak.wachtOp !== null && <span>{t('waitsFor', { wie: taak.wachtOp })}</span>}
      </div>
      <h3>{what}</h3>
      <p>{shownName(taak, t('secretName'))}</p>
      <p className="small quiet">
        {t('askedBy', { naam: taak.gevraagdDoor ?? t('theGemeente'), dag: format.date(taak.voor) })}
        {taak.stand === 'gevraagd' && ` · ${t('acceptBefore', { dag: format.date(taak.acceptBy) })}`}
      </p>
      {taak.stand === 'terug' && (
        <p className="stack-3">{taak.terugReden === null ? t('notAccepted') : t('back', { tekst: taak.terugReden })}</p>
      )}
      {taak.antwoord !== null && <p className="stack-3">{t('answer', { tekst: taak.antwoord })}</p>}
      <Taakmeelezer jeugdigeId={jeugdigeId} samen={samen} taak={taak} />
      <Steps jeugdigeId={jeugdigeId} taak={taak} what={what} steps={listSteps(taak, samen.inHand)} />
    </article>
  );
}

interface StepsProps {
  jeugdigeId: string;
  taak: KetentaakView;
  what: string;
  steps: readonly Stap[];
}

function Steps({ jeugdigeId, taak, what, steps }: StepsProps) {
  const t = useText(samenTexts);
  const [open, setOpen] = useState<(typeof withText)[number]>();
  const [tekst, setTekst] = useState('');
  const send = useSend('moveKetentaak', ['getSamenwerking', 'listTaken']);
  const move = (stap: Stap) => {
    const body = { stap, tekst: tekst.trim() === '' ? null : tekst };
    send.mutate(
      { params: { jeugdigeId, ketentaakId: taak.ketentaakId }, body },
      {
        onSuccess: () => {
          setOpen(undefined);
          setTekst('');
        },
      },
    );
  };
  if (steps.length === 0) return null;
  return (
    <>
      {open === undefined && (
        <p className="acts stack-3 no-print">
          {steps.map((stap) => (
            <button
              key={stap}
              type="button"
              className="text-button"
              aria-label={t('stepOf', { stap: t(`stap-${stap}`), wat: what })}
              disabled={send.isPending}
              onClick={() => {
                const asks = withText.find((one) => one === stap);
                if (asks === undefined) move(stap);
                else setOpen(asks);
              }}
            >
              {t(`stap-${stap}`)}
            </button>
          ))}
        </p>
      )}
      {open !== undefined && (
        <form
          className="panel"
          onSubmit={(event) => {
            event.preventDefault();
            move(open);
          }}
        >
          <TextField label={t(`tekst-${open}`)} value={tekst} maxLength={longest[open]} onChange={setTekst} />
          <FormButtons
            submit={t(`stap-${open}`)}
            cancel={t('cancel')}
            disabled={send.isPending}
            onCancel={() => {
              setOpen(undefined);
            }}
          />
        </form>
      )}
      <SendProblem error={send.error} />
    </>
  );
}
