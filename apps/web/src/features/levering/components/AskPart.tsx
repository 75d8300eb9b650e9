import { eenheden, frequenties, type LeveringFoutCode } from '@samenpad/contract';
import { verwijzerTypes } from '@samenpad/domain';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { Status } from '../../../components/Status.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useToewijzingWords } from '../hooks/useToewijzingWords.ts';
import { leveringTexts } from '../text.ts';
import { OptionalDay } from './ChangeForm.tsx';
import { FieldProblem, OtherProblem } from './FieldProblem.tsx';
import { staleAfterSending } from './stale.ts';

export const emptyDraft = {
  gemeente: '',
  domein: 'jw',
  bsn: '',
  voornamen: '',
  voorvoegsel: '',
  achternaam: '',
  geboortedatum: '',
  geslacht: '0',
  categorie: '45',
  code: '',
  volume: '',
  eenheid: '04',
  frequentie: '2',
  ingangsdatum: '',
  einddatum: '',
  type: '',
  verwijzer: '',
};
export type Draft = typeof emptyDraft;
type Key = keyof Draft;

interface FieldsProps {
  draft: Draft;
  set: (key: Key) => (value: string) => void;
  error: Error | null;
}

const bsnCodes: readonly LeveringFoutCode[] = ['bsn-klopt-niet'];
const endCodes: readonly LeveringFoutCode[] = ['einde-voor-begin'];
const verwijzerCodes: readonly LeveringFoutCode[] = ['verwijzer-ontbreekt'];

/** Asks the gemeente for a toewijzing for somebody who was referred (315). What was typed stays until it was sent. */
export function AskPart() {
  const t = useText(leveringTexts);
  const { gemeenten } = useSessie();
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, gemeente: gemeenten[0]?.code ?? '' });
  const send = useSend('askToewijzing', staleAfterSending);
  const set = (key: Key) => (value: string) => {
    setDraft((before) => ({ ...before, [key]: value }));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(
      { body: bodyOf(draft) },
      {
        onSuccess: () => {
          setDraft({ ...emptyDraft, gemeente: draft.gemeente });
        },
      },
    );
  };
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2>{t('askTitle')}</h2>
      <p className="small">{t('askWhy')}</p>
      <GemeenteField value={draft.gemeente} onChange={set('gemeente')} />
      <WetField
        value={draft.domein}
        onChange={(domein) => {
          setDraft((before) => ({ ...before, domein, categorie: domein === 'jw' ? emptyDraft.categorie : '' }));
        }}
      />
      <PersonFields draft={draft} set={set} error={send.error} />
      <ProductFields draft={draft} set={set} error={send.error} />
      <VerwijzerFields draft={draft} set={set} error={send.error} />
      <OtherProblem error={send.error} codes={[...bsnCodes, ...endCodes, ...verwijzerCodes]} />
      <p className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={send.isPending}>
          {t('send')}
        </Button>
      </p>
      <p role="status">{send.isSuccess && <Status tone="good">{t('asked')}</Status>}</p>
    </form>
  );
}

function bodyOf(draft: Draft) {
  const { gemeente, bsn, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht } = draft;
  return {
    gemeente,
    domein: draft.domein,
    wie: { soort: 'nieuw', bsn, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht },
    ...productOf(draft),
    verwijzer: { type: draft.type, naam: draft.verwijzer },
  };
}

/** What is asked for, and from when to when. */
export function productOf({ categorie, code, volume, eenheid, frequentie, ingangsdatum, einddatum }: Draft) {
  return {
    product: { categorie, code },
    omvang: { volume: Number(volume), eenheid, frequentie },
    ingangsdatum,
    einddatum: einddatum === '' ? null : einddatum,
  };
}

/** Jeugdwet or Wmo: the same form writes the bericht of either. */
export function WetField({ value, onChange }: { value: string; onChange: (domein: string) => void }) {
  const t = useText(leveringTexts);
  return (
    <ChoiceField
      label={t('extraWet')}
      value={value}
      options={(['jw', 'wmo'] as const).map((domein) => [domein, t(domein)])}
      onChange={onChange}
    />
  );
}

function PersonFields({ draft, set, error }: FieldsProps) {
  const t = useText(leveringTexts);
  return (
    <>
      <TextField label={t('bsn')} hint={t('bsnHint')} maxLength={9} value={draft.bsn} onChange={set('bsn')} />
      <FieldProblem error={error} codes={bsnCodes} />
      <TextField label={t('voornamen')} maxLength={200} value={draft.voornamen} onChange={set('voornamen')} />
      <TextField label={t('voorvoegsel')} maxLength={10} value={draft.voorvoegsel} onChange={set('voorvoegsel')} />
      <TextField label={t('achternaam')} maxLength={200} value={draft.achternaam} onChange={set('achternaam')} />
      <DateField label={t('geboortedatum')} value={draft.geboortedatum} onChange={set('geboortedatum')} />
      <ChoiceField
        label={t('geslacht')}
        value={draft.geslacht}
        options={(['0', '1', '2'] as const).map((code) => [code, t(`geslacht-${code}`)])}
        onChange={set('geslacht')}
      />
    </>
  );
}

export function ProductFields({ draft, set, error }: FieldsProps) {
  const t = useText(leveringTexts);
  const { eenheidOf, frequentieOf } = useToewijzingWords();
  return (
    <>
      <TextField
        label={t('categorie')}
        hint={t(draft.domein === 'wmo' ? 'categorieHintWmo' : 'categorieHint')}
        maxLength={2}
        value={draft.categorie}
        onChange={set('categorie')}
      />
      <TextField label={t('code')} maxLength={5} value={draft.code} onChange={set('code')} />
      <TextField label={t('volume')} maxLength={8} value={draft.volume} onChange={set('volume')} />
      <ChoiceField
        label={t('eenheid')}
        value={draft.eenheid}
        options={eenheden.map((code) => [code, eenheidOf(code)])}
        onChange={set('eenheid')}
      />
      <ChoiceField
        label={t('frequentie')}
        value={draft.frequentie}
        options={frequenties.map((code) => [code, frequentieOf(code)])}
        onChange={set('frequentie')}
      />
      <DateField label={t('ingang')} value={draft.ingangsdatum} onChange={set('ingangsdatum')} />
      <OptionalDay label={t('einde')} hint={t('newEndHint')} value={draft.einddatum} onChange={set('einddatum')} />
      <FieldProblem error={error} codes={endCodes} />
    </>
  );
}

function VerwijzerFields({ draft, set, error }: FieldsProps) {
  const t = useText(leveringTexts);
  return (
    <>
      <ChoiceField
        label={t('verwijzer')}
        value={draft.type}
        empty={t('pick')}
        required
        options={verwijzerTypes.map((type) => [type, t(`verwijzer-${type}`)])}
        onChange={set('type')}
      />
      <TextField
        label={t('verwijzerNaam')}
        hint={t('verwijzerHint')}
        maxLength={64}
        value={draft.verwijzer}
        onChange={set('verwijzer')}
      />
      <FieldProblem error={error} codes={verwijzerCodes} />
    </>
  );
}
