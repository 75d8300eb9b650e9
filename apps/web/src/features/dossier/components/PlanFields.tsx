import type { ReactNode } from 'react';
import { Field } from '../../../components/Field.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { PlanDraft } from '../plan-draft.ts';
import { planTexts } from '../plan-text.ts';

interface Props {
  draft: PlanDraft;
  name: string;
  label: string;
  hint?: string | undefined;
  onChange: (draft: PlanDraft) => void;
}

/** More than one line, in own words. */
export function PlanTextArea({ draft, name, label, hint, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <textarea
          {...own}
          className="utrecht-textbox"
          maxLength={5000}
          value={String(draft[name] ?? '')}
          onChange={({ target }) => {
            onChange({ ...draft, [name]: target.value });
          }}
        />
      )}
    </Field>
  );
}

/** One line, a day or a mark from 0 to 10. */
export function PlanInput({ draft, name, label, hint, type, onChange }: Props & { type: 'text' | 'date' | 'number' }) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <input
          {...own}
          type={type}
          className="utrecht-textbox"
          {...(type === 'number' ? { min: 0, max: 10, inputMode: 'numeric' as const } : {})}
          {...(type === 'text' ? { maxLength: 120, size: 40 } : {})}
          value={String(draft[name] ?? '')}
          onChange={({ target }) => {
            onChange({ ...draft, [name]: target.value });
          }}
        />
      )}
    </Field>
  );
}

/** A tick; `on` and `off` are what it stands for in the draft. */
export function PlanCheck({
  draft,
  name,
  label,
  on = true,
  off = false,
  onChange,
}: Props & { on?: string | boolean; off?: string | boolean }) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={draft[name] !== off}
        onChange={({ target }) => {
          onChange({ ...draft, [name]: target.checked ? on : off });
        }}
      />
      <span>{label}</span>
    </label>
  );
}

/** That a form began with what was typed before, and whether the typing is kept. */
export function DraftNotice({ found, family }: { found: boolean; family: boolean }) {
  const t = useText(planTexts);
  return found ? <p className="stack-3">{t(family ? 'draftFoundFamily' : 'draftFound')}</p> : null;
}

/** What somebody else saved meanwhile; the own text stands in the form above it. */
export function Theirs({ naam, children }: { naam: string; children: ReactNode }) {
  const t = useText(planTexts);
  return (
    <div className="message stack-3">
      <p>{t('theirs', { naam })}</p>
      <p className="stuk__text">{children}</p>
    </div>
  );
}

/** By whom and when a part was written. */
export function WrittenBy({
  auteurNaam,
  gewijzigdOp,
  marks,
}: {
  auteurNaam: string;
  gewijzigdOp: string;
  marks: string[];
}) {
  const t = useText(planTexts);
  const format = useFormat();
  return (
    <p className="stuk__marks small quiet">
      <span>{t('wroteBy', { naam: auteurNaam, dag: format.moment(gewijzigdOp) })}</span>
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </p>
  );
}
