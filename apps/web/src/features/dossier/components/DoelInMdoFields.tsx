import { leefgebieden } from '@samenpad/domain';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import type { DoelDraft } from '../mdo-doel.ts';
import { planTexts } from '../plan-text.ts';
import { samenTexts } from '../samen-text.ts';

interface Props {
  draft: DoelDraft;
  onChange: (to: Partial<DoelDraft>) => void;
}

/** What a decision of an MDO needs to become a goal of the plan. */
export function DoelInMdoFields({ draft, onChange }: Props) {
  const t = useText(samenTexts);
  const plan = useText(planTexts);
  return (
    <>
      <ChoiceField
        label={t('area')}
        value={draft.leefgebied}
        empty={t('choose')}
        options={leefgebieden.map((gebied) => [gebied, plan(gebied)])}
        onChange={(leefgebied) => {
          onChange({ leefgebied });
        }}
      />
      <TextField
        label={t('owner')}
        value={draft.eigenaar}
        maxLength={120}
        onChange={(eigenaar) => {
          onChange({ eigenaar });
        }}
      />
      <NumberField
        label={t('levelNow')}
        value={draft.startniveau}
        min={0}
        max={10}
        onChange={(startniveau) => {
          onChange({ startniveau });
        }}
      />
      <NumberField
        label={t('levelThen')}
        value={draft.streefniveau}
        min={0}
        max={10}
        onChange={(streefniveau) => {
          onChange({ streefniveau });
        }}
      />
    </>
  );
}
