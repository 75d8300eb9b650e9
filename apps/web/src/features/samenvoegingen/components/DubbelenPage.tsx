import type { DubbelView } from '@samenpad/contract';
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
import { dubbelTexts } from '../text.ts';
import { Dubbel } from './Dubbel.tsx';

/** Files that may be about one person: a person decides, and a second person confirms (S-12). */
export function DubbelenPage() {
  const t = useText(dubbelTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listDubbelen', {}, { enabled: mayCall(rol, 'listDubbelen') });
  return (
    <RoleGate needs="listDubbelen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={480} lines={8}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('empty')}</Empty> : <Pairs rows={rows} />)}
      </Answered>
    </RoleGate>
  );
}

/** Still to be judged: nobody decided, or nobody confirmed what was asked. */
const undecided: readonly DubbelView['stand'][] = ['open', 'afgewezen', 'verlopen', 'gesplitst'];

function Pairs({ rows }: { rows: readonly DubbelView[] }) {
  const t = useText(dubbelTexts);
  const format = useFormat();
  const [said, setSaid] = useState('');
  const left = rows.filter(({ stand }) => undecided.includes(stand)).length;
  return (
    <>
      <Conclusion text={left === 0 ? t('none') : t('count', { count: left, n: format.number(left) })} />
      <p className="stack-3 quiet">{t('why')}</p>
      <p role="status">{said}</p>
      {rows.map((row) => (
        <Dubbel
          key={row.files
            .map(({ jeugdigeId }) => jeugdigeId)
            .toSorted()
            .join()}
          row={row}
          isUndecided={undecided.includes(row.stand)}
          onDone={setSaid}
        />
      ))}
    </>
  );
}
