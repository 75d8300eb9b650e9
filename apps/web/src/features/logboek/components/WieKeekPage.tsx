import type { JeugdigeRow } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { logboekTexts } from '../text.ts';
import { InzagenList } from './InzagenList.tsx';

/** For a family: with one file at once the list, with more first the choice. */
export function WieKeekPage() {
  const t = useText(logboekTexts);
  const dossiers = useAnswer('listJeugdigen', { query: { volgorde: 'pseudoniem' } });
  return (
    <RoleGate needs="listInzagen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={dossiers} height={240}>
        {({ rows }) => <Chosen rows={rows} />}
      </Answered>
    </RoleGate>
  );
}

function Chosen({ rows }: { rows: readonly JeugdigeRow[] }) {
  const t = useText(logboekTexts);
  const { rol } = useSessie();
  const [first, ...others] = rows;
  if (first === undefined) return <Empty>{t('none')}</Empty>;
  if (others.length === 0) return <InzagenList jeugdigeId={first.jeugdigeId} />;
  const titleOf = ({ naam }: JeugdigeRow) => {
    if (rol === 'jeugdige') return t('own');
    return naam === null ? t('childUnknown') : t('child', { naam });
  };
  return (
    <>
      <p>{t('choose')}</p>
      <ul className="people">
        {rows.map((row) => (
          <li key={row.jeugdigeId}>
            <b>{titleOf(row)}</b>
            <Link
              className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
              to="/jeugdigen/$jeugdigeId/inzagen"
              params={{ jeugdigeId: row.jeugdigeId }}
              preload={false}
            >
              {t('open')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
