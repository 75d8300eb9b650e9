import type { Answer } from '../../../api/call.ts';
import { IntervalRows } from '../../../charts/IntervalRows.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { aanbiederkostenTexts } from '../kosten-text.ts';
import { AanbiederkostenTable } from './AanbiederkostenTable.tsx';

type Report = Answer<'getAanbiederkosten'>;

interface Props {
  found: Report;
  chosen: string | undefined;
}

/** Aanbieders in the chart at the most. */
const DRAWN = 12;

/** What care by aanbieder cost per jeugdige and per lasting exit, beside how many went out of care (S1-5). */
export function AanbiederkostenPart({ found, chosen }: Props) {
  const t = useText(aanbiederkostenTexts);
  const format = useFormat();
  const [all] = found.rows;
  if (all === undefined || findValue(all.trajecten) === 0) return <Conclusion text={t('empty')} />;
  const [exit, each] = [findValue(all.perUitgestroomd), findValue(all.perJeugdige)];
  if (each === undefined) return <Conclusion text={t('hidden')} />;
  const values = { each: format.euro(each), exit: format.euro(exit ?? 0) };
  return (
    <>
      <Conclusion text={t(exit === undefined ? 'conclusionEach' : 'conclusion', values)} />
      <div className="stack-6">
        <ExitFigure found={found} chosen={chosen} reference={exit} />
      </div>
      <AanbiederkostenTable found={found} />
    </>
  );
}

function ExitFigure({ found, chosen, reference }: Props & { reference: number | undefined }) {
  const t = useText(aanbiederkostenTexts);
  const word = useText(words);
  const format = useFormat();
  const known = found.rows.flatMap((row) => {
    const value = findValue(row.perUitgestroomd);
    if (row.aanbieder === null || value === undefined) return [];
    const [lower, upper] = [findValue(row.perUitgestroomdVan), findValue(row.perUitgestroomdTot)];
    const [n, share] = [findValue(row.trajecten), findValue(row.uitstroom)];
    const name = row.aanbiederNaam ?? row.aanbieder;
    const write = (amount: number | undefined) => (amount === undefined ? '…' : format.euro(amount));
    const tip = t('tip', {
      name,
      value: write(value),
      van: write(lower),
      tot: write(upper),
      n: n === undefined ? word('suppressedShort') : format.number(n),
      share: share === undefined ? word('suppressedShort') : format.percent(share),
    });
    const own = row.aanbieder === chosen;
    return [{ key: row.aanbieder, name, value, lower, upper, text: write(value), tip, chosen: own }];
  });
  // The largest stand first; who is chosen is drawn in any case.
  const rows = known.filter((row, i) => i < DRAWN || row.chosen).toSorted((a, b) => b.value - a.value);
  if (rows.length === 0) return null;
  return (
    <Figure heading={t('chart')} sub={t('chartSub')} account={found.account}>
      <IntervalRows
        rows={rows}
        label={t('chart')}
        reference={
          reference === undefined
            ? undefined
            : { value: reference, text: t('reference', { value: format.euro(reference) }) }
        }
        format={format.euroShort}
      />
      {rows.length < known.length && (
        <p className="small quiet stack-2">{t('chartMost', { n: format.number(rows.length) })}</p>
      )}
    </Figure>
  );
}
