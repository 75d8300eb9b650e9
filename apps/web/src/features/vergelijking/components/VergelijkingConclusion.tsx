import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useText } from '../../../text/catalogue.ts';
import { type MaatRow, useValueText } from '../hooks/useValueText.ts';
import { vergelijkingTexts } from '../text.ts';

const sentences = [
  ['toegang', 'conclusion'],
  ['duur', 'conclusionDuur'],
  ['kosten', 'conclusionKosten'],
] as const;

/** Who referred, how long and how dear, here and elsewhere; what is not known here is left out. */
export function VergelijkingConclusion({ rows }: { rows: readonly MaatRow[] }) {
  const t = useText(vergelijkingTexts);
  const { write } = useValueText();
  const told = sentences.flatMap(([maat, sentence]) => {
    const row = rows.find((each) => each.maat === maat);
    const own = row && findValue(row.eigen);
    if (row === undefined || own === undefined) return [];
    const text = write(row.eenheid);
    const [first] = row.references;
    const other = row.references.filter(({ gebied }) => gebied === first?.gebied).at(-1);
    return other === undefined ? [] : [t(sentence, { own: text(own), other: text(other.waarde), place: other.gebied })];
  });
  return <Conclusion text={told.length === 0 ? t('conclusionNone') : told.join(' ')} />;
}
