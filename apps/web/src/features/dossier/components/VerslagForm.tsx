import { ketentaakSoorten, type MdoView, type SamenwerkingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useConcept } from '../hooks/useConcept.ts';
import { type DoelDraft, isCompleteDoel, noDoel, toDoel } from '../mdo-doel.ts';
import { noPartij, type PartijDraft, shownName, toPartij } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';
import { DoelInMdoFields } from './DoelInMdoFields.tsx';
import { PartijField } from './PartijField.tsx';
import { TickList } from './TickList.tsx';

const besluitSoorten = ['afspraak', ...ketentaakSoorten, 'doel'] as const;

interface BesluitDraft extends DoelDraft {
  nr: number;
  soort: (typeof besluitSoorten)[number];
  tekst: string;
  /** Also the day on which a goal should be reached. */
  voor: string;
  wie: PartijDraft;
}

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
  mdo: MdoView;
}

/** Minutes typed in the meeting; every pause in typing keeps them on the server. */
export function VerslagForm({ jeugdigeId, samen, mdo }: Props) {
  const t = useText(samenTexts);
  const formulier = `mdo:${mdo.mdoId}`;
  const concept = samen.concepten.find((one) => one.formulier === formulier)?.inhoud['verslag'];
  const [begin] = useState(typeof concept === 'string' ? concept : (mdo.verslag ?? ''));
  const [verslag, setVerslag] = useState(begin);
  const [aanwezig, setAanwezig] = useState(mdo.deelnemers.filter((one) => one.aanwezig === true).map(({ nr }) => nr));
  const [besluiten, setBesluiten] = useState<BesluitDraft[]>([]);
  const kept = useConcept(jeugdigeId, formulier, { verslag }, verslag !== begin);
  const send = useSend('holdMdo', ['getSamenwerking', 'getPlan', 'listTaken']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { verslag, aanwezig, besluiten: besluiten.map((one) => toBesluit(one, samen)) };
    const onSuccess = () => {
      setBesluiten([]);
    };
    send.mutate({ params: { jeugdigeId, mdoId: mdo.mdoId }, body }, { onSuccess });
  };
  const ready = besluiten.every((one) => isComplete(one, samen));
  const change = (nr: number, to: Partial<BesluitDraft>) => {
    setBesluiten(besluiten.map((one) => (one.nr === nr ? { ...one, ...to } : one)));
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      {typeof concept === 'string' && <p className="stack-3">{t('typed')}</p>}
      <Field label={t('report')} hint={t('reportHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textbox"
            rows={10}
            maxLength={20_000}
            value={verslag}
            onChange={({ target }) => {
              setVerslag(target.value);
            }}
          />
        )}
      </Field>
      <KeptAt {...kept} />
      <TickList
        label={t('present')}
        hint={t('presentHint')}
        options={mdo.deelnemers.map((one) => ({ value: one.nr, text: shownName(one, t('secretName')) }))}
        chosen={aanwezig}
        onChange={setAanwezig}
      />
      {besluiten.map((one) => (
        <BesluitFields
          key={one.nr}
          besluit={one}
          samen={samen}
          onChange={(to) => {
            change(one.nr, to);
          }}
          onRemove={() => {
            setBesluiten(besluiten.filter(({ nr }) => nr !== one.nr));
          }}
        />
      ))}
      {!ready && <p className="small quiet stack-3">{t('decisionsOpen')}</p>}
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={verslag.trim() === '' || !ready || send.isPending}
        >
          {t('keepReport')}
        </Button>
        <Button
          type="button"
          appearance="secondary-action-button"
          onClick={() => {
            const nr = (besluiten.at(-1)?.nr ?? 0) + 1;
            const empty = { soort: 'afspraak' as const, tekst: '', voor: '', wie: noPartij, ...noDoel };
            setBesluiten([...besluiten, { nr, ...empty }]);
          }}
        >
          {t('addDecision')}
        </Button>
      </p>
    </form>
  );
}

function isComplete(besluit: BesluitDraft, { partijen }: SamenwerkingView): boolean {
  const { soort, tekst, voor, wie } = besluit;
  if (tekst.trim().length < 3) return false;
  if (soort === 'afspraak') return true;
  return voor !== '' && (soort === 'doel' ? isCompleteDoel(besluit) : toPartij(wie, partijen) !== undefined);
}

function toBesluit(besluit: BesluitDraft, samen: SamenwerkingView) {
  const { soort, tekst, voor, wie } = besluit;
  if (soort === 'afspraak') return { soort, tekst };
  if (soort === 'doel') return { soort, tekst, streefdatum: voor, ...toDoel(besluit) };
  return { soort, tekst, voor, partij: toPartij(wie, samen.partijen) };
}

function KeptAt({ kept, busy }: { kept: Date | undefined; busy: boolean }) {
  const t = useText(samenTexts);
  const format = useFormat();
  const done = kept === undefined ? '' : t('kept', { moment: format.moment(kept.toISOString()) });
  return (
    <p className="small quiet" role="status">
      {busy ? t('keeping') : done}
    </p>
  );
}

interface BesluitProps {
  besluit: BesluitDraft;
  samen: SamenwerkingView;
  onChange: (to: Partial<BesluitDraft>) => void;
  onRemove: () => void;
}

function BesluitFields({ besluit, samen, onChange, onRemove }: BesluitProps) {
  const t = useText(samenTexts);
  return (
    <fieldset className="field">
      <legend>{t('decision', { n: besluit.nr })}</legend>
      <ChoiceField
        label={t('kind')}
        value={besluit.soort}
        options={besluitSoorten.map((soort) => [soort, t(`besluit-${soort}`)])}
        onChange={(value) => {
          onChange({ soort: besluitSoorten.find((soort) => soort === value) ?? 'afspraak' });
        }}
      />
      <TextField
        label={t('what')}
        value={besluit.tekst}
        maxLength={500}
        onChange={(tekst) => {
          onChange({ tekst });
        }}
      />
      {besluit.soort === 'doel' && <DoelInMdoFields draft={besluit} onChange={onChange} />}
      {besluit.soort !== 'afspraak' && (
        <>
          {besluit.soort !== 'doel' && (
            <PartijField
              partijen={samen.partijen}
              draft={besluit.wie}
              onChange={(wie) => {
                onChange({ wie });
              }}
            />
          )}
          <DateField
            label={t(besluit.soort === 'doel' ? 'goalBefore' : 'before')}
            value={besluit.voor}
            onChange={(voor) => {
              onChange({ voor });
            }}
          />
        </>
      )}
      <button type="button" className="text-button" onClick={onRemove}>
        {t('removeDecision')}
      </button>
    </fieldset>
  );
}
