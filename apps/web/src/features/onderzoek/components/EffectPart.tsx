import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { SaveStudie } from '../../../components/SaveStudie.tsx';
import { Empty } from '../../../components/states.tsx';
import type { FigureSearch } from '../../../filters/search.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { effectTexts } from '../effect-text.ts';
import type { OnderzoekSearch } from '../search.ts';
import { EffectForm } from './EffectForm.tsx';
import { EffectResult } from './EffectResult.tsx';

interface Props {
  search: OnderzoekSearch;
  filters: FigureSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** Did an intervention change something: the question, the verdict, and what it stands on. */
export function EffectPart({ search, filters, onChange }: Props) {
  const t = useText(effectTexts);
  const { uitkomst = 'uitstroom', eenheid = 'gemeente', vanafDag = 0, groep, start } = search;
  const complete = groep !== undefined && start !== undefined;
  const vraag = { ...filters, uitkomst, eenheid, vanafDag, ...(complete && { groep, start }) };
  const taal = useLanguage();
  const asked = useAnswer('getEffect', { query: { ...vraag, taal } }, { enabled: complete });
  return (
    <>
      {complete ? (
        <Answered asked={asked} height={700} lines={8}>
          {(found: Answer<'getEffect'>) => (
            <>
              <EffectResult found={found} start={start} />
              <SaveStudie vraag={{ soort: 'effect', ...vraag, groep, start }} />
            </>
          )}
        </Answered>
      ) : (
        <Empty>{t('nothingYet')}</Empty>
      )}
      <EffectForm key={`${eenheid}-${groep}-${start}-${uitkomst}-${vanafDag}`} search={search} onAsk={onChange} />
    </>
  );
}
