import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Asked, useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isPseudoniem, searchText, useSearchText } from '../../../app/name-search.ts';
import { listNavigation } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SearchForm } from '../../../components/SearchForm.tsx';
import { Empty, ProblemMessage, Skeleton } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { shellTexts } from '../../../text/shell.ts';
import { zoekTexts } from '../text.ts';
import { Jeugdigen } from './Jeugdigen.tsx';

const least = 2;

/** One search for all: each group as far as this role may see it. */
export function ZoekPage() {
  const t = useText(zoekTexts);
  const { rol } = useSessie();
  const tekst = useSearchText();
  return (
    <RoleGate needs="searchAll">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <SearchForm
        label={t(mayCall(rol, 'searchJeugdigen') ? 'label' : 'labelPseudonym')}
        action={t('zoek')}
        value={tekst}
        onSearch={(text = '') => {
          searchText(text);
        }}
      />
      {tekst.length < least ? <p className="quiet stack-4">{t('hint')}</p> : <Results key={tekst} tekst={tekst} />}
      <p className="small quiet stack-5">{t('logged')}</p>
    </RoleGate>
  );
}

/** By name where names may be seen; a pseudonym may stand in an address. */
function useJeugdigen(tekst: string): Asked<'listJeugdigen'> & { asked: boolean } {
  const { rol, csrfToken } = useSessie();
  const pseudonym = isPseudoniem(tekst);
  const byName = !pseudonym && !/^\d+$/.test(tekst) && mayCall(rol, 'searchJeugdigen');
  const named = useAnswer('searchJeugdigen', { body: { naam: tekst, pagina: 1 }, csrfToken }, { enabled: byName });
  const listed = useAnswer(
    'listJeugdigen',
    { query: { zoek: tekst } },
    { enabled: pseudonym && mayCall(rol, 'listJeugdigen') },
  );
  const found: Asked<'listJeugdigen'> = byName ? named : listed;
  return { ...found, asked: byName || (pseudonym && mayCall(rol, 'listJeugdigen')) };
}

function usePages(tekst: string): { to: string; name: string }[] {
  const shell = useText(shellTexts);
  const t = useText(zoekTexts);
  const { rol, demo } = useSessie();
  const all = [
    ...listNavigation(rol, demo).flatMap(({ pages }) => pages.map(({ to, text }) => ({ to, name: shell(text) }))),
    { to: '/hulp', name: t('hulp') },
  ];
  return all.filter(({ name }) => name.toLowerCase().includes(tekst.toLowerCase()));
}

function Results({ tekst }: { tekst: string }) {
  const t = useText(zoekTexts);
  const format = useFormat();
  const { csrfToken } = useSessie();
  const pages = usePages(tekst);
  const youths = useJeugdigen(tekst);
  const rest = useAnswer('searchAll', { body: { tekst }, csrfToken });
  const failed = [youths, rest].find(({ isError }) => isError);
  if (failed?.error != null) {
    return (
      <ProblemMessage
        error={failed.error}
        onRetry={() => {
          void failed.refetch();
        }}
      />
    );
  }
  if (rest.data === undefined || (youths.asked && youths.data === undefined))
    return <Skeleton height={320} lines={5} />;
  const { toewijzingen, berichten, aanbieders } = rest.data;
  const people = youths.data?.totaal ?? 0;
  const count = people + pages.length + toewijzingen.length + berichten.length + aanbieders.length;
  return (
    <div role="status">
      {count === 0 ? <Empty>{t('none')}</Empty> : <Conclusion text={t('found', { count, n: format.number(count) })} />}
      <Jeugdigen rows={youths.data?.rows ?? []} totaal={people} tekst={tekst} />
      <Toewijzingen rows={toewijzingen} />
      <Group title={t('berichten')} count={berichten.length}>
        {berichten.map(({ berichtId, soort, identificatie, dagtekening }) => (
          <li key={berichtId}>
            <span>
              <Link to="/berichten" search={{ zoek: identificatie, bericht: berichtId }}>
                {t('bericht', { soort, identificatie })}
              </Link>
              <span>{format.date(dagtekening)}</span>
            </span>
          </li>
        ))}
      </Group>
      <Aanbieders rows={aanbieders} />
      <Group title={t('pages')} count={pages.length}>
        {pages.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </Group>
    </div>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="stack-5">
      <h2 className="figure-heading">{title}</h2>
      <ul className="people people--long">{children}</ul>
    </section>
  );
}

type Found = NonNullable<Asked<'searchAll'>['data']>;

function Toewijzingen({ rows }: { rows: Found['toewijzingen'] }) {
  const t = useText(zoekTexts);
  const { rol } = useSessie();
  const page = mayCall(rol, 'getEigenToewijzingen') ? '/levering/$jeugdigeId' : '/jeugdigen/$jeugdigeId';
  return (
    <Group title={t('toewijzingen')} count={rows.length}>
      {rows.map(({ gemeente, jeugdigeId, pseudoniem, naam, domein, toewijzingNummer }) => (
        <li key={`${gemeente} ${domein} ${jeugdigeId}`}>
          <span>
            <Link to={page} params={{ jeugdigeId }} preload={false}>
              {t('toewijzing', { nummer: toewijzingNummer })}
            </Link>
            <span>{naam ?? pseudoniem}</span>
          </span>
        </li>
      ))}
    </Group>
  );
}

function Aanbieders({ rows }: { rows: Found['aanbieders'] }) {
  const t = useText(zoekTexts);
  const { rol } = useSessie();
  return (
    <Group title={t('aanbieders')} count={rows.length}>
      {rows.map(({ aanbieder, naam }) => (
        <li key={aanbieder}>
          <span>
            {mayCall(rol, 'listJeugdigen') ? (
              <Link to="/jeugdigen" search={{ aanbieder }}>
                {naam}
              </Link>
            ) : (
              <b>{naam}</b>
            )}
            <span>{aanbieder}</span>
          </span>
        </li>
      ))}
    </Group>
  );
}
