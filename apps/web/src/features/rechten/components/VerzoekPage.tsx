import { leastReason, type VerzoekView } from '@samenpad/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Field } from '../../../components/Field.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';
import { BesluitForm } from './BesluitForm.tsx';

const route = getRouteApi('/shell/verzoeken/$verzoekId');

/** One request: what was asked, how far it is, and the letter. */
export function VerzoekPage() {
  const t = useText(rechtenTexts);
  const { verzoekId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('getVerzoek', { params: { verzoekId } }, { enabled: mayCall(rol, 'getVerzoek') });
  return (
    <RoleGate needs="getVerzoek">
      <PageHead
        crumbs={[{ text: t(isFamily(rol) ? 'mijn' : 'verzoeken'), to: '/verzoeken' }, { text: t('verzoek') }]}
        title={t('verzoek')}
        question={t('verzoekQuestion')}
      />
      <Answered asked={asked} height={360}>
        {(verzoek) => (
          <>
            <Asked verzoek={verzoek} />
            {verzoek.besluit === null && mayCall(rol, 'takeVerzoek') && <Handling verzoek={verzoek} />}
            {verzoek.brief !== null && <Letter lines={verzoek.brief} />}
            {isGranted(verzoek) && mayCall(rol, 'getAfschrift') && (
              <p className="stack-4">
                <Link to="/verzoeken/$verzoekId/afschrift" params={{ verzoekId }} preload={false}>
                  {t('afschriftOpen')}
                </Link>
              </p>
            )}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

function isGranted({ besluit, soort }: VerzoekView): boolean {
  return besluit !== null && besluit !== 'afgewezen' && (soort === 'inzage' || soort === 'afschrift');
}

function Asked({ verzoek }: { verzoek: VerzoekView }) {
  const t = useText(rechtenTexts);
  const format = useFormat();
  const { soort, indienerNaam, hoedanigheid, hoe, ingediendOp, toelichting, antwoordVoor, verlengdReden } = verzoek;
  return (
    <div className="prose">
      <h2>{t(soort)}</h2>
      <p>
        {indienerNaam} ({t(hoedanigheid).toLowerCase()}). {t(hoe)}.{' '}
        {t('ingediend', { moment: format.moment(ingediendOp) })}.
      </p>
      {toelichting !== '' && <blockquote>{toelichting}</blockquote>}
      <p>
        {t('antwoordVoor')} <b>{format.date(antwoordVoor)}</b>.
      </p>
      {verlengdReden !== null && <p>{t('verlengd', { reden: verlengdReden })}</p>}
    </div>
  );
}

function Handling({ verzoek }: { verzoek: VerzoekView }) {
  const t = useText(rechtenTexts);
  const { verzoekId } = verzoek;
  const take = useSend('takeVerzoek', ['getVerzoek', 'listVerzoeken']);
  if (!verzoek.zelf) {
    return (
      <div className="panel stack-4">
        <p className="small">{t('takeWhy')}</p>
        <SendProblem error={take.error} />
        <Button
          appearance="primary-action-button"
          disabled={take.isPending}
          onClick={() => {
            take.mutate({ params: { verzoekId }, body: {} });
          }}
        >
          {t('take')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <BesluitForm verzoekId={verzoekId} />
      {verzoek.verlengdReden === null && <Prolong verzoekId={verzoekId} />}
    </>
  );
}

function Prolong({ verzoekId }: { verzoekId: string }) {
  const t = useText(rechtenTexts);
  const [reden, setReden] = useState('');
  const extend = useSend('extendVerzoek', ['getVerzoek', 'listVerzoeken']);
  return (
    <form
      className="panel stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        extend.mutate({ params: { verzoekId }, body: { reden } });
      }}
    >
      <Field label={t('reden')} hint={t('redenHint')}>
        {(own) => (
          <input
            {...own}
            required
            minLength={leastReason}
            className="utrecht-textbox"
            size={48}
            value={reden}
            onChange={(event) => {
              setReden(event.target.value);
            }}
          />
        )}
      </Field>
      <SendProblem error={extend.error} />
      <Button type="submit" appearance="secondary-action-button" disabled={extend.isPending}>
        {t('extend')}
      </Button>
    </form>
  );
}

function Letter({ lines }: { lines: readonly string[] }) {
  const t = useText(rechtenTexts);
  return (
    <section className="panel prose stack-4" aria-label={t('letter')}>
      <h2>{t('letter')}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
