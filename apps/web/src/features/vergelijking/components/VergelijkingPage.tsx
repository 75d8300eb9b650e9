import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { filterTexts } from '../../../filters/text.ts';
import { useText } from '../../../text/catalogue.ts';
import { useVergelijking } from '../hooks/useVergelijking.ts';
import { listChosen, readVergelijkingSearch, toggleChosen } from '../search.ts';
import { vergelijkingTexts } from '../text.ts';
import { KaartSection } from './KaartSection.tsx';
import { MaatFigure } from './MaatFigure.tsx';
import { VergelijkingConclusion } from './VergelijkingConclusion.tsx';
import { VergelijkingFilters } from './VergelijkingFilters.tsx';

const route = getRouteApi('/shell/vergelijken');

/** How does youth care stand here, beside the country and other gemeenten? */
export function VergelijkingPage() {
  const t = useText(vergelijkingTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/vergelijken' });
  const { gemeenten } = useSessie();
  const { vergelijking, kaart } = useVergelijking(search);
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readVergelijkingSearch({ ...search, ...patch }), resetScroll: false });
  };
  const toggle = (key: string) => {
    change({ met: toggleChosen(search, key) });
  };
  const filter = useText(filterTexts);
  const wijken = useAnswer('getKeuzes').data?.wijken ?? [];
  const only = gemeenten.length === 1 ? gemeenten[0] : gemeenten.find(({ code }) => code === search.gemeente);
  const wijk =
    search.wijk === 'onbekend' ? filter('wijkUnknown') : wijken.find((each) => each.wijk === search.wijk)?.naam;
  return (
    <>
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <VergelijkingFilters
        search={search}
        kaart={kaart.data}
        onChange={change}
        onToggle={toggle}
        onClear={() => {
          void navigate({ search: {} });
        }}
      />
      <Answered asked={vergelijking} height={900} lines={10}>
        {({ rows, account }) => (
          <>
            <VergelijkingConclusion rows={rows} />
            <section className="pairs stack-6" aria-label={t('figures')}>
              {rows.map((row) => (
                <MaatFigure key={row.maat} row={row} account={account} here={wijk ?? only?.naam ?? t('own')} />
              ))}
            </section>
          </>
        )}
      </Answered>
      <Answered asked={kaart} height={640} lines={8}>
        {(found) => <KaartSection kaart={found} chosen={listChosen(search)} onToggle={toggle} />}
      </Answered>
    </>
  );
}
