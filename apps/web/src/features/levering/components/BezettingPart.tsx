import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useStatedWait } from '../../../components/useStatedWait.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { leveringTexts } from '../text.ts';

const most = 100_000;
const mostWeeks = 260;

/** How many places the aanbieder has and how many are taken, as it states them itself (S4-128). */
export function BezettingPart() {
  const asked = useAnswer('getEigenBezetting');
  return (
    <Answered asked={asked} height={320} lines={4}>
      {(found) => <BezettingForm found={found} />}
    </Answered>
  );
}

function BezettingForm({ found: { bezetting, today } }: { found: Answer<'getEigenBezetting'> }) {
  const t = useText(leveringTexts);
  const format = useFormat();
  const [plekken, setPlekken] = useState(bezetting?.plekken);
  const [bezet, setBezet] = useState(bezetting?.bezet);
  const [intake, setIntake] = useState(bezetting?.weeksToIntake ?? undefined);
  const [treatment, setTreatment] = useState(bezetting?.weeksToTreatment ?? undefined);
  const [dag, setDag] = useState<string>(today);
  const send = useSend('setEigenBezetting', ['getEigenBezetting']);
  const stated = useStatedWait();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({
      body: { plekken, bezet, dag, weeksToIntake: intake ?? null, weeksToTreatment: treatment ?? null },
    });
  };
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2>{t('plekkenTitle')}</h2>
      <p className="small">{t('plekkenWhy')}</p>
      <p className="stack-3">
        {bezetting === null
          ? t('plekkenNone')
          : t('plekkenNow', {
              bezet: format.number(bezetting.bezet),
              plekken: format.number(bezetting.plekken),
              dag: format.date(bezetting.dag),
            })}{' '}
        {bezetting !== null && `${stated(bezetting)}.`}
      </p>
      <NumberField label={t('plekkenAantal')} value={plekken} min={1} max={most} onChange={setPlekken} />
      <NumberField label={t('plekkenBezet')} value={bezet} min={0} max={most} onChange={setBezet} />
      <NumberField
        label={t('weeksToIntake')}
        hint={t('weeksHint')}
        value={intake}
        min={0}
        max={mostWeeks}
        onChange={setIntake}
      />
      <NumberField
        label={t('weeksToTreatment')}
        hint={t('weeksHint')}
        value={treatment}
        min={0}
        max={mostWeeks}
        onChange={setTreatment}
      />
      <DateField label={t('plekkenDag')} value={dag} onChange={setDag} />
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={send.isPending || plekken === undefined || bezet === undefined}
        >
          {t('plekkenSave')}
        </Button>
      </p>
      <p role="status">{send.isSuccess && <Status tone="good">{t('plekkenSaved')}</Status>}</p>
    </form>
  );
}
