import type { Answer } from '../../../api/call.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import type { OverzichtAnswers } from '../hooks/useOverzicht.ts';
import { toegangShareOf } from '../series.ts';
import { overzichtTexts } from '../text.ts';

/** Who referred, as bars; the municipality's own bar stands out. */
export function ReferrerFigure({ answers }: { answers: Pick<OverzichtAnswers, 'referrers'> }) {
  const t = useText(overzichtTexts);
  return (
    <Answered asked={answers.referrers} height={420} lines={7}>
      {(answer) => (answer.rows.length === 0 ? <Empty>{t('flowEmpty')}</Empty> : <Referrers answer={answer} />)}
    </Answered>
  );
}

function Referrers({ answer }: { answer: Answer<'getVerwijzersaandeel'> }) {
  const t = useText(overzichtTexts);
  const word = useText(words);
  const format = useFormat();
  const rows = answer.rows.toSorted((a, b) => (findValue(b.aandeel) ?? -1) - (findValue(a.aandeel) ?? -1));
  const toegang = findValue(toegangShareOf(answer) ?? { kind: 'undetermined' });
  const heading = toegang === undefined ? t('referrersHidden') : t('referrers', { share: format.percent(1 - toegang) });
  const bars = rows.map((row) => {
    const value = findValue(row.aandeel);
    return {
      key: row.verwijzer,
      name: word(verwijzerKey(row.verwijzer)),
      value,
      text: value === undefined ? word('suppressed') : format.percent(value, 1),
      accent: row.verwijzer === '01',
    };
  });
  return (
    <Figure
      heading={heading}
      sub={t('referrersSub')}
      account={answer.account}
      table={
        <DataTable
          caption={heading}
          rows={rows}
          rowKey={(row) => row.verwijzer}
          columns={[
            { key: 'verwijzer', head: t('referrer'), cell: (row) => word(verwijzerKey(row.verwijzer)) },
            {
              key: 'aantal',
              head: t('count'),
              numeric: true,
              cell: (row) => <CellText cell={row.aantal} format={(n) => format.number(n)} short />,
            },
            {
              key: 'aandeel',
              head: t('share'),
              numeric: true,
              cell: (row) => <CellText cell={row.aandeel} format={(n) => format.percent(n, 1)} short />,
            },
            {
              key: 'afgeleid',
              head: t('derived'),
              numeric: true,
              cell: (row) => <CellText cell={row.afgeleid} format={(n) => format.number(n)} short />,
            },
          ]}
        />
      }
    >
      <Bars bars={bars} label={bars.map((bar) => `${bar.name} ${bar.text}`).join(', ')} />
    </Figure>
  );
}
