import { deelgronden } from '@samenpad/domain';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { type AkkoordDraft, emptyGever, type GeverDraft, mostGevers, type WhoAgrees } from '../akkoord-draft.ts';
import { akkoordTexts } from '../akkoord-text.ts';

const roles = ['ouder', 'voogd', 'vertegenwoordiger'] as const;

interface Props {
  label: string;
  /** What can be chosen. */
  ways: readonly ('ja' | 'nee' | 'toestemming' | 'grond' | 'niet-gevraagd')[];
  who: WhoAgrees | null;
  draft: AkkoordDraft;
  onChange: (draft: AkkoordDraft) => void;
}

/** What the family says of sharing: yes or no, on which day, by whom; or why it goes without (trust.md 3.3). */
export function AkkoordFields({ label, ways, who, draft, onChange }: Props) {
  const t = useText(akkoordTexts);
  const set = (name: 'hoe' | 'op' | 'grond' | 'reden') => (value: string) => {
    onChange({ ...draft, [name]: value });
  };
  return (
    <>
      <ChoiceField
        label={label}
        value={draft.hoe}
        empty={t('choose')}
        options={ways.map((way) => [way, t(`hoe-${way}`)])}
        onChange={set('hoe')}
      />
      {(draft.hoe === 'ja' || draft.hoe === 'nee') && (
        <DateField label={t('on')} value={draft.op} onChange={set('op')} />
      )}
      {draft.hoe === 'ja' && who !== null && (
        <Givers
          who={who}
          draft={draft}
          onChange={(gevers) => {
            onChange({ ...draft, gevers });
          }}
        />
      )}
      {draft.hoe === 'niet-gevraagd' && (
        <TextField
          label={t('why')}
          hint={t('notAskedHint')}
          value={draft.reden}
          maxLength={500}
          onChange={set('reden')}
        />
      )}
      {draft.hoe === 'grond' && (
        <>
          <ChoiceField
            label={t('whichGround')}
            value={draft.grond}
            empty={t('choose')}
            options={deelgronden.map((grond) => [grond, t(`grond-${grond}`)])}
            onChange={set('grond')}
          />
          <TextField
            label={t('why')}
            hint={t('groundHint')}
            value={draft.reden}
            maxLength={500}
            onChange={set('reden')}
          />
        </>
      )}
    </>
  );
}

interface GiversProps {
  who: WhoAgrees;
  draft: AkkoordDraft;
  onChange: (gevers: readonly GeverDraft[]) => void;
}

/** Whose yes it is, and who else said it where somebody may be missing: two parents when nobody is known. */
function Givers({ who, draft, onChange }: GiversProps) {
  const t = useText(akkoordTexts);
  const { gevers } = draft;
  return (
    <>
      <p className="stack-3">
        {who.namen.length === 0 ? t('nobodyKnown') : t('said', { namen: who.namen.join(', ') })}
      </p>
      {who.missing && (
        <>
          <p className="stack-3">{t('missing')}</p>
          {gevers.map((gever, nr) => (
            <Giver
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
              key={nr}
              legend={t('giver', { n: String(nr + 1) })}
              gever={gever}
              onChange={(to) => {
                onChange(gevers.map((one, i) => (i === nr ? to : one)));
              }}
            />
          ))}
          {gevers.length < mostGevers && (
            <p className="stack-3">
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  onChange([...gevers, emptyGever(who)]);
                }}
              >
                {t('addGiver')}
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}

interface GiverProps {
  legend: string;
  gever: GeverDraft;
  onChange: (gever: GeverDraft) => void;
}

function Giver({ legend, gever, onChange }: GiverProps) {
  const t = useText(akkoordTexts);
  const set = (name: keyof GeverDraft) => (value: string) => {
    onChange({ ...gever, [name]: value });
  };
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <TextField label={t('giverName')} value={gever.naam} maxLength={120} onChange={set('naam')} />
      <ChoiceField
        label={t('giverRole')}
        value={gever.hoedanigheid}
        options={roles.map((role) => [role, t(`gever-${role}`)])}
        onChange={set('hoedanigheid')}
      />
      <TextField label={t('giverProof')} value={gever.gezagBewijs} maxLength={200} onChange={set('gezagBewijs')} />
    </fieldset>
  );
}
