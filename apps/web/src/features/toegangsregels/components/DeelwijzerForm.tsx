import { type DeelAdvies, DeelVraag, dataKinds, maatregelen, receivers, senders } from '@samenpad/contract';
import { Button, Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { Field } from '../../../components/Field.tsx';
import { ProblemMessage } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { cellTexts } from '../cell-text.ts';
import { deelwijzerTexts } from '../deelwijzer-text.ts';
import { sharingTexts } from '../sharing-text.ts';
import { DeelAntwoord } from './DeelAntwoord.tsx';

interface Props {
  /** Age of the jeugdige, when it is known. */
  leeftijd?: number | undefined;
  /** Below the answer, for instance a button that keeps it. */
  children?: (vraag: DeelVraag) => ReactNode;
}

/** Messages and numbers are no choice of a person who shares. */
const choices = dataKinds.filter((soort) => soort !== 'BV' && soort !== 'LG');

function readQuestion(form: HTMLFormElement): DeelVraag | undefined {
  const data = new FormData(form);
  const parsed = DeelVraag.safeParse({
    van: data.get('van'),
    naar: data.get('naar'),
    soorten: data.getAll('soorten'),
    leeftijd: Number(data.get('leeftijd')),
    maatregel: data.get('maatregel'),
    alleenMinimum: data.has('alleenMinimum'),
    onveilig: data.has('onveilig'),
    bekwaam: !data.has('onbekwaam'),
  });
  return parsed.success ? parsed.data : undefined;
}

/** "Mag ik dit delen?" as a short form, with the answer in words below it. */
export function DeelwijzerForm({ leeftijd, children }: Props) {
  const t = useText(deelwijzerTexts);
  const cell = useText(cellTexts);
  const sharing = useText(sharingTexts);
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState<{ vraag: DeelVraag; advies: DeelAdvies }>();
  const ask = useSend('askDeelwijzer');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const vraag = readQuestion(event.currentTarget);
    setMissing(vraag === undefined);
    if (vraag === undefined) return;
    ask.mutate(
      { body: vraag },
      {
        onSuccess: (advies) => {
          setAsked({ vraag, advies });
        },
      },
    );
  };
  return (
    <section className="stack-6 deelwijzer" aria-labelledby="deelwijzer">
      <div>
        <h2 id="deelwijzer">{t('guideTitle')}</h2>
        <p className="figure__sub">{t('guideQuestion')}</p>
        <form onSubmit={submit}>
          <Choice
            name="van"
            label={t('from')}
            initial="gemeente"
            options={senders.map((who) => [who, sharing(`van-${who}`)])}
          />
          <Choice
            name="naar"
            label={t('to')}
            initial="school"
            options={receivers.map((who) => [who, sharing(`naar-${who}`)])}
          />
          <fieldset className="field">
            <legend>{t('kinds')}</legend>
            <div className="deelwijzer__kinds">
              {choices.map((soort) => (
                <Check key={soort} name="soorten" value={soort} label={cell(`soort-${soort}`)} />
              ))}
            </div>
          </fieldset>
          <Field label={t('howOld')}>
            {(own) => (
              <Textbox {...own} name="leeftijd" type="number" min={0} max={27} required defaultValue={leeftijd ?? 12} />
            )}
          </Field>
          <Choice
            name="maatregel"
            label={t('measure')}
            initial="geen"
            options={maatregelen.map((which) => [which, sharing(`maatregel-${which}`)])}
          />
          <Check name="onbekwaam" value="ja" label={t('notAble')} />
          <Check name="alleenMinimum" value="ja" label={t('minimum')} />
          <Check name="onveilig" value="ja" label={t('unsafe')} />
          <p className="stack-4">
            <Button type="submit" appearance="primary-action-button" disabled={ask.isPending}>
              {t('ask')}
            </Button>
          </p>
          <p role="status">{missing ? t('kindsMissing') : ''}</p>
        </form>
      </div>
      <div aria-live="polite">
        {ask.isError && (
          <ProblemMessage
            error={ask.error}
            onRetry={() => {
              ask.reset();
            }}
          />
        )}
        {asked !== undefined && !ask.isError && (
          <DeelAntwoord advies={asked.advies}>{children?.(asked.vraag)}</DeelAntwoord>
        )}
      </div>
    </section>
  );
}

function Choice({
  name,
  label,
  initial,
  options,
}: {
  name: string;
  label: string;
  initial: string;
  options: [string, string][];
}) {
  return (
    <Field label={label}>
      {(own) => (
        <Select {...own} name={name} defaultValue={initial}>
          {options.map(([value, text]) => (
            <SelectOption key={value} value={value}>
              {text}
            </SelectOption>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Check({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} />
      <span>{label}</span>
    </label>
  );
}
