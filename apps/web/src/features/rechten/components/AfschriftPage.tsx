import { getRouteApi } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { saveBase64, saveFile } from '../../../download/save-file.ts';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';

const route = getRouteApi('/shell/verzoeken/$verzoekId/afschrift');
const parts = [
  'persoon',
  'plan',
  'planversies',
  'gezag',
  'gezinsonderzoeken',
  'planakkoorden',
  'betrokkenen',
  'regie',
  'mdos',
  'ketentaken',
  'hulpkeuzes',
  'toewijsbesluiten',
  'berichtbesluiten',
  'afsluitingen',
  'maatwerk',
  'toestemmingen',
  'deelbesluiten',
  'bezwaren',
  'focuskeuzes',
  'noodtoegang',
  'accountgesprekken',
  'stukken',
  'bijlagen',
  'gezinsnotities',
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
  'samenvoegingen',
  'bewaren',
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
  return (
    <>
      <p className="buttons no-print">
        <Button
          appearance="secondary-action-button"
          onClick={() => {
            saveFile('afschrift.json', new Blob([JSON.stringify(afschrift, null, 1)], { type: 'application/json' }));
          }}
        >
          {t('download')}
        </Button>
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
        <li key={JSON.stringify({ ...row, inhoud: null })}>
          {Object.entries(row)
            .filter(([name, value]) => value !== null && value !== '' && name !== 'inhoud')
            .map(([name, value]) => (
              <span key={name} className="second">
                <b>{name.replaceAll('_', ' ')}</b>: {typeof value === 'string' ? value : JSON.stringify(value)}
              </span>
            ))}
          <FileButton row={row} />
        </li>
      ))}
    </ol>
  );
}

/** A bijlage goes with the copy as the file that it is. */
function FileButton({ row: { naam, inhoud } }: { row: Record<string, unknown> }) {
  const t = useText(rechtenTexts);
  if (typeof naam !== 'string' || typeof inhoud !== 'string') return null;
  return (
    <button
      type="button"
      className="text-button no-print"
      onClick={() => {
        saveBase64(naam, inhoud, 'application/octet-stream');
      }}
    >
      {t('openFile', { naam })}
    </button>
  );
}
