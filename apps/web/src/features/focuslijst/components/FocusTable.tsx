import { type FocusKeuzeView, type FocusRow, redenenToDrop, redenenToPark } from '@samenpad/contract';
import type { FocusStand } from '@samenpad/domain';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useFocusReden } from '../hooks/useFocusReden.ts';
import { focuslijstTexts } from '../text.ts';
import type { Choosing } from './ChoiceForm.tsx';

interface Props {
  rows: readonly FocusRow[];
  stand: FocusStand;
  chosen: readonly string[];
  onToggle: (id: string) => void;
  onChoose: (what: Choosing['what'], id: string) => void;
}

/** One page of lines. Reasons are words without colour and without an order of weight. */
export function FocusTable({ rows, stand, chosen, onToggle, onChoose }: Props) {
  const t = useText(focuslijstTexts);
  return (
    <Sideways label={t('list')}>
      <DataTable
        stacks
        className="focus-table"
        caption={t('list')}
        rows={rows}
        rowKey={({ gemeente, jeugdigeId }) => `${gemeente} ${jeugdigeId}`}
        columns={[
          {
            key: 'jeugdige',
            head: t('who'),
            cell: (row) => (
              <Who
                row={row}
                isChosen={chosen.includes(row.jeugdigeId)}
                onToggle={() => {
                  onToggle(row.jeugdigeId);
                }}
              />
            ),
          },
          { key: 'redenen', head: t(stand === 'open' ? 'why' : 'whyDone'), cell: (row) => <Reasons row={row} /> },
          {
            key: 'keuze',
            head: t(stand === 'open' ? 'owner' : 'state'),
            cell: (row) => <Chosen row={row} stand={stand} />,
          },
          { key: 'act', head: t('act'), cell: (row) => <Acts row={row} stand={stand} onChoose={onChoose} /> },
        ]}
      />
    </Sideways>
  );
}

const nameOf = ({ naam, pseudoniem }: FocusRow) => naam ?? pseudoniem;

function Who({ row, isChosen, onToggle }: { row: FocusRow; isChosen: boolean; onToggle: () => void }) {
  const t = useText(focuslijstTexts);
  const format = useFormat();
  const name = nameOf(row);
  return (
    <div className="focus-who">
      <label>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span className="visually-hidden">{t('choose', { naam: name })}</span>
      </label>
      <span>
        <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId: row.jeugdigeId }} preload={false}>
          {name}
        </Link>
        {row.leeftijd !== null && (
          <span className="second">{t('age', { count: row.leeftijd, n: format.number(row.leeftijd) })}</span>
        )}
      </span>
    </div>
  );
}

function Reasons({ row }: { row: FocusRow }) {
  const t = useText(focuslijstTexts);
  const reasonOf = useFocusReden();
  return (
    <>
      <ul className="focus-reasons">
        {row.redenen.map((reden) => (
          <li key={reden.regel}>{reasonOf(reden)}</li>
        ))}
        {row.redenen.length === 0 && <li className="quiet">{t('noReason')}</li>}
      </ul>
      <span className="second">{row.aanbieders.join(', ')}</span>
    </>
  );
}

const words = [...redenenToPark, ...redenenToDrop];

/** From where a line that is open again came back by itself. */
const backTexts: Partial<Record<FocusKeuzeView['keuze'], 'cameBack' | 'cameBackTalk' | 'cameBackAsked'>> = {
  geparkeerd: 'cameBack',
  accountgesprek: 'cameBackTalk',
  gevraagd: 'cameBackAsked',
};

function Chosen({ row: { keuze, sinds }, stand }: { row: FocusRow; stand: FocusStand }) {
  const t = useText(focuslijstTexts);
  const format = useFormat();
  if (keuze === null || stand === 'open') {
    return (
      <>
        <span className="quiet">{t((keuze && backTexts[keuze.keuze]) ?? 'nobody')}</span>
        {sinds !== null && <span className="second">{t('since', { day: format.date(sinds) })}</span>}
      </>
    );
  }
  const day = keuze.dag === null ? undefined : format.date(keuze.dag);
  const reden = words.find((code) => code === keuze.reden);
  const dayTexts: Partial<Record<FocusKeuzeView['keuze'], 'doneBy' | 'until' | 'answerBy'>> = {
    opgepakt: 'doneBy',
    geparkeerd: 'until',
    gevraagd: 'answerBy',
  };
  const dayText = dayTexts[keuze.keuze];
  return (
    <>
      {keuze.keuze === 'opgepakt' && keuze.eigenaar}
      {keuze.keuze === 'accountgesprek' && t('toAccount')}
      {keuze.keuze === 'gevraagd' && t('asked')}
      {reden !== undefined && t(reden)}
      {day !== undefined && dayText !== undefined && <span className="second">{t(dayText, { day })}</span>}
      <span className="second">{t('by', { naam: keuze.door, day: format.date(keuze.op) })}</span>
    </>
  );
}

interface ActsProps {
  row: FocusRow;
  stand: FocusStand;
  onChoose: (what: Choosing['what'], id: string) => void;
}

function Acts({ row, stand, onChoose }: ActsProps) {
  const t = useText(focuslijstTexts);
  const naam = nameOf(row);
  const start = (what: Choosing['what']) => () => {
    onChoose(what, row.jeugdigeId);
  };
  return (
    <div className="no-print">
      {stand !== 'opgepakt' && (
        <Button appearance="secondary-action-button" aria-label={t('takeOf', { naam })} onClick={start('take')}>
          {t('take')}
        </Button>
      )}
      <div className="focus-acts">
        {stand !== 'geparkeerd' && (
          <button type="button" className="text-button" aria-label={t('parkOf', { naam })} onClick={start('park')}>
            {t('park')}
          </button>
        )}
        {stand !== 'afgevoerd' && (
          <button type="button" className="text-button" aria-label={t('dropOf', { naam })} onClick={start('drop')}>
            {t('drop')}
          </button>
        )}
      </div>
    </div>
  );
}
