import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { caseloadTexts } from '../text.ts';

const fields = [
  ['fte', 'fte', 500],
  ['usable', 'usable', 100],
  ['zaken', 'ownCases', 100_000],
  ['urenPerZaak', 'urenPerZaak', 200],
  ['gesprekken', 'gesprekken', 1000],
  ['urenPerGesprek', 'urenPerGesprek', 200],
  ['urenPerFocus', 'urenPerFocus', 200],
] as const;

/** The hours of a quarter over own cases, account talks and the focus list (S0-4). */
export function CapaciteitPart({ zaken }: { zaken: number }) {
  const t = useText(caseloadTexts);
  const [vraag, setVraag] = useState({
    fte: 12,
    usable: 70,
    zaken,
    urenPerZaak: 9,
    gesprekken: 16,
    urenPerGesprek: 12,
    urenPerFocus: 20,
  });
  const query = Object.fromEntries(Object.entries(vraag).map(([name, value]) => [name, String(value)]));
  const asked = useAnswer('getCapaciteitsplan', { query });
  return (
    <section>
      <h2>{t('plan')}</h2>
      <p className="small quiet stack-3">{t('planHint')}</p>
      <div className="panel no-print">
        {fields.map(([name, label, most]) => (
          <NumberField
            key={name}
            label={t(label)}
            value={vraag[name]}
            min={name === 'urenPerFocus' ? 1 : 0}
            max={most}
            onChange={(value) => {
              if (value !== undefined) setVraag({ ...vraag, [name]: value });
            }}
          />
        ))}
      </div>
      <Answered asked={asked} height={80}>
        {(plan) => <Plan plan={plan} />}
      </Answered>
    </section>
  );
}

function Plan({ plan }: { plan: Answer<'getCapaciteitsplan'> }) {
  const t = useText(caseloadTexts);
  const format = useFormat();
  const { effect } = plan;
  const whole = (hours: number) => format.number(Math.round(hours));
  return (
    <>
      <Conclusion
        text={plan.shortage > 0 ? t('planShort', { uren: whole(plan.shortage) }) : t('planLead', { n: plan.focus })}
      />
      <p className="stack-3">
        {t('planHours', {
          totaal: whole(plan.uren),
          zaken: whole(plan.urenZaken),
          gesprekken: whole(plan.urenGesprekken),
          focus: whole(plan.urenFocus),
        })}
      </p>
      <p className="small quiet stack-3">
        {effect === null
          ? t('planNoEffect')
          : t('planEffect', {
              n: format.number(effect.waarde, 1),
              van: format.number(effect.van, 1),
              tot: format.number(effect.tot, 1),
            })}
      </p>
    </>
  );
}
