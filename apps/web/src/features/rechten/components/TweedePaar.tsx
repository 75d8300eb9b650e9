import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { Answered } from '../../../components/Answered.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { rechtenTexts } from '../text.ts';

type Row = Answer<'listTweedePaar'>['rows'][number];

/** Acts that wait for a second person (S-12). */
export function TweedePaar() {
  const t = useText(rechtenTexts);
  const asked = useAnswer('listTweedePaar');
  return (
    <section>
      <h2>{t('paren')}</h2>
      <p className="small">{t('parenWhy')}</p>
      <Answered asked={asked} height={120}>
        {({ rows, refused }) => (
          <>
            {rows.length === 0 && <Empty>{t('parenEmpty')}</Empty>}
            {rows.map((row) => (
              <Paar key={row.paarId} row={row} />
            ))}
            {refused.map((one) => (
              <Refused key={one.paarId} one={one} />
            ))}
          </>
        )}
      </Answered>
    </section>
  );
}

function Paar({ row }: { row: Row }) {
  const t = useText(rechtenTexts);
  const word = useText(words);
  const format = useFormat();
  const judge = useSend('judgeTweedePaar', ['listTweedePaar', 'listVernietigingen', 'listBewaartermijnen']);
  const [why, setWhy] = useState<string>();
  const needsWhy = row.handeling === 'roltoekenning';
  const answer = (akkoord: boolean) => () => {
    if (!akkoord && needsWhy && why === undefined) {
      setWhy('');
      return;
    }
    const reden = why === undefined || akkoord ? {} : { reden: why.trim() };
    judge.mutate({ params: { paarId: row.paarId }, body: { gemeente: row.gemeente, akkoord, ...reden } });
  };
  return (
    <div className="panel stack-4">
      <h3>
        {t(row.handeling)}
        {row.over !== null && `: ${row.over}`}
        {row.rol !== null && `, ${word(row.rol)}`}
        {row.gemeenten !== null && ` (${row.gemeenten.join(', ')})`}
      </h3>
      <p>
        {t('asked')} {t('gevraagd', { naam: row.gevraagdDoor, moment: format.moment(row.gevraagdOp) })}. {t('reason')}:{' '}
        {row.reden}
      </p>
      {why !== undefined && (
        <TextField label={t('wijsAfWhy')} hint={t('wijsAfHint')} value={why} maxLength={500} onChange={setWhy} />
      )}
      <SendProblem error={judge.error} />
      {row.zelf ? (
        <p className="quiet">{t('zelf')}</p>
      ) : (
        <div className="buttons">
          <Button appearance="primary-action-button" disabled={judge.isPending} onClick={answer(true)}>
            {t('bevestig')}
          </Button>
          <Button appearance="secondary-action-button" disabled={judge.isPending} onClick={answer(false)}>
            {t('wijsAf')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A role that the reader asked for somebody, and why a colleague refused it. */
function Refused({ one }: { one: Answer<'listTweedePaar'>['refused'][number] }) {
  const t = useText(rechtenTexts);
  const word = useText(words);
  const format = useFormat();
  return (
    <div className="panel stack-4">
      <h3>
        {t('refusedRole')}: {one.over}, {word(one.rol)}
      </h3>
      <p>
        {t('gevraagd', { naam: one.door, moment: format.moment(one.op) })}. {t('reason')}: {one.reden}
      </p>
    </div>
  );
}
