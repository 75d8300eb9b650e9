import type { KaderView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { emptyKader, isComplete, type KaderInvoer, readKader, toBody } from '../kader-invoer.ts';
import { kadersTexts } from '../text.ts';
import { KaderFields } from './KaderFields.tsx';

interface Props {
  /** The gemeente of a new kader unless another is chosen. */
  first: string;
  /** The kader that gets a new version; undefined: a new one. */
  kader: KaderView | undefined;
  indicatoren: readonly { figuur: string; naam: string }[];
  onClose: () => void;
}

/** Records a kader, or a new version of one. What was typed stays when it is not kept. */
export function KaderForm({ first, kader, indicatoren, onClose }: Props) {
  const t = useText(kadersTexts);
  const [gemeente, setGemeente] = useState(kader?.gemeente ?? first);
  const [form, setForm] = useState<KaderInvoer>(kader === undefined ? emptyKader : readKader(kader));
  const begin = useSend('beginKader', ['listKaders', 'listJeugdigen']);
  const change = useSend('changeKader', ['listKaders', 'listJeugdigen']);
  const head = useRef<HTMLHeadingElement>(null);
  // The form stands below the list: whoever chose a kader there goes on here.
  useEffect(() => {
    if (kader !== undefined) head.current?.focus();
  }, [kader]);
  const { error, isPending } = kader === undefined ? begin : change;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = toBody(form, gemeente);
    if (kader === undefined) {
      const onSuccess = () => {
        setForm(emptyKader);
      };
      begin.mutate({ body }, { onSuccess });
      return;
    }
    const gezien = kader.versies[0]?.versie ?? 1;
    change.mutate({ params: { kaderId: kader.kaderId }, body: { ...body, gezien } }, { onSuccess: onClose });
  };
  return (
    <form className="panel stack-5 no-print" onSubmit={submit}>
      <h2 ref={head} tabIndex={-1}>
        {kader === undefined ? t('add') : t('changeTitle', { naam: kader.nu.naam })}
      </h2>
      <p className="small">{t(kader === undefined ? 'addHint' : 'changeHint')}</p>
      {kader === undefined && <GemeenteField value={gemeente} onChange={setGemeente} />}
      <KaderFields
        form={form}
        indicatoren={indicatoren}
        onChange={(patch) => {
          setForm((known) => ({ ...known, ...patch }));
        }}
      />
      <SendProblem error={error} />
      <p role="status" className="small">
        {begin.isSuccess && kader === undefined && <Status tone="good">{t('saved')}</Status>}
      </p>
      {!isComplete(form) && <p className="small quiet">{t('incomplete')}</p>}
      {kader === undefined ? (
        <p className="buttons stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!isComplete(form) || isPending}>
            {t('save')}
          </Button>
        </p>
      ) : (
        <FormButtons
          submit={t('saveChange')}
          cancel={t('cancel')}
          disabled={!isComplete(form) || isPending}
          onCancel={onClose}
        />
      )}
    </form>
  );
}
