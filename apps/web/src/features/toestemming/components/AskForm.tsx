import { deelDoelen, type OntvangerView } from '@samenpad/contract';
import { addDays } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { today } from '../../../format/format.ts';
import { useText } from '../../../text/catalogue.ts';
import { kindTexts } from '../../../text/kinds.ts';
import { words } from '../../../text/words.ts';
import { toestemmingTexts } from '../text.ts';
import { type Authority, AuthorityFields, emptyAuthority } from './AuthorityFields.tsx';
import { CheckList } from './CheckList.tsx';

interface Props {
  jeugdigeId: string;
  ontvangers: readonly OntvangerView[];
  onDone: () => void;
}

const halfYear = 182;
/** Recipients who are a person: the role says why they are in the list. */
const personRoles = ['ouder', 'pleegouder', 'regisseur-ander-domein'] as const;

/** With whom, what, for what, until when: the question as the family will read it. */
export function AskForm({ jeugdigeId, ontvangers, onDone }: Props) {
  const t = useText(toestemmingTexts);
  const kind = useText(kindTexts);
  const word = useText(words);
  const family = isFamily(useSessie().rol);
  const [chosen, setChosen] = useState<string[]>([]);
  const [soorten, setSoorten] = useState<string[]>([]);
  const [doel, setDoel] = useState('');
  const [van, setVan] = useState<string>(today());
  const [tot, setTot] = useState<string>(addDays(today(), halfYear));
  const [authority, setAuthority] = useState<Authority>(emptyAuthority);
  const send = useSend('askToestemming', ['listToestemmingen', 'listMijnToestemmingen']);
  const nameOf = ({ naam, soort }: OntvangerView) => {
    const role = personRoles.find((name) => name === soort);
    return role === undefined ? naam : `${naam} (${word(role).toLowerCase()})`;
  };
  const shareable = kindsFor(ontvangers, chosen);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const kinds = soorten.filter((soort) => shareable.some((code) => code === soort));
    const body = { soorten: kinds, doel, van, tot, ontvangers: chosen, ...authority };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess: onDone });
  };
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2>{t(family ? 'askFamily' : 'ask')}</h2>
      <CheckList
        label={t('whom')}
        hint={t('whomHint')}
        options={ontvangers.map((ontvanger) => ({ value: ontvanger.id, text: nameOf(ontvanger) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      {shareable.length > 0 && (
        <CheckList
          label={t('what')}
          hint={t('whatHint')}
          options={shareable.map((code) => ({ value: code, text: kind(code) }))}
          chosen={soorten}
          onChange={setSoorten}
        />
      )}
      <ChoiceField
        label={t('why')}
        value={doel}
        empty={t('choose')}
        options={deelDoelen.map((name) => [name, t(name)])}
        onChange={setDoel}
      />
      <div className="two-columns">
        <DateField label={t('from')} value={van} onChange={setVan} />
        <DateField label={t('until')} hint={t('untilHint')} value={tot} onChange={setTot} />
      </div>
      {!family && <AuthorityFields value={authority} onChange={setAuthority} />}
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('send')}
        cancel={t('stopAsking')}
        disabled={send.isPending || doel === ''}
        onCancel={onDone}
      />
    </form>
  );
}

/** What each of the chosen recipients may see with consent. */
function kindsFor(ontvangers: readonly OntvangerView[], chosen: readonly string[]): OntvangerView['soorten'] {
  const [first, ...others] = ontvangers.filter(({ id }) => chosen.includes(id));
  return first?.soorten.filter((soort) => others.every((other) => other.soorten.includes(soort))) ?? [];
}
