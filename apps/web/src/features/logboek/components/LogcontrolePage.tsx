import type { Bevinding } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Field } from '../../../components/Field.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Status } from '../../../components/Status.tsx';
import { saveFile } from '../../../download/save-file.ts';
import { csvFile } from '../../../format/csv.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { useRuleWords } from '../hooks/useRuleWords.ts';
import { logcontroleTexts } from '../logcontrole-text.ts';
import { Bevindingen } from './Bevindingen.tsx';

const alarmAfterSeconds = 60;

/** The monthly review of the log by the FG. */
export function LogcontrolePage() {
  const t = useText(logcontroleTexts);
  const [maand, setMaand] = useState<string | undefined>();
  const answer = useAnswer('listBevindingen', { query: { maand } });
  return (
    <RoleGate needs="listBevindingen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={answer} height={400}>
        {({ maand: shown, rows, onverzegeldInSeconds }) => (
          <>
            <Field label={t('maand')}>
              {(own) => (
                <input
                  {...own}
                  type="month"
                  className="utrecht-textbox"
                  value={shown}
                  onChange={(event) => {
                    if (/^\d{4}-\d{2}$/.test(event.target.value)) setMaand(event.target.value);
                  }}
                />
              )}
            </Field>
            <Sealed seconds={onverzegeldInSeconds} />
            <Bevindingen rows={rows} />
            <Save rows={rows} />
          </>
        )}
      </Answered>
      <section className="prose stack-5">
        <h2>{t('cannotTitle')}</h2>
        <p>{t('cannot')}</p>
      </section>
    </RoleGate>
  );
}

function Sealed({ seconds }: { seconds: number }) {
  const t = useText(logcontroleTexts);
  const format = useFormat();
  const late = seconds > alarmAfterSeconds;
  return (
    <p className="stack-3">
      <Status tone={late ? 'bad' : 'good'}>
        {late ? t('unsealed', { n: format.number(Math.round(seconds)) }) : t('sealed')}
      </Status>
    </p>
  );
}

function Save({ rows }: { rows: readonly Bevinding[] }) {
  const t = useText(logcontroleTexts);
  const word = useText(words);
  const ruleOf = useRuleWords();
  if (rows.length === 0) return null;
  return (
    <p className="stack-4 no-print">
      <Button
        appearance="secondary-action-button"
        onClick={() => {
          const head = [t('rule'), t('who'), t('who'), t('about'), t('due'), t('conclusie'), t('toelichting')];
          const lines = rows.map((row) => [
            ruleOf(row),
            row.naam,
            word(row.rol),
            row.pseudoniem ?? t('many'),
            row.voor,
            row.conclusie === null ? t('waits') : t(row.conclusie),
            row.toelichting ?? '',
          ]);
          saveFile(t('file'), csvFile([head, ...lines]));
        }}
      >
        {t('csv')}
      </Button>
    </p>
  );
}
