import type { PlainDate } from '@samenpad/domain';
import type { Answer } from '../../../api/call.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { accountFigurenTexts } from '../figuren-text.ts';
import { usePlace } from '../hooks/usePlace.ts';

interface Props {
  rows: Answer<'listAccounthouders'>['rows'];
  today: PlainDate;
}

/** Who talks with an aanbieder now and who comes later, each with the gemeenten for which. */
export function Accounthouders({ rows, today }: Props) {
  const t = useText(accountFigurenTexts);
  const format = useFormat();
  const placeOf = usePlace();
  if (rows.length === 0) return <Status tone="attention">{t('nobody')}</Status>;
  const alike = Map.groupBy(rows, ({ accountId, van, tot }) => `${accountId} ${van > today ? van : ''} ${tot ?? ''}`);
  return [...alike].map(([key, own]) => {
    const [{ naam, van, tot }] = own as [Props['rows'][number]]; // a group is never empty
    const places = own.flatMap(({ gemeente }) => placeOf(gemeente) ?? []);
    const from = van > today ? [t('vanaf', { dag: format.dateShort(van) })] : [];
    const until = tot === null ? [] : [t('tot', { dag: format.dateShort(tot) })];
    return (
      <div key={key}>
        {naam}
        <span className="second">{[...places, ...from, ...until].join(', ')}</span>
      </div>
    );
  });
}
