import { getRouteApi } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { useMoments } from '../hooks/useMoments.ts';
import { accountTexts } from '../text.ts';
import { Agenda } from './Agenda.tsx';
import { Gespreksvraag } from './Gespreksvraag.tsx';

const route = getRouteApi('/shell/accountgesprekken/$gesprekId');

type Gesprek = Answer<'getAccountgesprek'>;

/** The agenda of one talk, for both sides of the table (S0-28). */
export function GesprekPage() {
  const { gesprekId } = route.useParams();
  const asked = useAnswer('getAccountgesprek', { params: { gesprekId } });
  return (
    <RoleGate needs="getAccountgesprek">
      <Answered asked={asked} height={600} lines={8}>
        {(gesprek) => <GesprekView gesprek={gesprek} />}
      </Answered>
    </RoleGate>
  );
}

function GesprekView({ gesprek }: { gesprek: Gesprek }) {
  const t = useText(accountTexts);
  const { rol } = useSessie();
  const { quarter, day } = useMoments();
  const title = t('agenda', { naam: gesprek.aanbiederNaam });
  return (
    <>
      <PageHead
        crumbs={[{ text: t('title'), to: '/accountgesprekken' }, { text: title }]}
        title={title}
        question={t('agendaQuestion', { kwartaal: quarter(gesprek.kwartaal), dag: day(gesprek.gevraagdOp) })}
        actions={
          <>
            <Button
              appearance="secondary-action-button"
              onClick={() => {
                globalThis.print();
              }}
            >
              {t('print')}
            </Button>
            {mayCall(rol, 'finishAccountgesprek') && gesprek.besprokenOp === null && <FinishButton gesprek={gesprek} />}
          </>
        }
      />
      {gesprek.besprokenOp !== null && (
        <p className="stack-3">
          <Status tone="good">{t('discussed', { dag: day(gesprek.besprokenOp) })}</Status>
        </p>
      )}
      <GesprekConclusion gesprek={gesprek} />
      {mayCall(rol, 'listGespreksvragen') && <Gespreksvraag aanbieder={gesprek.aanbieder} />}
      {gesprek.lijnen.length === 0 ? <Empty>{t('emptyAgenda')}</Empty> : <Agenda gesprek={gesprek} />}
    </>
  );
}

function FinishButton({ gesprek: { gesprekId } }: { gesprek: Gesprek }) {
  const t = useText(accountTexts);
  const send = useSend('finishAccountgesprek', ['getAccountgesprek', 'listAccountgesprekken']);
  return (
    <>
      <Button
        appearance="primary-action-button"
        disabled={send.isPending}
        onClick={() => {
          send.mutate({ params: { gesprekId } });
        }}
      >
        {t('finish')}
      </Button>
      <SendProblem error={send.error} />
    </>
  );
}

/** The next talk starts with what came of the promises before (S0-30). */
function GesprekConclusion({ gesprek }: { gesprek: Gesprek }) {
  const t = useText(accountTexts);
  const format = useFormat();
  const bias = useBias(gesprek);
  const count = (reden: Gesprek['lijnen'][number]['redenen'][number]) =>
    gesprek.lijnen.filter(({ redenen }) => redenen.includes(reden)).length;
  const facts = [
    ['long', count('langer-dan-verwacht')],
    ['noEnd', count('geen-einddatum')],
    ['past', count('belofte-voorbij')],
  ] as const;
  const sentences = [
    ...(bias === undefined ? [] : [bias]),
    t('conclusionHolder', { n: format.number(gesprek.antwoorden), vragen: format.number(gesprek.vragen) }),
    ...facts.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n: format.number(n) })),
  ];
  return <Conclusion text={sentences.join(' ')} />;
}

function useBias({ gemeente, aanbieder }: Gesprek): string | undefined {
  const t = useText(accountTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const query = { gemeente, taal: useLanguage() };
  const { data } = useAnswer('getBeloften', { query }, { enabled: mayCall(rol, 'getBeloften') });
  const row = data?.rows.find((each) => each.aanbieder === aanbieder);
  const [days, n] = row === undefined ? [] : [findValue(row.vertraging), findValue(row.beloften)];
  if (days === undefined || n === undefined) return undefined;
  const key = days > 0 ? 'bias' : days < 0 ? 'biasLate' : 'biasExact';
  return t(key, { dagen: format.number(Math.abs(days)), n: format.number(n) });
}
