import { codebronnen, coderelaties } from '@samenpad/contract';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { saveFile } from '../../../download/save-file.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { toegangscodeTexts } from '../toegangscode-text.ts';

const none = { relatie: 'gezag', naam: '', bron: 'gezagsregister', toelichting: '' };

interface Made {
  naam: string;
  answer: Answer<'giveToegangscode'>;
}

/** A button, the form behind it, and the code that stands there only once. */
export function ToegangscodeForm({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(toegangscodeTexts);
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made>();
  const close = () => {
    setOpen(false);
  };
  return (
    <div className="no-print">
      {made !== undefined && <Code made={made} />}
      {isOpen ? (
        <Form
          jeugdigeId={jeugdigeId}
          onClose={close}
          onMade={(one) => {
            setMade(one);
            close();
          }}
        />
      ) : (
        <p className="stack-3">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setMade(undefined);
              setOpen(true);
            }}
          >
            {t('add')}
          </button>
        </p>
      )}
    </div>
  );
}

interface FormProps {
  jeugdigeId: string;
  onMade: (made: Made) => void;
  onClose: () => void;
}

function Form({ jeugdigeId, onMade, onClose }: FormProps) {
  const t = useText(toegangscodeTexts);
  const [form, setForm] = useState(none);
  const send = useSend('giveToegangscode', ['listToegangscodes']);
  const set = (name: keyof typeof none) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  return (
    <form
      className="panel stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        const onSuccess = (answer: Answer<'giveToegangscode'>) => {
          onMade({ naam: form.naam, answer });
        };
        send.mutate({ params: { jeugdigeId }, body: form }, { onSuccess });
      }}
    >
      <ChoiceField
        label={t('asWhat')}
        value={form.relatie}
        options={coderelaties.map((one) => [one, t(`relatie-${one}`)])}
        onChange={set('relatie')}
      />
      <TextField label={t('name')} hint={t('nameHint')} value={form.naam} maxLength={120} onChange={set('naam')} />
      <ChoiceField
        label={t('source')}
        value={form.bron}
        options={codebronnen.map((one) => [one, t(`bron-${one}`)])}
        onChange={set('bron')}
      />
      <TextField label={t('note')} value={form.toelichting} maxLength={500} onChange={set('toelichting')} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={form.naam.trim().length < 2 || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}

function Code({ made: { naam, answer } }: { made: Made }) {
  const t = useText(toegangscodeTexts);
  const format = useFormat();
  const dag = format.moment(answer.tot);
  const { gemeenten } = useSessie();
  // Who works for more than one: the letter does not guess which.
  const own = gemeenten.length === 1 ? gemeenten[0] : undefined;
  const gemeente = own === undefined ? t('aGemeente') : t('ourGemeente', { naam: own.naam });
  return (
    <div className="panel stack-4">
      <p role="status">
        <Status tone="good">{t('made', { naam })}</Status>
      </p>
      <Field label={t('code')} hint={t('codeHint', { dag })}>
        {(own) => <input {...own} className="utrecht-textbox" readOnly value={answer.code} />}
      </Field>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          const adres = `${window.location.origin}/mijn`;
          const letter = t('letterText', { naam, code: answer.code, dag, adres, gemeente });
          saveFile(t('letterFile'), new Blob([letter], { type: 'text/plain' }));
        }}
      >
        {t('letter')}
      </button>
    </div>
  );
}
