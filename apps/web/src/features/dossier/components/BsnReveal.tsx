import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';

/** Shows a BSN once, after a reason. It lives in this component only: never in an address, a cache or the browser's storage. */
export function BsnReveal({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(dossierTexts);
  const { rol } = useSessie();
  const [reden, setReden] = useState('');
  const reveal = useSend('revealBsn');
  if (!mayCall(rol, 'revealBsn')) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    reveal.mutate({ params: { jeugdigeId }, body: { reden } });
  };
  return (
    <section className="no-print">
      <h2>{t('bsn')}</h2>
      {reveal.data === undefined ? (
        <form onSubmit={submit}>
          <Field label={t('reden')} hint={t(isFamily(rol) ? 'bsnWhyFamily' : 'bsnWhy')}>
            {(own) => (
              <input
                {...own}
                className="utrecht-textbox"
                size={48}
                value={reden}
                onChange={({ target }) => {
                  setReden(target.value);
                }}
              />
            )}
          </Field>
          <SendProblem error={reveal.error} />
          <p className="stack-3">
            <Button type="submit" appearance="secondary-action-button" disabled={reveal.isPending}>
              {t('bsnShow')}
            </Button>
          </p>
        </form>
      ) : (
        <p className="buttons stack-3">
          <b className="tabular">{reveal.data.bsn}</b>
          <button
            type="button"
            className="text-button"
            onClick={() => {
              reveal.reset();
              setReden('');
            }}
          >
            {t('bsnHide')}
          </button>
        </p>
      )}
    </section>
  );
}
