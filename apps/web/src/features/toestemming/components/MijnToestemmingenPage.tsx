import type { ToestemmingView } from '@samenpad/contract';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';
import { OwnQuestion } from './OwnQuestion.tsx';
import { SharedItem } from './SharedItem.tsx';

/** What is asked of a youth or parent, one question at a time, and what they share. Made for a phone. */
export function MijnToestemmingenPage() {
  const t = useText(toestemmingTexts);
  const { rol } = useSessie();
  const enabled = mayCall(rol, 'listMijnToestemmingen');
  const mine = useAnswer('listMijnToestemmingen', {}, { enabled });
  const crumbs = useMemo(() => [{ text: t('mijn'), to: '/mijn' }, { text: t('title') }], [t]);
  return (
    <RoleGate needs="listMijnToestemmingen">
      <PageHead crumbs={crumbs} title={t('mineTitle')} question={t('mineQuestion')} />
      <Answered asked={mine} height={400}>
        {({ toestemmingen }) => <Mine rows={toestemmingen} />}
      </Answered>
    </RoleGate>
  );
}

function Mine({ rows }: { rows: readonly ToestemmingView[] }) {
  const t = useText(toestemmingTexts);
  const [parked, setParked] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const questions = rows.filter(({ toestand, gevers }) => {
    const own = gevers.find(({ eigen }) => eigen);
    return toestand === 'gevraagd' && own !== undefined && !own.beantwoord;
  });
  const left = questions.filter(({ toestemmingId }) => !parked.includes(toestemmingId));
  const [question] = left;
  const given = rows.filter((row) => !row.ontvanger && (row.gegevenOp !== null || waitsForOthers(row)));
  const received = rows.filter(({ ontvanger }) => ontvanger);
  if (rows.length === 0) return <Empty>{t('mineEmpty')}</Empty>;
  return (
    <>
      <p role="status">{said}</p>
      {question !== undefined && (
        <OwnQuestion
          key={question.toestemmingId}
          row={question}
          place={t('askedOf', { n: questions.indexOf(question) + 1, total: questions.length })}
          onLater={() => {
            setParked([...parked, question.toestemmingId]);
            setSaid(t('laterDone'));
          }}
          onAnswered={() => {
            setSaid(t('thanks'));
          }}
        />
      )}
      <Shared title={t('saidYes')} rows={given} empty={t('saidYesEmpty')} />
      {received.length > 0 && <Shared title={t('sharedWithYou')} rows={received} empty="" />}
    </>
  );
}

function waitsForOthers({ toestand, gevers }: ToestemmingView): boolean {
  return toestand === 'gevraagd' && gevers.some(({ eigen, antwoord }) => eigen && antwoord === 'ja');
}

function Shared({ title, rows, empty }: { title: string; rows: readonly ToestemmingView[]; empty: string }) {
  return (
    <section className="stack-6">
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="quiet stack-3">{empty}</p> : null}
      {rows.map((row) => (
        <SharedItem key={row.toestemmingId} row={row} />
      ))}
    </section>
  );
}
