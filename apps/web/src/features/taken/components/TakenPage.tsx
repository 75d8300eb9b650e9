import type { TaakView } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { takenTexts } from '../text.ts';
import { TaakItem } from './TaakItem.tsx';

/** What somebody must do before a day, late first. */
export function TakenPage() {
  const t = useText(takenTexts);
  const { rol } = useSessie();
  const [said, setSaid] = useState('');
  const taken = useAnswer('listTaken', {}, { enabled: mayCall(rol, 'listTaken') });
  return (
    <RoleGate needs="listTaken">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <p role="status">{said}</p>
      <Answered asked={taken} height={400} lines={5}>
        {({ taken: rows }) => (rows.length === 0 ? <Empty>{t('empty')}</Empty> : <List rows={rows} onDone={setSaid} />)}
      </Answered>
    </RoleGate>
  );
}

function List({ rows, onDone }: { rows: readonly TaakView[]; onDone: (text: string) => void }) {
  const t = useText(takenTexts);
  const format = useFormat();
  const late = rows.filter(({ teLaat }) => teLaat).length;
  const sentences = [
    t('sum', { count: rows.length, n: format.number(rows.length) }),
    late === 0 ? undefined : t('late', { count: late, n: format.number(late) }),
  ];
  return (
    <>
      <Conclusion text={sentences.filter((sentence) => sentence !== undefined).join(' ')} />
      <div className="parts stack-4">
        {rows.map((row) => (
          <TaakItem key={row.taakId} row={row} onDone={onDone} />
        ))}
      </div>
    </>
  );
}
