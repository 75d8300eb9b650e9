import type { GezinslidView, GezinView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezagTexts } from '../gezag-text.ts';
import { gezinTexts } from '../gezin-text.ts';

/** Members with their parents, and who has authority. */
export function GezinLeden({ gezin }: { gezin: GezinView }) {
  const t = useText(gezinTexts);
  const format = useFormat();
  const family = isFamily(useSessie().rol);
  const title = t(family ? 'membersFamily' : 'members');
  const columns: Column<GezinslidView>[] = [
    {
      key: 'member',
      head: t('member'),
      cell: ({ jeugdigeId, naam, leeftijd }) => (
        <>
          <Link to="/jeugdigen/$jeugdigeId/gezin" params={{ jeugdigeId }} preload={false}>
            {naam ?? t('unknown')}
          </Link>
          {leeftijd !== null && <span className="second">{t('age', { jaar: leeftijd })}</span>}
        </>
      ),
    },
    { key: 'adults', head: t('authority'), cell: ({ jeugdigeId }) => <Adults gezin={gezin} jeugdigeId={jeugdigeId} /> },
    {
      key: 'since',
      head: t('since'),
      cell: ({ van, tot }) => (
        <>
          <span className="phone-word quiet">{t('since')} </span>
          <span className="no-wrap">{format.dateShort(van)}</span>
          {tot !== null && <span className="second">{t('until', { dag: format.dateShort(tot) })}</span>}
        </>
      ),
    },
  ];
  return (
    <section>
      <h2>{title}</h2>
      <Sideways label={title}>
        <DataTable
          caption={title}
          className="data--stack"
          columns={columns}
          rows={gezin.leden}
          rowKey={({ jeugdigeId, van }) => `${jeugdigeId} ${van}`}
        />
      </Sideways>
      {gezin.verborgen && <p className="small quiet stack-3">{t('hidden')}</p>}
    </section>
  );
}

const adultRelations = ['gezag', 'zonder-gezag', 'vertegenwoordiger', 'pleegouder'] as const;

/** The parents and carers of one child, each with what they are to it. */
function Adults({ gezin, jeugdigeId }: { gezin: GezinView; jeugdigeId: string }) {
  const t = useText(gezinTexts);
  const family = isFamily(useSessie().rol);
  const ofSources = useText(gezagTexts);
  const said = gezin.gezag.find((one) => one.jeugdigeId === jeugdigeId);
  const found = gezin.volwassenen.flatMap(({ naam, zelf, banden }) => {
    const own = banden.filter((band) => band.jeugdigeId === jeugdigeId).map(({ relatie }) => relatie);
    const relatie = adultRelations.find((one) => own.includes(one));
    return relatie === undefined ? [] : [{ naam, zelf, relatie }];
  });
  // Who has no account stands here only by what a source says.
  const others = (said?.opgaven ?? []).filter(({ naam }) => naam !== null && !found.some((one) => one.naam === naam));
  const bronOf = (naam: string | null) => said?.opgaven.find((one) => naam !== null && one.naam === naam)?.bron;
  if (found.length + others.length === 0 && said?.clash !== true) return <span className="quiet">{t('noAdults')}</span>;
  return (
    <>
      {found.map(({ naam, zelf, relatie }) => (
        <span key={`${naam ?? ''} ${relatie}`} className="line">
          {naam ?? t('unknown')}
          {zelf && ` (${t(family ? 'selfFamily' : 'self')})`}, {t(`rel-${relatie}`)}
          <Bron bron={bronOf(naam)} />
        </span>
      ))}
      {others.map(({ naam, relatie, bron }) => (
        <span key={`${naam ?? ''} ${relatie}`} className="line">
          {naam}, {t(`rel-${relatie}`)}
          <Bron bron={bron} />
        </span>
      ))}
      {said?.clash === true && (
        <Link className="line" to="/jeugdigen/$jeugdigeId/betrokkenen" params={{ jeugdigeId }} preload={false}>
          <Status tone="bad">{ofSources('clash')}</Status>
        </Link>
      )}
    </>
  );
}

/** By which source it holds, when somebody decided that. */
function Bron({ bron }: { bron: GezinView['gezag'][number]['opgaven'][number]['bron'] | undefined }) {
  const t = useText(gezinTexts);
  const word = useText(gezagTexts);
  return bron === undefined ? null : <span className="second">{t('bySource', { bron: word(bron) })}</span>;
}
