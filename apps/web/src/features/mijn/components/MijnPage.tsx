import type { JeugdigeRow } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { listNavigation } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Overdrachten } from '../../../components/Overdrachten.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { Verzoektermijnen } from '../../../components/Verzoektermijnen.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { shellTexts } from '../../../text/shell.ts';
import { mijnTexts } from '../text.ts';
import { OwnCode } from './OwnCode.tsx';

const emptyTexts = { jeugdige: 'emptyJeugdige', ouder: 'emptyOuder', pleegouder: 'emptyPleegouder' } as const;

function emptyText(rol: string): (typeof emptyTexts)[keyof typeof emptyTexts] {
  if (rol === 'jeugdige' || rol === 'pleegouder') return emptyTexts[rol];
  return emptyTexts.ouder;
}

/** Where a youth or a parent starts: the own files, and what one can do with them. Made for a phone. */
export function MijnPage() {
  const t = useText(mijnTexts);
  const { naam, rol } = useSessie();
  const dossiers = useAnswer('listJeugdigen', { query: { volgorde: 'pseudoniem' } });
  return (
    <>
      <PageHead crumbs={[{ text: t('title') }]} title={t('hello', { naam })} question={t('question')} />
      <Answered asked={dossiers} height={240}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t(emptyText(rol))}</Empty>
          ) : (
            <>
              <ul className="people">
                {rows.map((row) => (
                  <Dossier key={row.jeugdigeId} row={row} own={rol === 'jeugdige'} />
                ))}
              </ul>
              {rows.map(({ jeugdigeId }) => (
                <Overdrachten key={jeugdigeId} jeugdigeId={jeugdigeId} />
              ))}
            </>
          )
        }
      </Answered>
      {dossiers.data !== undefined && <OwnCode open={dossiers.data.rows.length === 0} />}
      <Waiting />
      <Verzoektermijnen title={t('waits')} />
      <Rights />
      <p className="prose stack-5">{t('who')}</p>
    </>
  );
}

/** What asks for an answer, with the way to it. */
function Waiting() {
  const t = useText(mijnTexts);
  const format = useFormat();
  const { data } = useAnswer('getVandaag', {});
  const count = (data?.totaal ?? 0) + (data?.wachtrijen.reduce((sum, { aantal }) => sum + aantal, 0) ?? 0);
  if (count === 0) return null;
  return (
    <p className="message stack-5">
      <Link to="/vandaag">{t('waiting', { count, n: format.number(count) })}</Link>
    </p>
  );
}

const explained = ['mijnToestemmingen', 'wieKeek', 'mijnVerzoeken'] as const;

/** The other pages of the family, each with what it is for. */
function Rights() {
  const t = useText(mijnTexts);
  const shell = useText(shellTexts);
  const { rol } = useSessie();
  const pages = listNavigation(rol).find(({ name }) => name === 'mine')?.pages ?? [];
  const rights = explained.flatMap((text) =>
    pages.filter((page) => page.text === text).map(({ to }) => ({ to, text })),
  );
  if (rights.length === 0) return null;
  return (
    <section className="stack-5">
      <h2>{t('rights')}</h2>
      <ul className="people">
        {rights.map(({ to, text }) => (
          <li key={to}>
            <span>
              <Link to={to}>{shell(text)}</Link>
              <br />
              <span>{t(text)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dossier({ row, own }: { row: JeugdigeRow; own: boolean }) {
  const t = useText(mijnTexts);
  const { rol } = useSessie();
  const format = useFormat();
  const title = own ? t('own') : row.naam === null ? t('childUnknown') : t('child', { naam: row.naam });
  const runs = t(row.lopend.length === 0 ? 'runsNone' : 'runs', {
    count: row.lopend.length,
    n: format.number(row.lopend.length),
  });
  const age = row.leeftijd === null ? '' : `${t('age', { n: format.number(row.leeftijd) })}. `;
  return (
    <li>
      <span>
        <b>{title}</b>
        <span>{`${age}${runs}`}</span>
      </span>
      <Link
        className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
        to="/jeugdigen/$jeugdigeId"
        params={{ jeugdigeId: row.jeugdigeId }}
        preload={false}
      >
        {t('open')}
      </Link>
      {mayCall(rol, 'getPlan') && (
        <Link
          className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
          to="/jeugdigen/$jeugdigeId/plan"
          params={{ jeugdigeId: row.jeugdigeId }}
          preload={false}
        >
          {t('openPlan')}
        </Link>
      )}
    </li>
  );
}
