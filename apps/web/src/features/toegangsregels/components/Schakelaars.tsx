import type { SchakelaarView } from '@samenpad/contract';
import { Button, Textarea } from '@utrecht/component-library-react';
import { type ChangeEvent, type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Field } from '../../../components/Field.tsx';
import { Status } from '../../../components/Status.tsx';
import { ProblemMessage } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { useLaw } from '../../../text/law.ts';
import { toegangsregelTexts } from '../text.ts';

type Stand = SchakelaarView['standen'][number];

/** What a gemeente made stricter: since when, by whom and why; with a form for those who may set it. */
export function Schakelaars({ rows }: { rows: readonly SchakelaarView[] }) {
  const t = useText(toegangsregelTexts);
  const law = useLaw();
  const language = useLanguage();
  return (
    <section className="stack-6" aria-labelledby="schakelaars">
      <h2 id="schakelaars">{t('switchesHead')}</h2>
      <p className="figure__sub">{t('switchesSub')}</p>
      <ul className="schakelaars">
        {rows.map(({ schakelaar, uitleg, artikel, standen }) => (
          <li key={schakelaar}>
            <h3>{uitleg[language]}</h3>
            <p className="small quiet">{t('article', { article: law(artikel) })}</p>
            {standen.map((stand) => (
              <StandOfGemeente key={stand.gemeente} schakelaar={schakelaar} stand={stand} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function StandOfGemeente({ schakelaar, stand }: { schakelaar: SchakelaarView['schakelaar']; stand: Stand }) {
  const t = useText(toegangsregelTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const { aan, sinds, naam, reden, gemeenteNaam } = stand;
  return (
    <div className="schakelaar">
      <p>
        <strong>{gemeenteNaam}</strong> <Status tone={aan ? 'good' : 'waiting'}>{t(aan ? 'on' : 'off')}</Status>
      </p>
      <p className="small quiet">
        {sinds === null
          ? t('never')
          : t('set', { naam: naam ?? t('somebody'), day: format.moment(sinds), reden: reden ?? '' })}
      </p>
      {mayCall(rol, 'setSchakelaar') && <SchakelaarForm schakelaar={schakelaar} stand={stand} />}
    </div>
  );
}

const shortest = 10;

function SchakelaarForm({ schakelaar, stand }: { schakelaar: SchakelaarView['schakelaar']; stand: Stand }) {
  const t = useText(toegangsregelTexts);
  const [reden, setReden] = useState('');
  const set = useSend('setSchakelaar', ['getToegangsregels']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { gemeente: stand.gemeente, aan: !stand.aan, reden };
    set.mutate(
      { params: { schakelaar }, body },
      {
        onSuccess: () => {
          setReden('');
        },
      },
    );
  };
  return (
    <details className="rol-regels">
      <summary>{t(stand.aan ? 'turnOff' : 'turnOn')}</summary>
      <form onSubmit={submit}>
        <Field label={t('reason')} hint={t('reasonHint')}>
          {(own) => (
            <Textarea
              {...own}
              rows={2}
              required
              minLength={shortest}
              maxLength={500}
              value={reden}
              onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
                setReden(event.target.value);
              }}
            />
          )}
        </Field>
        <p className="stack-3">
          <Button type="submit" appearance="secondary-action-button" disabled={set.isPending}>
            {t(stand.aan ? 'turnOff' : 'turnOn')}
          </Button>
        </p>
        <p role="status">{set.isSuccess ? t('saved') : ''}</p>
        {set.isError && (
          <ProblemMessage
            error={set.error}
            onRetry={() => {
              set.reset();
            }}
          />
        )}
      </form>
    </details>
  );
}
