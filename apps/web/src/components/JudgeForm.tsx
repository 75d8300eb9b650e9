import { leastReason } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useText } from '../text/catalogue.ts';
import { SendProblem } from './SendProblem.tsx';
import { TextField } from './TextField.tsx';
import { componentTexts } from './text.ts';

/** What a second person says of something that was asked for. */
export interface Judgement {
  akkoord: boolean;
  oordeel: string;
}

interface Props {
  title: string;
  /** On the button of a yes. */
  approve: string;
  judging: { isPending: boolean; error: Error | null };
  onJudge: (judgement: Judgement) => void;
}

/** The second pair of eyes on what somebody asked for: yes or no, with why. */
export function JudgeForm({ title, approve, judging, onJudge }: Props) {
  const t = useText(componentTexts);
  const [oordeel, setOordeel] = useState('');
  const disabled = judging.isPending || oordeel.trim().length < leastReason;
  return (
    <form
      className="panel stack-7 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onJudge({ akkoord: true, oordeel });
      }}
    >
      <h2>{title}</h2>
      <TextField label={t('judgeWhy')} value={oordeel} maxLength={1000} onChange={setOordeel} />
      <SendProblem error={judging.error} />
      <p className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={disabled}>
          {approve}
        </Button>
        <Button
          type="button"
          appearance="secondary-action-button"
          disabled={disabled}
          onClick={() => {
            onJudge({ akkoord: false, oordeel });
          }}
        >
          {t('refuse')}
        </Button>
      </p>
    </form>
  );
}
