import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useRawFormat } from '../hooks/useVerdict.ts';
import type { Maat } from '../search.ts';
import { resultaatTexts } from '../text.ts';
import { countVerdicts, type Unit, type Who } from '../unit.ts';

interface Props {
  maat: Maat;
  who: Who;
  all: Unit;
  units: readonly Unit[];
}

/** The answer of the page: how it is for all, and for how many it differs from what is expected. */
export function ResultaatConclusion({ maat, who, all, units }: Props) {
  const t = useText(resultaatTexts);
  const format = useFormat();
  const write = useRawFormat(maat, format);
  if (all.aantal.kind === 'suppressed') return <Conclusion text={t('hidden')} />;
  if (findValue(all.aantal) === 0) return <Conclusion text={t(maat === 'gezinsdoel' ? 'emptyGoals' : 'empty')} />;
  const raw = findValue(all.raw);
  // Those that are too small by themselves are nobody one can talk to.
  const { beyond, judged } = countVerdicts(units.filter(({ overig }) => !overig));
  const verdict =
    judged === 0
      ? t('nobody')
      : judged === 1 && beyond === 0
        ? t('onlyOne')
        : t(beyond === 0 ? `none-${who}` : `some-${who}`, { n: format.number(beyond), total: format.number(judged) });
  return <Conclusion text={`${raw === undefined ? '' : `${t(`all-${maat}`, { raw: write(raw) })} `}${verdict}`} />;
}
