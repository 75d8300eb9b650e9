import { getRouteApi } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useMemo } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';

const route = getRouteApi('/shell/verzoeken/$verzoekId/afschrift');
const parts = [
  'persoon',
  'plan',
  'accountgesprekken',
  'stukken',
  'toewijzingen',
  'leveringen',
  'trajecten',
  'zorgperioden',
  'declaraties',
  'verzoeken',
  'brieven',
  'verzoekvragen',
  'consulten',
  'terugkoppelingen',
] as const;

/** The file for who asked for it: to read, to print, and as JSON (Jw 7.3.10, AVG 15 and 20). */
export function AfschriftPage() {
  const t = useText(rechtenTexts);
  const { verzoekId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('getAfschrift', { params: { verzoekId } }, { enabled: mayCall(rol, 'getAfschrift') });
  return (
    <RoleGate needs="getAfschrift">
      <PageHead
        crumbs={[{ text: t('verzoeken'), to: '/verzoeken' }, { text: t('afschrift') }]}
        title={t('afschrift')}
        question={t('afschriftQuestion')}
      />
      <Answered asked={asked} height={480}>
        {(afschrift) => <Copy afschrift={afschrift} />}
      </Answered>
    </RoleGate>
  );
}

function Copy({ afschrift }: { afschrift: Answer<'getAfschrift'> }) {
  const t = useText(rechtenTexts);
  // In the address itself: nothing of the file is written anywhere until it is saved.
  const address = useMemo(
    () => `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(afschrift, null, 1))}`,
    [afschrift],
  );
  return (
    <>
      <p className="buttons no-print">
        <a href={address} download="afschrift.json">
          {t('download')}
        </a>
        <Button
          appearance="secondary-action-button"
          onClick={() => {
            window.print();
          }}
        >
          {t('print')}
        </Button>
      </p>
      {parts.map((part) => (
        <section key={part} className="stack-5">
          <h2>{t(part === 'verzoeken' ? 'aanvragen' : part)}</h2>
          <Rows rows={afschrift.delen[part] ?? []} />
        </section>
      ))}
    </>
  );
}

function Rows({ rows }: { rows: readonly Record<string, unknown>[] }) {
  const t = useText(rechtenTexts);
  if (rows.length === 0) return <p className="quiet">{t('nothing')}</p>;
  return (
    <ol>
      {rows.map((row) => (
        <li key={JSON.stringify(row)}>
          {Object.entries(row)
            .filter(([, value]) => value !== null && value !== '')
            .map(([name, value]) => (
              <span key={name} className="second">
                <b>{name.replaceAll('_', ' ')}</b>: {typeof value === 'string' ? value : JSON.stringify(value)}
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}
