import type { GezinslidView, GezinView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
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
  const found = gezin.volwassenen.flatMap(({ naam, zelf, banden }) => {
    const own = banden.filter((band) => band.jeugdigeId === jeugdigeId).map(({ relatie }) => relatie);
    const relatie = adultRelations.find((one) => own.includes(one));
    return relatie === undefined ? [] : [{ naam, zelf, relatie }];
  });
  if (found.length === 0) return <span className="quiet">{t('noAdults')}</span>;
  return (
    <>
      {found.map(({ naam, zelf, relatie }) => (
        <span key={`${naam ?? ''} ${relatie}`} className="line">
          {naam ?? t('unknown')}
          {zelf && ` (${t(family ? 'selfFamily' : 'self')})`}, {t(`rel-${relatie}`)}
        </span>
      ))}
    </>
  );
}
