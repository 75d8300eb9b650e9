import { berichtwerkPageSize, berichtwerkSoorten } from '@samenpad/contract';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { WerklijstSearch } from '../search.ts';
import { werklijstTexts } from '../werklijst-text.ts';
import { SettleBar } from './SettleBar.tsx';
import { WerkTable } from './WerkTable.tsx';

const route = getRouteApi('/shell/berichten/werklijst');
type Werk = Answer<'listBerichtwerk'>;

/** Which messages wait for a person? */
export function WerklijstPage() {
  const t = useText(werklijstTexts);
  const { rol } = useSessie();
  const search = route.useSearch();
  const asked = useAnswer('listBerichtwerk', { query: search }, { enabled: mayCall(rol, 'listBerichtwerk') });
  return (
    <RoleGate needs="listBerichtwerk">
      <PageHead
        crumbs={[{ text: t('berichten'), to: '/berichten' }, { text: t('title') }]}
        title={t('title')}
        question={t('question')}
        actions={
          <Link
            to="/berichten/regels"
            className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
          >
            {t('rules')}
          </Link>
        }
      />
      <Answered asked={asked} height={600} lines={8}>
        {(answer) => (
          <>
            <Summary answer={answer} settled={search.stand === 'afgehandeld'} />
            <SoortChoice search={search} tellingen={answer.tellingen} />
            <Lines key={JSON.stringify(search)} answer={answer} search={search} />
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

function Summary({ answer: { rows, tellingen, totaal }, settled }: { answer: Werk; settled: boolean }) {
  const t = useText(werklijstTexts);
  const format = useFormat();
  const amount = (count: number) => ({ count, n: format.number(count) });
  if (settled) return <Conclusion text={t('settled', amount(totaal))} />;
  const open = Object.values(tellingen).reduce((sum, n) => sum + n, 0);
  const late = rows.filter(({ teLaat, afgehandeld }) => teLaat && afgehandeld === null).length;
  const text = open === 0 ? t('done') : t('conclusion', amount(open));
  return <Conclusion text={late > 0 ? `${text} ${t('late', amount(late))}` : text} />;
}

/** Each reason with its number, as a link that chooses it. */
function SoortChoice({ search, tellingen }: { search: WerklijstSearch; tellingen: Werk['tellingen'] }) {
  const t = useText(werklijstTexts);
  const format = useFormat();
  const settled = search.stand === 'afgehandeld';
  const choice = [
    undefined,
    ...berichtwerkSoorten.filter((soort) => settled || tellingen[soort] > 0 || soort === search.soort),
  ];
  const { soort: chosen, pagina: _, ...rest } = search;
  // The numbers are of what is open.
  const textOf = (soort: (typeof choice)[number]) => {
    if (soort === undefined) return t('all');
    return settled ? t(soort) : `${t(soort)} (${format.number(tellingen[soort])})`;
  };
  return (
    <nav aria-label={t('choice')} className="stack-4">
      <ul className="counts counts--choice">
        {choice.map((soort) => (
          <li key={soort ?? 'all'}>
            <Link
              to="/berichten/werklijst"
              search={soort === undefined ? rest : { ...rest, soort }}
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={soort === chosen ? 'true' : undefined}
              activeProps={{ 'aria-current': soort === chosen ? 'true' : undefined }}
            >
              {textOf(soort)}
            </Link>
          </li>
        ))}
        {(['open', 'afgehandeld'] as const)
          .filter((stand) => stand !== (search.stand ?? 'open'))
          .map((stand) => (
            <li key={stand}>
              <Link to="/berichten/werklijst" search={{ ...rest, stand }} resetScroll={false} activeProps={{}}>
                {`${t('stand')}: ${t(stand)}`}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Lines({ answer, search }: { answer: Werk; search: WerklijstSearch }) {
  const t = useText(werklijstTexts);
  const navigate = useNavigate({ from: '/berichten/werklijst' });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const shown = picked.filter((id) => answer.rows.some(({ itemId }) => itemId === id));
  return (
    <>
      <SettleBar
        picked={shown}
        total={search.stand === 'afgehandeld' ? 0 : answer.totaal}
        search={search}
        onSettled={() => {
          setPicked([]);
        }}
      />
      <div className="stack-4">
        {answer.rows.length === 0 ? (
          <Empty>{t('empty')}</Empty>
        ) : (
          <WerkTable rows={answer.rows} picked={shown} onPick={setPicked} />
        )}
      </div>
      <Pagination
        page={search.pagina ?? 1}
        pages={Math.ceil(answer.totaal / berichtwerkPageSize)}
        onPage={(pagina) => {
          void navigate({ search: { ...search, pagina } });
        }}
      />
    </>
  );
}
