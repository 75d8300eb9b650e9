import { gemeenteRoles, partnerRoles, type Role } from '@samenpad/contract';
import { getRouteApi } from '@tanstack/react-router';
import { ButtonLink } from '@utrecht/component-library-react';
import { useEffect } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Brand } from '../../../app/Brand.tsx';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Rich } from '../../../components/Rich.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { setLanguage } from '../../../text/language.ts';
import { roleTexts } from '../../../text/roles.ts';
import { shellTexts } from '../../../text/shell.ts';
import { words } from '../../../text/words.ts';
import { sessieTexts } from '../text.ts';

interface Person {
  login: string;
  naam: string;
  rol: Role;
  gemeente: string;
}

const route = getRouteApi('/inloggen');

const faultTexts = {
  verlopen: 'expired',
  'te-vaak': 'tooOften',
  'geen-tweede-factor': 'noSecondFactor',
  'niveau-te-laag': 'levelTooLow',
  'onbekend-account': 'unknownAccount',
  'rol-wacht': 'roleWaits',
  stil: 'idle',
} as const;

function isKnownFault(fout: string): fout is keyof typeof faultTexts {
  return fout in faultTexts;
}

function faultText(fout: string) {
  return isKnownFault(fout) ? faultTexts[fout] : 'failed';
}

const groups = [
  { text: 'groupGemeente', has: (rol: Role) => (gemeenteRoles as readonly Role[]).includes(rol) },
  { text: 'groupPartner', has: (rol: Role) => (partnerRoles as readonly Role[]).includes(rol) },
  { text: 'groupFamilie', has: (rol: Role) => isFamily(rol) || rol === 'netwerklid' },
] as const;

/** The server's address that starts a sign-in; an empty hint leaves the choice to the identity provider. */
function signInAddress(persoon: string, naar: string | undefined): string {
  return `/inloggen?${new URLSearchParams({ persoon, ...(naar !== undefined && { naar }) }).toString()}`;
}

/** The door: in the demo a choice of invented people, else one button to the organisation's own sign-in. */
export function EntrancePage() {
  const t = useText(sessieTexts);
  const shell = useText(shellTexts);
  const language = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  const rollen = useAnswer('listDemoRollen');
  const { fout } = route.useSearch();
  useEffect(() => {
    document.title = 'Samenpad';
  }, []);
  return (
    <>
      <header className="top">
        <span className="brand">
          <Brand />
        </span>
        <span className="top__language">
          <button
            type="button"
            className="text-button"
            lang={other}
            onClick={() => {
              setLanguage(other);
            }}
          >
            {shell('otherLanguage')}
          </button>
        </span>
      </header>
      <main id="inhoud" className="entrance">
        <h1>{t('title')}</h1>
        <p className="question">{t('question')}</p>
        {fout !== undefined && (
          <p className="message message--bad stack-5" role="alert">
            {t(faultText(fout))}
          </p>
        )}
        <Answered asked={rollen} height={320}>
          {({ rollen: people }) => (people.length === 0 ? <RealSignIn /> : <People people={people} />)}
        </Answered>
      </main>
    </>
  );
}

function RealSignIn() {
  const t = useText(sessieTexts);
  const { naar } = route.useSearch();
  return (
    <div className="stack-5">
      <p className="prose">{t('real')}</p>
      <p className="stack-4">
        <ButtonLink appearance="primary-action-button" href={signInAddress('', naar)}>
          {t('signIn')}
        </ButtonLink>
      </p>
    </div>
  );
}

function People({ people }: { people: readonly Person[] }) {
  const t = useText(sessieTexts);
  const { naar } = route.useSearch();
  return (
    <>
      <p className="stack-5">
        <Rich text={t('demo')} />
      </p>
      {groups.map((group) => (
        <section key={group.text} className="stack-5">
          <h2>{t(group.text)}</h2>
          <PeopleList people={people.filter(({ rol }) => group.has(rol))} naar={naar} />
        </section>
      ))}
    </>
  );
}

function PeopleList({ people, naar }: { people: readonly Person[]; naar: string | undefined }) {
  const t = useText(sessieTexts);
  const roleText = useText(roleTexts);
  const word = useText(words);
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.login}>
          <span>
            <b>
              {word(person.rol)}, {person.gemeente}
            </b>
            <span>
              {person.naam}, {roleText(person.rol)}
            </span>
          </span>
          <ButtonLink
            appearance="secondary-action-button"
            href={signInAddress(person.login, naar)}
            aria-label={t('enterAs', { name: person.naam, rol: word(person.rol).toLowerCase() })}
          >
            {t('enter')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
