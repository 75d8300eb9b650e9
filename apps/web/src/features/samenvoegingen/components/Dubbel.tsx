import type { DubbelView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Status, type Tone } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { dubbelTexts } from '../text.ts';
import { type Decision, DubbelForm } from './DubbelForm.tsx';

const tones: Readonly<Record<DubbelView['stand'], Tone>> = {
  open: 'attention',
  voorgesteld: 'waiting',
  samengevoegd: 'good',
  'splitsing-gevraagd': 'waiting',
  gesplitst: 'attention',
  verschillend: 'good',
  afgewezen: 'attention',
  verlopen: 'attention',
};

interface Props {
  row: DubbelView;
  isUndecided: boolean;
  /** What is said when a decision was kept. */
  onDone: (text: string) => void;
}

/** Two files side by side, and what can be decided about them. */
export function Dubbel({ row, isUndecided, onDone }: Props) {
  const t = useText(dubbelTexts);
  const format = useFormat();
  const [decision, setDecision] = useState<Decision>();
  const names = { een: row.files[0]?.pseudoniem ?? '', ander: row.files[1]?.pseudoniem ?? '' };
  const decisions: Decision[] = isUndecided ? ['merge', 'separate'] : row.stand === 'samengevoegd' ? ['split'] : [];
  return (
    <div className="panel stack-4">
      <h2>
        {names.een} + {names.ander}
      </h2>
      <p>
        <Status tone={tones[row.stand]}>{t(row.stand)}</Status>
      </p>
      <ul className="plain-list">
        {row.files.map(({ jeugdigeId, pseudoniem, naam, geboortedatum }) => (
          <li key={jeugdigeId}>
            <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId }}>
              {pseudoniem}
            </Link>
            : {naam ?? t('unknown')}
            {geboortedatum !== null && `, ${t('born', { dag: format.date(geboortedatum) })}`}
          </li>
        ))}
      </ul>
      {row.alike.length > 0 && (
        <p className="small">{t('alike', { list: row.alike.map((part) => t(part)).join(', ') })}</p>
      )}
      {row.op !== null && (
        <p className="small">
          {t('by', { naam: row.gevraagdDoor ?? '', moment: format.moment(row.op), reden: row.reden ?? '' })}
        </p>
      )}
      {row.stand === 'samengevoegd' && row.undoUntil !== null && (
        <p className="small">{t('until', { dag: format.date(row.undoUntil) })}</p>
      )}
      {decision === undefined ? (
        <p className="buttons">
          {decisions.map((one) => (
            <button
              key={one}
              type="button"
              className="text-button"
              aria-label={t(`${one}Of`, names)}
              onClick={() => {
                setDecision(one);
              }}
            >
              {t(one)}
            </button>
          ))}
        </p>
      ) : (
        <DubbelForm
          key={decision}
          row={row}
          decision={decision}
          onClose={(text) => {
            setDecision(undefined);
            if (text !== undefined) onDone(text);
          }}
        />
      )}
    </div>
  );
}
