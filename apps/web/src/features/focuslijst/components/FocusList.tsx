import { focuslijstPageSize } from '@samenpad/contract';
import type { FocusStand } from '@samenpad/domain';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { Pagination } from '../../../components/Pagination.tsx';
import { Rich } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { FocuslijstSearch } from '../search.ts';
import { focuslijstTexts } from '../text.ts';
import { ChoiceBar } from './ChoiceBar.tsx';
import { ChoiceForm, type Choosing } from './ChoiceForm.tsx';
import { FocusFilters } from './FocusFilters.tsx';
import { FocusTable } from './FocusTable.tsx';
import { RuleList } from './RuleList.tsx';
import { Said } from './Said.tsx';

interface Props {
  answer: Answer<'listFocuslijst'>;
  stand: FocusStand;
  filters: Omit<FocuslijstSearch, 'deel'>;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** The lines that stand in one place, and what can be chosen about them. */
export function FocusList({ answer, stand, filters, onChange }: Props) {
  const t = useText(focuslijstTexts);
  const format = useFormat();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [choosing, setChoosing] = useState<Choosing>();
  const [done, setDone] = useState<Answer<'chooseFocus'>>();
  const [isTalk, setIsTalk] = useState(false);
  const { rows, ids, totaal, pagina, peildatum, regels } = answer;
  const chosen = picked.filter((id) => ids.includes(id));
  const isFiltered = Object.keys(filters).some((name) => name !== 'pagina');
  const toggle = (id: string) => {
    setPicked(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  const finish = (result: Answer<'chooseFocus'>) => {
    setDone(result);
    setIsTalk(choosing?.what === 'account');
    setChoosing(undefined);
    setPicked([]);
  };
  return (
    <>
      <FocusFilters filters={filters} isFiltered={isFiltered} onChange={onChange} />
      <p className="stack-4 column">
        <Rich text={t('noScore')} /> <span className="quiet">{t('order', { day: format.date(peildatum) })}</span>
      </p>
      <Said done={done} isTalk={isTalk} onUndone={setDone} />
      <div className="focus-grid">
        <div>
          {totaal === 0 ? (
            <Empty>{t(isFiltered ? 'emptyFilter' : stand === 'open' ? 'emptyOpen' : 'empty')}</Empty>
          ) : (
            <>
              <ChoiceBar
                chosen={chosen}
                all={ids}
                onPick={setPicked}
                onChoose={(what) => {
                  setChoosing({ what, ids: chosen });
                }}
              />
              {choosing !== undefined && (
                <ChoiceForm
                  key={`${choosing.what} ${choosing.ids.join(' ')}`}
                  choosing={choosing}
                  onDone={finish}
                  onCancel={() => {
                    setChoosing(undefined);
                  }}
                />
              )}
              <FocusTable
                rows={rows}
                stand={stand}
                chosen={chosen}
                onToggle={toggle}
                onChoose={(what, id) => {
                  setPicked([id]);
                  setChoosing({ what, ids: [id] });
                }}
              />
              <Pagination
                page={pagina}
                pages={Math.ceil(totaal / focuslijstPageSize)}
                onPage={(page) => {
                  onChange({ pagina: page });
                }}
              />
            </>
          )}
        </div>
        <RuleList regels={regels} selected={filters.regel} onChange={onChange} />
      </div>
    </>
  );
}
