import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { praktijkenTexts } from '../praktijken-text.ts';
import { readVerwijzersSearch, type VerwijzersSearch } from '../search.ts';
import { AfsprakenPart } from './AfsprakenPart.tsx';
import { TableSection } from './TableSection.tsx';

type Report = Answer<'getPraktijken'>;
type Detail = NonNullable<Report['detail']>;
type Part = Detail['hulpvormen'][number] | Detail['aanbieders'][number];

/** The mix and the trend of one praktijk, and what was agreed with it. */
export function PraktijkDetail({
  found: { detail, account },
  praktijk,
  search,
}: {
  found: Report;
  praktijk: string;
  search: VerwijzersSearch;
}) {
  const t = useText(praktijkenTexts);
  const word = useText(words);
  const parts = usePartColumns();
  const heading = useRef<HTMLHeadingElement>(null);
  // It opens far from the row that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of each practice anew
  useEffect(() => {
    heading.current?.focus();
  }, [praktijk]);
  if (detail === null) return <Empty>{t('detailNone')}</Empty>;
  return (
    <section className="panel stack-6" aria-label={praktijk}>
      <h3 ref={heading} tabIndex={-1}>
        {praktijk}
      </h3>
      <p className="small">
        <Link
          to="/verwijzers"
          search={readVerwijzersSearch({ ...search, praktijk: undefined, afspraak: undefined })}
          resetScroll={false}
        >
          {t('detailClose')}
        </Link>
      </p>
      <TableSection title={t('mixForms')} sub={praktijk} account={account}>
        <DataTable
          caption={t('mixForms')}
          rows={detail.hulpvormen}
          rowKey={({ hulpvorm }) => hulpvorm ?? ''}
          columns={[
            {
              key: 'hulpvorm',
              head: t('hulpvorm'),
              cell: ({ hulpvorm }) => (hulpvorm === null ? t('overig') : word(hulpvorm)),
            },
            ...parts,
          ]}
        />
      </TableSection>
      <TableSection title={t('mixAanbieders')} sub={praktijk} account={account}>
        <DataTable
          caption={t('mixAanbieders')}
          rows={detail.aanbieders}
          rowKey={({ aanbieder }) => aanbieder ?? ''}
          columns={[
            {
              key: 'aanbieder',
              head: t('aanbieder'),
              cell: ({ aanbieder, aanbiederNaam }) => aanbiederNaam ?? aanbieder ?? t('overig'),
            },
            ...parts,
          ]}
        />
      </TableSection>
      <AfsprakenPart detail={detail} account={account} search={search} />
      <Kwartalen kwartalen={detail.kwartalen} praktijk={praktijk} account={account} />
    </section>
  );
}

interface KwartalenProps {
  kwartalen: Detail['kwartalen'];
  praktijk: string;
  account: Report['account'];
}

function Kwartalen({ kwartalen, praktijk, account }: KwartalenProps) {
  const t = useText(praktijkenTexts);
  const format = useFormat();
  if (kwartalen.every(({ aantal }) => (findValue(aantal) ?? 0) === 0)) return <Empty>{t('kwartalenNone')}</Empty>;
  return (
    <TableSection title={t('kwartalen')} sub={praktijk} account={account}>
      <DataTable
        caption={t('kwartalen')}
        rows={kwartalen}
        rowKey={({ kwartaal }) => kwartaal}
        columns={[
          {
            key: 'kwartaal',
            head: t('kwartaal'),
            cell: ({ kwartaal }) => `${kwartaal.slice(0, 4)}-${Math.ceil(Number(kwartaal.slice(5, 7)) / 3)}`,
          },
          {
            key: 'aantal',
            head: t('aantal'),
            numeric: true,
            cell: ({ aantal }) => <CellText cell={aantal} format={(n) => format.number(n)} short />,
          },
        ]}
      />
    </TableSection>
  );
}

function usePartColumns() {
  const t = useText(praktijkenTexts);
  const format = useFormat();
  return [
    {
      key: 'aantal',
      head: t('aantal'),
      numeric: true,
      cell: ({ aantal }: Part) => <CellText cell={aantal} format={(n) => format.number(n)} short />,
    },
    {
      key: 'aandeel',
      head: t('deel'),
      numeric: true,
      cell: ({ aandeel }: Part) => <CellText cell={aandeel} format={(share) => format.percent(share)} short />,
    },
  ];
}
