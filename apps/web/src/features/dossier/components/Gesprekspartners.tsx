import type { GesprekspartnersView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsregelTexts } from '../gezinsregel-text.ts';

/** With how many people each gezin of the reader spoke, by organisation, and who left (S4-68). */
export function Gesprekspartners() {
  const t = useText(gezinsregelTexts);
  const format = useFormat();
  const asked = useAnswer('listGesprekspartners', {});
  const columns = useColumns();
  return (
    <section className="stack-6">
      <h2>{t('people')}</h2>
      <Answered asked={asked} height={300} lines={6}>
        {({ sinds, gezinnen }) => {
          const [most] = gezinnen;
          if (most === undefined) return <Empty>{t('peopleNone')}</Empty>;
          return (
            <>
              <p className="stack-3">{t('peopleQuestion', { dag: format.date(sinds) })}</p>
              <Conclusion text={t('lead', { n: most.personen })} />
              <Sideways label={t('people')}>
                <DataTable
                  caption={t('people')}
                  stacks
                  columns={columns}
                  rows={gezinnen}
                  rowKey={({ gezinId }) => gezinId}
                />
              </Sideways>
              <p className="small quiet stack-3">{t('counted')}</p>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function useColumns(): Column<GesprekspartnersView>[] {
  const t = useText(gezinsregelTexts);
  const nameOf = (organisatie: string) =>
    organisatie === 'gemeente' ? t('municipality') : organisatie === '' ? t('unknown') : organisatie;
  return [
    {
      key: 'family',
      head: t('family'),
      cell: ({ jeugdigeId, namen }) => (
        <Link to="/jeugdigen/$jeugdigeId/gezin" params={{ jeugdigeId }} preload={false}>
          {namen.join(', ')}
        </Link>
      ),
    },
    { key: 'spoke', head: t('spoke'), cell: ({ personen }) => t('persons', { count: personen, n: personen }) },
    {
      key: 'changes',
      head: t('changes'),
      cell: ({ departed }) => (departed === 0 ? t('nobodyLeft') : t('times', { count: departed, n: departed })),
    },
    {
      key: 'per',
      head: t('per'),
      cell: ({ organisaties }) =>
        // Who is of no known organisation comes last.
        [...organisaties]
          .sort((a, b) => Number(a.organisatie === '') - Number(b.organisatie === ''))
          .map(({ organisatie, personen }) => `${nameOf(organisatie)}: ${String(personen)}`)
          .join(', '),
    },
  ];
}
