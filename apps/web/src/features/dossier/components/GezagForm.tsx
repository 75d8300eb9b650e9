import {
  bronnenOfAlone,
  type GezagspersoonView,
  gezagsbronnen,
  gezagsrelaties,
  secondHandBronnen,
} from '@samenpad/contract';
import { parsePlainDate } from '@samenpad/domain';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezagTexts } from '../gezag-text.ts';

interface Props {
  jeugdigeId: string;
  personen: readonly GezagspersoonView[];
}

const none = { accountId: '', naam: '', relatie: 'gezag', bron: 'gezagsregister', toelichting: '', tot: '' };

/** What a source says about somebody of the family. */
export function GezagForm({ jeugdigeId, personen }: Props) {
  const t = useText(gezagTexts);
  const [isOpen, setOpen] = useState(false);
  const [values, setValues] = useState<Record<keyof typeof none | 'van', string>>(() => ({
    ...none,
    van: today(),
  }));
  const [alone, setAlone] = useState(false);
  const [noName, setNoName] = useState(false);
  const add = useSend('addGezagsopgave', ['getGezag']);
  const put = (key: keyof typeof values) => (text: string) => {
    setValues((before) => ({ ...before, [key]: text }));
  };
  const close = () => {
    setOpen(false);
  };
  if (!isOpen)
    return (
      <p className="stack-3 no-print">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('add')}
        </button>
      </p>
    );
  const chosen = personen.find(({ accountId }) => accountId === values.accountId);
  const canBeAlone = values.relatie === 'gezag' && bronnenOfAlone.some((one) => one === values.bron);
  const send = () => {
    const relatie = gezagsrelaties.find((one) => one === values.relatie);
    const bron = gezagsbronnen.find((one) => one === values.bron);
    const van = parsePlainDate(values.van);
    const naam = chosen?.naam ?? values.naam.trim();
    setNoName(naam.length < 2);
    if (relatie === undefined || bron === undefined || van === undefined || naam.length < 2) return;
    const body = {
      accountId: chosen?.accountId ?? null,
      naam,
      relatie,
      bron,
      van,
      tot: parsePlainDate(values.tot) ?? null,
      alone: canBeAlone && alone,
    };
    add.mutate(
      { params: { jeugdigeId }, body: { ...body, toelichting: values.toelichting.trim() } },
      {
        onSuccess: () => {
          setValues((before) => ({ ...none, van: before.van }));
          setAlone(false);
          close();
        },
      },
    );
  };
  return (
    <form
      className="panel stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{t('add')}</h3>
      <p className="small">{t('addedOnly')}</p>
      <ChoiceField
        label={t('person')}
        value={values.accountId}
        empty={t('someoneElse')}
        options={personen.map(({ accountId, naam }) => [accountId, naam] as const)}
        onChange={put('accountId')}
      />
      {chosen === undefined && (
        <TextField label={t('name')} value={values.naam} maxLength={120} onChange={put('naam')} />
      )}
      {noName && <p role="alert">{t('nameShort')}</p>}
      <ChoiceField
        label={t('relation')}
        value={values.relatie}
        options={gezagsrelaties
          .filter((one) => chosen === undefined || (one === 'pleegouder') === (chosen.rol === 'pleegouder'))
          .map((one) => [one, t(one)] as const)}
        onChange={put('relatie')}
      />
      <ChoiceField
        label={t('source')}
        value={values.bron}
        options={gezagsbronnen.map((one) => [one, t(one)] as const)}
        onChange={put('bron')}
      />
      {canBeAlone && (
        <label className="check">
          <input
            type="checkbox"
            checked={alone}
            onChange={({ target }) => {
              setAlone(target.checked);
            }}
          />
          <span>{t('saysAlone')}</span>
        </label>
      )}
      <DateField label={t('from')} value={values.van} onChange={put('van')} />
      <DateField label={t('until')} hint={t('untilHint')} value={values.tot} optional onChange={put('tot')} />
      <TextField
        label={t('note')}
        hint={t(secondHandBronnen.some((one) => one === values.bron) ? 'noteHintFrom' : 'noteHint')}
        value={values.toelichting}
        maxLength={500}
        onChange={put('toelichting')}
      />
      <SendProblem error={add.error} />
      <FormButtons submit={t('addNow')} cancel={t('cancel')} disabled={add.isPending} onCancel={close} />
    </form>
  );
}
