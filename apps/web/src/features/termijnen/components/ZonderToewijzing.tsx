import { verzoektermijnPageSize, type ZonderToewijzingView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { termijnenTexts } from '../text.ts';

/** Care that began without a toewijzing, what is at stake, and what to do about it (S4-13); nothing when there is none. */
export function ZonderToewijzing() {
  const t = useText(termijnenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const [pagina, setPagina] = useState(1);
  const enabled = mayCall(rol, 'listZonderToewijzing');
  const { data } = useAnswer('listZonderToewijzing', { query: { pagina } }, { enabled });
  const columns = useColumns(data?.bedrag !== null);
  if (data === undefined || data.totaal === 0) return null;
  const isAanbieder = mayCall(rol, 'askToewijzing');
  const sum = t('unassignedSum', { count: data.totaal, n: format.number(data.totaal) });
  const cost = data.bedrag === null ? '' : ` ${t('unassignedCost', { bedrag: format.euro(data.bedrag) })}`;
  return (
    <section className="stack-6">
      <h2>{t('unassigned')}</h2>
      <Conclusion text={`${sum}${cost}`} />
      <p className="stack-3">
        {t(isAanbieder ? 'nextAanbieder' : 'nextDesk')}{' '}
        {isAanbieder && (
          <Link to="/levering" search={{ deel: 'vragen' }}>
            {t('toAsk')}
          </Link>
        )}
      </p>
      <div className="stack-4">
        <DataTable
          caption={t('unassigned')}
          stacks
          rows={data.rows}
          rowKey={({ gemeente, domein, toewijzingNummer }) => `${gemeente}${domein}${toewijzingNummer}`}
          columns={columns}
        />
      </div>
      <Pagination page={pagina} pages={Math.ceil(data.totaal / verzoektermijnPageSize)} onPage={setPagina} />
    </section>
  );
}

function useColumns(withCosts: boolean): Column<ZonderToewijzingView>[] {
  const t = useText(termijnenTexts);
  const format = useFormat();
  const columns: Column<ZonderToewijzingView>[] = [
    {
      key: 'jeugdige',
      head: t('jeugdige'),
      cell: ({ naam, toewijzingNummer }) => (
        <>
          {naam ?? t('unknown')}
          <span className="second">{t('nummer', { nr: String(toewijzingNummer) })}</span>
        </>
      ),
    },
    { key: 'aanbieder', head: t('aanbieder'), cell: ({ aanbiederNaam }) => aanbiederNaam },
    { key: 'begin', head: t('begin'), cell: ({ begin }) => format.date(begin) },
  ];
  const cost: Column<ZonderToewijzingView> = {
    key: 'bedrag',
    head: t('bedrag'),
    numeric: true,
    cell: ({ bedrag }) => (bedrag === null ? '' : format.euro(bedrag)),
  };
  return withCosts ? [...columns, cost] : columns;
}
