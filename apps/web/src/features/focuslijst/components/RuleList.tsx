import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { regelTexts } from '../regel-text.ts';
import { focuslijstTexts } from '../text.ts';

interface Props {
  regels: Answer<'listFocuslijst'>['regels'];
  selected: string | undefined;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** How many lines each rule gives; choosing one narrows the list to it. */
export function RuleList({ regels, selected, onChange }: Props) {
  const t = useText(focuslijstTexts);
  const name = useText(regelTexts);
  const format = useFormat();
  return (
    <aside className="focus-rules" aria-labelledby="focus-rules">
      <h2 className="plain" id="focus-rules">
        {t('rulesOfList')}
      </h2>
      <p className="small quiet">{t('rulesMore')}</p>
      <ul>
        {regels.map(({ regel, aantal }) => (
          <li key={regel}>
            {aantal === null || aantal === 0 ? (
              <span className="quiet">{name(regel)}</span>
            ) : (
              <button
                type="button"
                className="text-button"
                aria-pressed={selected === regel}
                onClick={() => {
                  onChange({ regel: selected === regel ? undefined : regel });
                }}
              >
                {name(regel)}
              </button>
            )}
            <span className={aantal === null ? 'small quiet' : 'quiet'}>
              {aantal === null ? t('notForYou') : format.number(aantal)}
            </span>
          </li>
        ))}
      </ul>
      <p className="stack-3">
        <Link to="/focuslijst" search={{ deel: 'regels' }}>
          {t('toRules')}
        </Link>
      </p>
    </aside>
  );
}
