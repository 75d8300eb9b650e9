import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { type FocusPart, focusParts, focusQueryOf, readFocuslijstSearch } from '../search.ts';
import { focuslijstTexts } from '../text.ts';
import { FocusEffect } from './FocusEffect.tsx';
import { FocusList } from './FocusList.tsx';
import { RegelsPart } from './RegelsPart.tsx';

const route = getRouteApi('/shell/focuslijst');

/** Who asks for a decision now, with the reason of each line; somebody takes it, parks it or drops it (C5). */
export function FocuslijstPage() {
  const t = useText(focuslijstTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const search = route.useSearch();
  const { deel = 'open', ...filters } = search;
  const navigate = useNavigate({ from: '/focuslijst' });
  const asked = useAnswer(
    'listFocuslijst',
    { query: focusQueryOf(search) },
    { enabled: mayCall(rol, 'listFocuslijst') },
  );
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readFocuslijstSearch({ deel, ...filters, pagina: undefined, ...patch }) });
  };
  const tabText = (part: FocusPart) => {
    const count = part === 'regels' ? undefined : asked.data?.standen[part];
    return count === undefined ? t(part) : `${t(part)} ${format.number(count)}`;
  };
  return (
    <RoleGate needs="listFocuslijst">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <PartTabs label={t('parts')} name="deel" parts={focusParts} selected={deel} textOf={tabText} />
      {deel === 'regels' ? (
        <>
          <RegelsPart />
          {mayCall(rol, 'getFocuseffect') && <FocusEffect />}
        </>
      ) : (
        <Answered asked={asked} height={600} lines={10}>
          {(answer) => (
            // Another list is another choice: what was ticked does not go along.
            <FocusList
              key={`${deel} ${JSON.stringify(filters)}`}
              answer={answer}
              stand={deel}
              filters={filters}
              onChange={change}
            />
          )}
        </Answered>
      )}
    </RoleGate>
  );
}
