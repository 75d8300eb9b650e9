import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { accountFigurenTexts } from '../figuren-text.ts';
import { type AccountSearch, aantallen, grootten, readAccountSearch } from '../search.ts';
import { AccounthouderForm } from './AccounthouderForm.tsx';
import { Accounthouders } from './Accounthouders.tsx';
import { Gespreksvragen } from './Gespreksvragen.tsx';

type Keuze = Answer<'getAccountkeuze'>;
type Houders = Answer<'listAccounthouders'>;

/** The largest aanbieders, what they cover, and who talks with each (S0-27). */
export function KeuzePart({ search }: { search: AccountSearch }) {
  const { deel: _deel, ...query } = search;
  const asked = useAnswer('getAccountkeuze', { query: { ...query, taal: useLanguage() } });
  const houders = useAnswer('listAccounthouders');
  return (
    <>
      <SizeChoice search={search} />
      <Answered asked={asked} height={600} lines={8}>
        {(keuze) => (
          <Answered asked={houders} height={600} lines={8}>
            {(found) => <KeuzeView keuze={keuze} houders={found} />}
          </Answered>
        )}
      </Answered>
    </>
  );
}

function SizeChoice({ search }: { search: AccountSearch }) {
  const t = useText(accountFigurenTexts);
  const navigate = useNavigate({ from: '/accountgesprekken' });
  const set = (key: 'aantal' | 'naar') => (value: string) => {
    void navigate({ search: readAccountSearch({ ...search, [key]: value }), resetScroll: false });
  };
  return (
    <div className="two-columns stack-4 no-print">
      <ChoiceField
        label={t('aantal')}
        value={search.aantal ?? '18'}
        options={aantallen.map((n) => [n, n])}
        onChange={set('aantal')}
      />
      <ChoiceField
        label={t('naar')}
        value={search.naar ?? 'jeugdigen'}
        options={grootten.map((grootte) => [grootte, t(`naar-${grootte}`)])}
        onChange={set('naar')}
      />
    </div>
  );
}

function KeuzeView({ keuze, houders }: { keuze: Keuze; houders: Houders }) {
  const t = useText(accountFigurenTexts);
  const { rol } = useSessie();
  const [told, setTold] = useState(false);
  if (keuze.rows.length === 0) return <Conclusion text={t('empty')} />;
  return (
    <>
      <KeuzeConclusion keuze={keuze} />
      <KeuzeTable keuze={keuze} houders={houders} />
      {mayCall(rol, 'listGespreksvragen') && <Gespreksvragen />}
      <p role="status">{told ? t('saved') : ''}</p>
      {mayCall(rol, 'assignAccounthouder') && (
        <AccounthouderForm
          aanbieders={keuze.rows}
          houders={houders}
          onDone={() => {
            setTold(true);
          }}
        />
      )}
    </>
  );
}

function KeuzeConclusion({ keuze: { rows, aandeel } }: { keuze: Keuze }) {
  const t = useText(accountFigurenTexts);
  const format = useFormat();
  const [trajecten, kosten] = [findValue(aandeel.trajecten), findValue(aandeel.kosten)];
  const aantal = format.number(rows.length);
  return (
    <Conclusion
      text={
        trajecten === undefined || kosten === undefined
          ? t('conclusionHidden', { aantal })
          : t('conclusion', { aantal, trajecten: format.percent(trajecten, 0), kosten: format.percent(kosten, 0) })
      }
    />
  );
}

/** An aanbieder, those shown together, or all there are. */
type Row = Pick<Keuze['rows'][number], 'jeugdigen' | 'trajecten' | 'kosten'> & {
  key: string;
  naam: string;
  aanbieder?: string;
};

function KeuzeTable({ keuze, houders }: { keuze: Keuze; houders: Houders }) {
  const t = useText(accountFigurenTexts);
  const format = useFormat();
  const rows: Row[] = [
    ...keuze.rows.map((row) => ({ ...row, key: row.aanbieder, naam: row.aanbiederNaam ?? row.aanbieder })),
    { ...keuze.together, key: 'together', naam: t('together', { aantal: format.number(keuze.rows.length) }) },
    { ...keuze.totaal, key: 'totaal', naam: t('totaal') },
  ];
  const number = (key: 'jeugdigen' | 'trajecten' | 'kosten'): Column<Row> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => <CellText cell={row[key]} format={key === 'kosten' ? format.euro : format.number} short />,
  });
  return (
    <section className="stack-6" aria-labelledby="grootste">
      <h2 className="heading" id="grootste">
        {t('table')}
      </h2>
      <p className="figure__sub">{t('tableSub')}</p>
      <div className="stack-4">
        <Sideways label={t('scroll')}>
          <DataTable
            caption={t('table')}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: 'aanbieder', head: t('aanbieder'), cell: ({ naam }) => naam },
              number('jeugdigen'),
              number('trajecten'),
              number('kosten'),
              {
                key: 'accounthouder',
                head: t('accounthouder'),
                cell: ({ aanbieder }) =>
                  aanbieder !== undefined && (
                    <Accounthouders
                      rows={houders.rows.filter((row) => row.aanbieder === aanbieder)}
                      today={houders.today}
                    />
                  ),
              },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('table')} sub={t('tableSub')} account={keuze.account} />
    </section>
  );
}
