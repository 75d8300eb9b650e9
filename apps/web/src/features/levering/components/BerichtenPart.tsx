import { type EigenBerichtView, leveringPageSize } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useBerichtWords } from '../hooks/useBerichtWords.ts';
import { leveringTexts } from '../text.ts';
import { EigenUpload } from './EigenUpload.tsx';
import { WebhooksPart } from './WebhooksPart.tsx';

interface Props {
  pagina: number;
  onPage: (page: number) => void;
}

/** What was sent and received, and what became of it. */
export function BerichtenPart({ pagina, onPage }: Props) {
  const t = useText(leveringTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listEigenBerichten', { query: { pagina } });
  const columns = useColumns();
  return (
    <>
      <EigenUpload />
      <Answered asked={asked} height={400} lines={8}>
        {({ rows, totaal }) =>
          rows.length === 0 ? (
            <p className="stack-5">{t('noBerichten')}</p>
          ) : (
            <section className="stack-6" aria-label={t('berichten')}>
              <Sideways label={t('berichten')}>
                <DataTable
                  caption={t('berichten')}
                  stacks
                  rows={rows}
                  rowKey={({ berichtId }) => berichtId}
                  columns={columns}
                />
              </Sideways>
              <Pagination page={pagina} pages={Math.ceil(totaal / leveringPageSize)} onPage={onPage} />
            </section>
          )
        }
      </Answered>
      {mayCall(rol, 'listWebhooks') && <WebhooksPart />}
    </>
  );
}

const tones: Readonly<Record<EigenBerichtView['antwoord'], Tone>> = {
  'geen-antwoord-nodig': 'good',
  wacht: 'waiting',
  aanvaard: 'good',
  deels: 'attention',
  afgewezen: 'bad',
  apart: 'attention',
};

function useColumns(): Column<EigenBerichtView>[] {
  const t = useText(leveringTexts);
  const format = useFormat();
  const { soortOf, codeOf } = useBerichtWords();
  return [
    {
      key: 'soort',
      head: t('soort'),
      cell: ({ soort, richting, jeugdigeId, identificatie }) => (
        <>
          {jeugdigeId === null ? (
            soortOf(soort)
          ) : (
            <Link to="/levering/$jeugdigeId" params={{ jeugdigeId }}>
              {soortOf(soort)}
            </Link>
          )}
          <span className="second">
            {t(richting === 'in' ? 'richtingIn' : 'richtingUit')}, {identificatie}
          </span>
        </>
      ),
    },
    { key: 'dag', head: t('dag'), cell: ({ dagtekening }) => format.dateShort(dagtekening) },
    {
      key: 'antwoord',
      head: t('antwoord'),
      cell: ({ antwoord, retourCodes, richting }) => (
        <>
          <Status tone={tones[antwoord]}>
            {t(antwoord === 'wacht' && richting === 'uit' ? 'antwoord-uw' : `antwoord-${antwoord}`)}
          </Status>
          {retourCodes.map((code) => (
            <span key={code} className="second">
              {code}: {codeOf(code)}
            </span>
          ))}
        </>
      ),
    },
  ];
}
