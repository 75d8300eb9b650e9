import type { DossierView } from '@samenpad/contract';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/catalogue.ts';
import type { StukDraft } from '../stuk-draft.ts';
import { dossierTexts } from '../text.ts';
import { SharedField } from './SharedField.tsx';

interface Props {
  draft: StukDraft;
  dossier: DossierView;
  isNew: boolean;
  onChange: (draft: StukDraft) => void;
}

/** The inputs of one item. */
export function StukFields({ draft, dossier, isNew, onChange }: Props) {
  const t = useText(dossierTexts);
  const family = isFamily(useSessie().rol);
  return (
    <>
      {isNew && (
        <Field label={t('soort')}>
          {(own) => (
            <select
              {...own}
              className="utrecht-textbox"
              value={draft.soort}
              onChange={({ target }) => {
                const soort = dossier.schrijft.find((known) => known === target.value) ?? draft.soort;
                onChange({ ...draft, soort });
              }}
            >
              {dossier.schrijft.map((soort) => (
                <option key={soort} value={soort}>
                  {t(soort)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <AardField draft={draft} family={family} onChange={onChange} />
      <Field label={t('titel')}>
        {(own) => (
          <input
            {...own}
            className="utrecht-textbox"
            maxLength={120}
            size={40}
            value={draft.titel}
            onChange={({ target }) => {
              onChange({ ...draft, titel: target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('tekst')} hint={t(family ? 'tekstHintFamily' : 'tekstHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textbox"
            maxLength={20_000}
            value={draft.tekst}
            onChange={({ target }) => {
              onChange({ ...draft, tekst: target.value });
            }}
          />
        )}
      </Field>
      <Marks draft={draft} family={family} onChange={onChange} />
    </>
  );
}

type Part = Pick<Props, 'draft' | 'onChange'> & { family: boolean };

const aarden = ['overig', 'kracht', 'risico'] as const;

/** A risk is for professionals to name; safety always is one. */
function AardField({ draft, family, onChange }: Part) {
  const t = useText(dossierTexts);
  if (draft.soort === 'VH') return null;
  return (
    <Field label={t('aard')}>
      {(own) => (
        <select
          {...own}
          className="utrecht-textbox"
          value={draft.aard}
          onChange={({ target }) => {
            onChange({ ...draft, aard: aarden.find((known) => known === target.value) ?? draft.aard });
          }}
        >
          {aarden
            .filter((aard) => !family || aard !== 'risico')
            .map((aard) => (
              <option key={aard} value={aard}>
                {t(aard)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}

function Marks({ draft, family, onChange }: Part) {
  const t = useText(dossierTexts);
  const mark = (checked: boolean, text: string, change: (on: boolean) => Partial<StukDraft>) => (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => {
          onChange({ ...draft, ...change(target.checked) });
        }}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <>
      {family ? (
        mark(draft.gedeeld, t('gedeeldFamily'), (gedeeld) => ({ gedeeld }))
      ) : (
        <SharedField draft={draft} onChange={onChange} />
      )}
      {!family && mark(draft.derden, t('derden'), (derden) => ({ derden }))}
      {!family &&
        draft.soort === 'DX' &&
        mark(draft.regime === 'wgbo', t('regime'), (on) => ({ regime: on ? 'wgbo' : 'jeugdwet' }))}
    </>
  );
}
