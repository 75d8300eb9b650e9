import type { SamenwerkingView, ToewijsbesluitView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { HulpkeuzeFields } from '../../../components/HulpkeuzeFields.tsx';
import { Hulpkeuzes } from '../../../components/Hulpkeuzes.tsx';
import { emptyHulpkeuze, readHulpkeuze } from '../../../components/hulpkeuze-form.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { emptyAkkoord, toGezegd } from '../akkoord-draft.ts';
import { akkoordTexts } from '../akkoord-text.ts';
import { samenTexts } from '../samen-text.ts';
import { AkkoordFields } from './AkkoordFields.tsx';
import { LongField } from './LongField.tsx';
import { OverdrachtAkkoord } from './OverdrachtAkkoord.tsx';
import { OverdrachtVraag } from './OverdrachtVraag.tsx';

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
}

/** Decisions to allocate, also beside one that ends: the warm hand-over (S4-102, S4-105). */
export function Toewijsbesluiten({ jeugdigeId, samen }: Props) {
  const t = useText(samenTexts);
  if (!samen.inHand && samen.toewijsbesluiten.length === 0) return null;
  return (
    <section>
      <h2>{t('allocation')}</h2>
      {samen.toewijsbesluiten.length === 0 && <Empty>{t('noAllocation')}</Empty>}
      {samen.toewijsbesluiten.map((besluit) => (
        <Besluit key={besluit.toewijsbesluitId} jeugdigeId={jeugdigeId} samen={samen} besluit={besluit} />
      ))}
      {samen.poorten?.leaderless === true && <p className="message message--attention stack-3">{t('gateRegisseur')}</p>}
      {samen.poorten?.mdoNodig === true && <p className="message message--attention stack-3">{t('gateMdo')}</p>}
      {samen.inHand && <BesluitForm jeugdigeId={jeugdigeId} samen={samen} />}
      <Hulpkeuzes jeugdigeId={jeugdigeId} />
    </section>
  );
}

function Besluit({ jeugdigeId, samen, besluit }: Props & { besluit: ToewijsbesluitView }) {
  const t = useText(samenTexts);
  const format = useFormat();
  const send = useSend('holdOverdracht', ['getSamenwerking', 'listTaken']);
  const { toewijsbesluitId, hulp, aanbiederNaam, van, poort, afzien, overlapTot, gesprekOp, overdrachtOp } = besluit;
  return (
    <article className="stuk">
      <h3>{t('decided', { hulp, aanbieder: aanbiederNaam, van: format.date(van) })}</h3>
      <p className="small quiet">
        {besluit.tot !== null && `${t('until', { dag: format.date(besluit.tot) })} · `}
        {t('decidedBy', { naam: besluit.door })} · {t(`poort-${poort}`, { reden: afzien ?? '' })}
        {poort !== 'afgezien' && afzien !== null && ` · ${t('withoutRegisseur', { reden: afzien })}`}
      </p>
      {overlapTot !== null && gesprekOp !== null && (
        <p className="stack-3">
          {t('overlap', {
            dag: format.date(overlapTot),
            gesprek: format.date(gesprekOp),
            geld: besluit.financiering ?? '',
          })}
        </p>
      )}
      {overdrachtOp !== null && <p className="stack-3">{t('talkHeld', { moment: format.moment(overdrachtOp) })}</p>}
      <OverdrachtAkkoord
        jeugdigeId={jeugdigeId}
        akkoord={samen.deelakkoorden.find((one) => one.toewijsbesluitId === toewijsbesluitId)}
      />
      {samen.inHand && overlapTot !== null && overdrachtOp === null && (
        <OverdrachtVraag jeugdigeId={jeugdigeId} samen={samen} toewijsbesluitId={toewijsbesluitId} hulp={hulp} />
      )}
      {samen.inHand && overlapTot !== null && overdrachtOp === null && (
        <p className="acts stack-3 no-print">
          <button
            type="button"
            className="text-button"
            disabled={send.isPending}
            onClick={() => {
              send.mutate({ params: { jeugdigeId, toewijsbesluitId } });
            }}
          >
            {t('holdTalk')}
          </button>
        </p>
      )}
      <SendProblem error={send.error} />
    </article>
  );
}

const empty = { aanbieder: '', hulp: '', tot: '', overlapTot: '', gesprekOp: '', financiering: '', afzien: '' };
const orNull = (text: string) => (text.trim() === '' ? null : text);

/** For what a reason is asked: not to wait for the MDO, for a regisseur, or for both. */
function waived(poorten: Props['samen']['poorten']) {
  if (poorten?.mdoNodig === true) return poorten.leaderless ? 'waiveBoth' : 'waive';
  return poorten?.leaderless === true ? 'waiveRegisseur' : null;
}

function BesluitForm({ jeugdigeId, samen }: Props) {
  const t = useText(samenTexts);
  const [form, setForm] = useState({ ...empty, van: today(), beside: false });
  const [keuze, setKeuze] = useState(emptyHulpkeuze);
  const [akkoord, setAkkoord] = useState(() => emptyAkkoord(samen.whoAgrees));
  const keuzes = useAnswer('getKeuzes').data;
  const send = useSend('decideToewijzing', ['getSamenwerking', 'listTaken', 'listHulpkeuzes']);
  const asks = useText(akkoordTexts);
  const waive = waived(samen.poorten);
  const set = (name: keyof typeof empty | 'van') => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { aanbieder, hulp, van, beside } = form;
    const body = {
      aanbieder,
      hulp,
      van,
      tot: orNull(form.tot),
      code: beside ? 'afschalen' : null,
      overlapTot: beside ? orNull(form.overlapTot) : null,
      gesprekOp: beside ? orNull(form.gesprekOp) : null,
      financiering: beside ? orNull(form.financiering) : null,
      afzien: orNull(form.afzien),
      overdracht: beside ? (toGezegd(akkoord) ?? null) : null,
      hulpkeuze: readHulpkeuze(keuze),
    };
    const onSuccess = () => {
      setForm({ ...form, ...empty, beside: false });
      setKeuze(emptyHulpkeuze);
      setAkkoord(emptyAkkoord(samen.whoAgrees));
    };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess });
  };
  return (
    <details className="stack-3 no-print">
      <summary>{t('decide')}</summary>
      <form className="panel" onSubmit={submit}>
        <ChoiceField
          label={t('provider')}
          value={form.aanbieder}
          empty={t('choose')}
          options={(keuzes?.aanbieders ?? []).map(({ agb, naam }) => [agb, naam])}
          onChange={set('aanbieder')}
        />
        <TextField label={t('help')} value={form.hulp} maxLength={120} onChange={set('hulp')} />
        <DateField label={t('from')} value={form.van} onChange={set('van')} />
        <Field label={t('to')}>
          {(own) => (
            <input
              {...own}
              type="date"
              className="utrecht-textbox"
              value={form.tot}
              onChange={({ target }) => {
                set('tot')(target.value);
              }}
            />
          )}
        </Field>
        <label className="check">
          <input
            type="checkbox"
            checked={form.beside}
            onChange={({ target }) => {
              // What is usual stands there already; whoever agreed on something else writes that.
              const financiering = form.financiering === '' ? t('financingUsual') : form.financiering;
              setForm({ ...form, financiering, beside: target.checked });
            }}
          />
          <span>{t('besideOther')}</span>
        </label>
        {form.beside && (
          <>
            <DateField label={t('overlapTo')} value={form.overlapTot} onChange={set('overlapTot')} />
            <DateField label={t('talkOn')} value={form.gesprekOp} onChange={set('gesprekOp')} />
            <TextField
              label={t('financing')}
              value={form.financiering}
              maxLength={500}
              onChange={set('financiering')}
            />
            <AkkoordFields
              label={asks('whatTransfer')}
              ways={['ja', 'nee', 'toestemming']}
              who={samen.whoAgrees}
              draft={akkoord}
              onChange={setAkkoord}
            />
          </>
        )}
        {waive !== null && <LongField label={t(waive)} value={form.afzien} onChange={set('afzien')} />}
        <HulpkeuzeFields form={keuze} onChange={setKeuze} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button
            type="submit"
            appearance="primary-action-button"
            disabled={form.aanbieder === '' || form.hulp.trim().length < 2 || send.isPending}
          >
            {t('decide')}
          </Button>
        </p>
      </form>
    </details>
  );
}
