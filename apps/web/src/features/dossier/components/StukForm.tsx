import type { DossierView, StukView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { CallError } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useConcept } from '../hooks/useConcept.ts';
import { formulierOf, startDraft } from '../stuk-draft.ts';
import { dossierTexts } from '../text.ts';
import { StukFields } from './StukFields.tsx';

interface Props {
  jeugdigeId: string;
  dossier: DossierView;
  /** Absent: a new item. */
  stuk?: StukView;
  onDone: () => void;
}

/** Writes an item, or the next version of one. What is typed is kept on the server meanwhile. */
export function StukForm({ jeugdigeId, dossier, stuk, onDone }: Props) {
  const t = useText(dossierTexts);
  const [{ draft: begin, found }] = useState(() => startDraft(dossier, stuk));
  const [draft, setDraft] = useState(begin);
  const concept = useConcept(jeugdigeId, formulierOf(draft, stuk), draft, draft !== begin);
  const add = useSend('addStuk', ['getDossier']);
  const change = useSend('changeStuk', ['getDossier', 'listVersies']);
  const { error, isPending } = stuk === undefined ? add : change;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { ...draft, titel: draft.titel.trim() === '' ? null : draft.titel };
    if (stuk === undefined) add.mutate({ params: { jeugdigeId }, body }, { onSuccess: onDone });
    else {
      const params = { jeugdigeId, stukId: stuk.stukId };
      change.mutate({ params, body: { ...body, versie: stuk.versie } }, { onSuccess: onDone });
    }
  };
  return (
    <form className="panel" onSubmit={submit}>
      {found && <p className="stack-3">{t('draftFound')}</p>}
      <StukFields draft={draft} dossier={dossier} isNew={stuk === undefined} onChange={setDraft} />
      <SendProblem error={error} />
      {error instanceof CallError && error.code === 'conflict' && stuk !== undefined && <Other stuk={stuk} />}
      <div className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={isPending || draft.tekst.trim() === ''}>
          {t('save')}
        </Button>
        <Button type="button" appearance="secondary-action-button" onClick={onDone}>
          {t('cancel')}
        </Button>
        <DraftState {...concept} />
      </div>
    </form>
  );
}

function DraftState({ kept, busy }: { kept: Date | undefined; busy: boolean }) {
  const t = useText(dossierTexts);
  const format = useFormat();
  const done = kept === undefined ? '' : t('draftKept', { moment: format.moment(kept.toISOString()) });
  return (
    <span className="small quiet" role="status">
      {busy ? t('draftBusy') : done}
    </span>
  );
}

/** What somebody else saved meanwhile; the own text stands in the form above it. */
function Other({ stuk }: { stuk: StukView }) {
  const t = useText(dossierTexts);
  return (
    <div className="message stack-3">
      <p>{t('conflict', { naam: stuk.auteurNaam })}</p>
      <p className="stuk__text">{stuk.tekst}</p>
    </div>
  );
}
