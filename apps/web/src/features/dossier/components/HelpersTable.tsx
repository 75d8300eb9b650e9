import type { GezinspersoonView, GezinView } from '@samenpad/contract';
import { countWholeMonths, dayOf } from '@samenpad/domain';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { groupByPerson } from '../betrokkenen-persoon.ts';
import { betrokkenenTexts } from '../betrokkenen-text.ts';
import { findRegie, nameLeden } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';

/** One person with every role and bond. */
type Helper = Omit<GezinspersoonView, 'rol'> & { rollen: GezinspersoonView['rol'][] };

function join([first, ...rest]: readonly [GezinspersoonView, ...GezinspersoonView[]]): Helper {
  const all = [first, ...rest];
  return { ...first, rollen: [...new Set(all.map(({ rol }) => rol))], banden: all.flatMap(({ banden }) => banden) };
}

/** Who helps a gezin: once for all children, with since when and on what ground (S3-7). */
export function HelpersTable({ gezin, rows }: { gezin: GezinView; rows: readonly GezinspersoonView[] }) {
  const t = useText(gezinTexts);
  const ground = useText(betrokkenenTexts);
  const word = useText(words);
  const format = useFormat();
  const nameOf = nameLeden(gezin, t('unknown'));
  const regisseur = findRegie(gezin, 'regisseur')?.naam;
  if (rows.length === 0) return <Empty>{t('nobody')}</Empty>;
  const persons = groupByPerson(rows).map(join);
  const columns: Column<Helper>[] = [
    {
      key: 'who',
      head: t('who'),
      cell: ({ naam, organisatie }) => (
        <>
          {naam ?? ground('secret')}
          {organisatie !== null && organisatie !== naam && <span className="second">{organisatie}</span>}
        </>
      ),
    },
    {
      key: 'what',
      head: t('what'),
      cell: ({ rollen, naam, banden }) => (
        <>
          {rollen.map((rol, i) => (i === 0 ? word(rol) : word(rol).toLowerCase())).join(', ')}
          {naam !== null && naam === regisseur && <b>, {t('isRegisseur')}</b>}
          {[...new Set(banden.map(({ relatie }) => relatie))].map((relatie) => (
            <span key={relatie} className="second">
              {ground(`ground-${relatie}`)}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'for',
      head: t('forWhom'),
      cell: ({ banden }) => (
        <>
          {[...new Set(banden.map(({ jeugdigeId }) => jeugdigeId))].map((id) => (
            <span key={id} className="line">
              {nameOf(id)}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'since',
      head: t('since'),
      cell: ({ banden }) => {
        const [first] = banden.map(({ van }) => van).toSorted();
        if (first === undefined) return null;
        const van = dayOf(new Date(first));
        const months = countWholeMonths(van, today());
        return (
          <>
            <span className="phone-word quiet">{t('since')} </span>
            <span className="no-wrap">{format.dateShort(van)}</span>
            {months > 0 && <span className="second">{t('months', { count: months, n: months })}</span>}
          </>
        );
      },
    },
    {
      key: 'contact',
      head: t('contact'),
      cell: ({ contact }) => (
        <>
          <span className="phone-word quiet">{t('contact')}: </span>
          {contact ?? t('noContact')}
        </>
      ),
    },
  ];
  return (
    <Sideways label={t('helpers')}>
      <DataTable
        caption={t('helpers')}
        className="data--stack"
        columns={columns}
        rows={persons}
        rowKey={({ rollen, naam, organisatie, banden }) =>
          `${rollen.join()} ${naam ?? banden.map(({ van }) => van).join()} ${organisatie ?? ''}`
        }
      />
    </Sideways>
  );
}
