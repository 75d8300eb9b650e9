import type { DataKind } from '@samenpad/access';
import type { DeelDoel } from '@samenpad/contract';
import type { PlainDate } from '@samenpad/domain';

type Language = 'nl' | 'en';
type Words = Readonly<Record<Language, string>>;

/** What somebody agrees to. Never in general terms: recipients and kinds are named (trust.md 3.5). */
export interface ConsentContent {
  /** Null: somebody whose name would tell a secret address. */
  ontvangers: readonly (string | null)[];
  soorten: readonly DataKind[];
  doel: DeelDoel;
  van: PlainDate;
  tot: PlainDate;
}

interface Parts extends Record<'who' | 'what' | 'why' | 'from' | 'to', string> {
  /** More than one recipient. */
  many: boolean;
}

interface ConsentVersion {
  soorten: Readonly<Partial<Record<DataKind, Words>>>;
  doelen: Readonly<Record<DeelDoel, Words>>;
  write: Readonly<Record<Language, (parts: Parts) => string>>;
}

const unnamed: Words = {
  nl: 'Iemand (niet getoond: geheim adres)',
  en: 'Somebody (not shown: secret address)',
};

/** A text that was shown never changes: other words are a new version. */
const versions = {
  '2026-11': {
    soorten: {
      ID: { nl: 'naam en contactgegevens', en: 'name and contact details' },
      GZ: { nl: 'wie het gezag heeft', en: 'who has authority' },
      ZP: { nl: 'welke hulp er is, van wie en wanneer', en: 'which help there is, from whom and when' },
      BS: { nl: 'wat de gemeente heeft besloten', en: 'what the municipality decided' },
      PL: { nl: 'het plan en de afspraken', en: 'the plan and the agreements' },
      VG: { nl: 'hoe het gaat', en: 'how things are going' },
      CN: { nl: 'de notities van de gemeente', en: 'the notes of the municipality' },
      PD: { nl: 'het dossier van de hulpverlener', en: 'the file of the care professional' },
      DX: { nl: 'gezondheid en diagnose', en: 'health and diagnosis' },
      VH: { nl: 'wat over veiligheid is vastgelegd', en: 'what was recorded about safety' },
    },
    doelen: {
      'samen-plan': { nl: 'Zo kunnen zij samen één plan maken.', en: 'So they can make one plan together.' },
      overdracht: {
        nl: 'Zo hoef je bij de volgende hulp niet alles opnieuw te vertellen.',
        en: 'So you need not tell everything again to the next help.',
      },
      verwijzer: {
        nl: 'Zo weet degene die verwees hoe het verder ging.',
        en: 'So the person who referred knows how it went on.',
      },
      school: {
        nl: 'Zo kan de school rekening houden met de afspraken.',
        en: 'So the school can follow the agreements.',
      },
      'ander-domein': {
        nl: 'Zo kan ook iemand helpen met wonen, geld of werk.',
        en: 'So somebody can also help with housing, money or work.',
      },
      volwassenenzorg: { nl: 'Zo kan de hulp doorgaan na 18 jaar.', en: 'So help can go on after the age of 18.' },
      ouders: { nl: 'Zo kunnen je ouders meelezen.', en: 'So your parents can read along.' },
    },
    write: {
      nl: ({ who, many, what, why, from, to }) =>
        `${who} ${many ? 'mogen' : 'mag'} dit zien: ${what}. ${why} Dit geldt van ${from} tot en met ${to}. Je kunt elke dag stoppen. Wat iemand al heeft gezien, weet die dan nog wel. Zeg je nee, dan gaat de hulp gewoon door.`,
      en: ({ who, what, why, from, to }) =>
        `${who} may see this: ${what}. ${why} This holds from ${from} up to and including ${to}. You can stop any day. What somebody has seen already, they still know then. If you say no, help simply goes on.`,
    },
  },
} as const satisfies Readonly<Record<string, ConsentVersion>>;

type VersionName = keyof typeof versions;

/** The version in which new questions are asked. */
export const currentVersion = '2026-11' satisfies VersionName;

function getVersion(name: string): ConsentVersion {
  const found = Object.entries(versions).find(([known]) => known === name);
  if (found === undefined) throw new RangeError('This version of the consent text does not exist');
  return found[1];
}

/** The text of a consent as it was shown, in both languages. */
export function writeConsentText(version: string, content: ConsentContent): Words {
  const { soorten, doelen, write } = getVersion(version);
  const inLanguage = (language: Language, locale: string) => {
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    return write[language]({
      who: list.format(content.ontvangers.map((naam) => naam ?? unnamed[language])),
      many: content.ontvangers.length > 1,
      what: list.format(content.soorten.map((kind) => soorten[kind]?.[language] ?? kind)),
      why: doelen[content.doel][language],
      from: day.format(new Date(content.van)),
      to: day.format(new Date(content.tot)),
    });
  };
  return { nl: inLanguage('nl', 'nl-NL'), en: inLanguage('en', 'en-GB') };
}
