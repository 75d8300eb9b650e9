import { wetregelCodesPattern } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { wetregelsTexts } from '../text.ts';
import { Touched } from './Touched.tsx';

const empty = { domein: 'jw', categorie: '', codes: '', van: '', bron: '', reden: '' };

/** Moves a group of help to the other law from a day on, with how much it touches. */
export function WetregelForm({ first }: { first: string }) {
  const t = useText(wetregelsTexts);
  const [gemeente, setGemeente] = useState(first);
  const [form, setForm] = useState(empty);
  const send = useSend('beginWetregel', ['listWetregels']);
  const set = (field: keyof typeof empty) => (value: string) => {
    setForm((known) => ({ ...known, [field]: value }));
  };
  const { domein, van, bron, reden } = form;
  const [categorie, codes] = [form.categorie.trim(), form.codes.trim()];
  const isGroup = /^\d{2}$/.test(categorie) && (codes === '' || wetregelCodesPattern.test(codes));
  const isReady = isGroup && van !== '' && bron.trim().length >= 5 && reden.trim().length >= 10;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const list = codes === '' ? [] : codes.split(',').map((code) => code.trim());
    const onSuccess = () => {
      setForm(empty);
    };
    send.mutate({ body: { gemeente, domein, categorie, codes: list, van, bron, reden } }, { onSuccess });
  };
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2>{t('add')}</h2>
      <p className="small">{t('addHint')}</p>
      <GemeenteField value={gemeente} onChange={setGemeente} />
      <ChoiceField
        label={t('messages')}
        value={domein}
        options={(['jw', 'wmo'] as const).map((one) => [one, t(`from-${one}`)])}
        onChange={set('domein')}
      />
      <GroupFields categorie={form.categorie} codes={form.codes} set={set} />
      <DateField label={t('from')} value={van} onChange={set('van')} />
      {isGroup && van !== '' && <Touched groep={{ gemeente, domein, categorie, codes, van }} />}
      <TextField label={t('published')} hint={t('publishedHint')} value={bron} maxLength={100} onChange={set('bron')} />
      <TextField label={t('reason')} hint={t('reasonHint')} value={reden} maxLength={500} onChange={set('reden')} />
      <SendProblem error={send.error} />
      <p role="status" className="small">
        {send.isSuccess && <Status tone="good">{t('saved')}</Status>}
      </p>
      <div className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={!isReady || send.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

interface GroupProps {
  categorie: string;
  codes: string;
  set: (field: 'categorie' | 'codes') => (value: string) => void;
}

function GroupFields({ categorie, codes, set }: GroupProps) {
  const t = useText(wetregelsTexts);
  return (
    <>
      <TextField
        label={t('categorie')}
        hint={t('categorieHint')}
        value={categorie}
        maxLength={2}
        onChange={set('categorie')}
      />
      {categorie.length === 2 && !/^\d{2}$/.test(categorie) && <p role="alert">{t('categorieWrong')}</p>}
      <TextField
        label={t('productCodes')}
        hint={t('productCodesHint')}
        value={codes}
        maxLength={350}
        onChange={set('codes')}
      />
      {codes.trim().length > 5 && !wetregelCodesPattern.test(codes.trim()) && <p role="alert">{t('codesWrong')}</p>}
    </>
  );
}
