import { projectTabellen } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { projectTexts } from '../project-text.ts';
import { GroupField } from './GroupField.tsx';

const fresh = { naam: '', vraag: '', ontvanger: '', tabellen: [] as string[], tot: '' };

/** Asks for a project; somebody else approves it. */
export function AskProject() {
  const t = useText(projectTexts);
  const [values, setValues] = useState(fresh);
  const ask = useSend('askProject', ['listProjecten']);
  const set = (patch: Partial<typeof fresh>) => {
    setValues({ ...values, ...patch });
  };
  const { naam, vraag, ontvanger, tabellen, tot } = values;
  const complete = naam.trim().length >= 3 && vraag.trim().length >= 10 && ontvanger.trim().length >= 2;
  return (
    <form
      className="panel stack-7 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const onSuccess = () => {
          setValues(fresh);
        };
        ask.mutate({ body: values }, { onSuccess });
      }}
    >
      <h2>{t('ask')}</h2>
      <TextField
        label={t('naam')}
        value={naam}
        maxLength={120}
        onChange={(text) => {
          set({ naam: text });
        }}
      />
      <Field label={t('vraag')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textarea"
            rows={3}
            maxLength={1000}
            value={vraag}
            onChange={({ target }) => {
              set({ vraag: target.value });
            }}
          />
        )}
      </Field>
      <TextField
        label={t('ontvanger')}
        value={ontvanger}
        maxLength={200}
        onChange={(text) => {
          set({ ontvanger: text });
        }}
      />
      <GroupField
        label={t('tabellen')}
        options={projectTabellen.map((tabel) => ({ code: tabel, naam: t(tabel) }))}
        selected={tabellen}
        onChange={(chosen) => {
          set({ tabellen: chosen });
        }}
      />
      <DateField
        label={t('until')}
        value={tot}
        onChange={(day) => {
          set({ tot: day });
        }}
      />
      <SendProblem error={ask.error} />
      {ask.isSuccess && <p role="status">{t('asked')}</p>}
      <p className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={ask.isPending || !complete || tabellen.length === 0 || tot === ''}
        >
          {t('send')}
        </Button>
      </p>
    </form>
  );
}
