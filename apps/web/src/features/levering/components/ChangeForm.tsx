import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useHeadingFocus } from '../hooks/useHeadingFocus.ts';
import { useToewijzingWords } from '../hooks/useToewijzingWords.ts';
import { leveringTexts } from '../text.ts';
import { FieldProblem } from './FieldProblem.tsx';
import type { ActFormProps } from './StartForm.tsx';
import { staleAfterSending } from './stale.ts';
import { endCodes, startCodes, VerzoekEnd } from './VerzoekEnd.tsx';

const maxVolume = 99_999_999;

/** Asks the gemeente for another end, volume or budget (317). */
export function ChangeForm({ toewijzing, onClose }: ActFormProps) {
  const t = useText(leveringTexts);
  const heading = useHeadingFocus();
  const { eenheidOf, frequentieOf } = useToewijzingWords();
  const { jeugdigeId, domein, toewijzingNummer, omvang, budget } = toewijzing;
  const [ingangsdatum, setIngang] = useState<string>(toewijzing.ingangsdatum);
  const [einddatum, setEinddatum] = useState<string>(toewijzing.einddatum ?? '');
  const [volume, setVolume] = useState(omvang?.volume);
  const [euros, setEuros] = useState(budget === null ? undefined : Math.floor(budget / 100));
  const [redenVerzoek, setReden] = useState('');
  const send = useSend('askWijziging', staleAfterSending);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = {
      domein,
      toewijzingNummer,
      ingangsdatum,
      einddatum: einddatum === '' ? null : einddatum,
      redenVerzoek,
      ...(omvang !== null && { volume }),
      ...(budget !== null && euros !== undefined && { budget: euros * 100 }),
    };
    send.mutate(
      { params: { jeugdigeId }, body },
      {
        onSuccess: () => {
          onClose(true);
        },
      },
    );
  };
  return (
    <form className="stack-4" onSubmit={submit}>
      <h3 ref={heading} tabIndex={-1}>
        {t('changeOf', { nr: toewijzingNummer })}
      </h3>
      <DateField label={t('newStart')} hint={t('newStartHint')} value={ingangsdatum} onChange={setIngang} />
      <FieldProblem error={send.error} codes={startCodes} />
      <OptionalDay label={t('newEnd')} hint={t('newEndHint')} value={einddatum} onChange={setEinddatum} />
      <FieldProblem error={send.error} codes={endCodes} />
      {omvang !== null && (
        <NumberField
          label={t('newVolume', { eenheid: eenheidOf(omvang.eenheid), frequentie: frequentieOf(omvang.frequentie) })}
          value={volume}
          min={0}
          max={maxVolume}
          onChange={setVolume}
        />
      )}
      {budget !== null && (
        <NumberField label={t('newBudget')} value={euros} min={0} max={999_999} onChange={setEuros} />
      )}
      <VerzoekEnd
        redenVerzoek={redenVerzoek}
        onReden={setReden}
        send={send}
        onCancel={() => {
          onClose(false);
        }}
      />
    </form>
  );
}

interface DayProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (day: string) => void;
}

/** A day that may be left out. */
export function OptionalDay({ label, hint, value, onChange }: DayProps) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <input
          {...own}
          type="date"
          className="utrecht-textbox"
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
