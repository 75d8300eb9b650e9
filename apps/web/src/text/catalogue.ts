import { useTranslation } from 'react-i18next';
import { i18n, type Language } from './language.ts';

/** Texts of one part of the screen. English must have exactly the keys of Dutch, or it does not compile. */
export interface Catalogue<Key extends string> {
  name: string;
  nl: Readonly<Record<Key, string>>;
  en: Readonly<Record<Key, string>>;
}

/** `days_one` and `days_other` are asked for as `days`, with a `count`. */
type Base<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

export type Values = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Base<Key>, values?: Values) => string;

/** Registers the texts with i18next under `name`; call it once, at the top of a `text.ts`. */
export function catalogue<const Nl extends Readonly<Record<string, string>>>(
  name: string,
  nl: Nl,
  en: { readonly [Key in keyof Nl]: string },
): Catalogue<keyof Nl & string> {
  i18n.addResourceBundle(
    'nl',
    name,
    Object.fromEntries(Object.entries(nl).map(([key, text]) => [key, bindPercent(text)])),
  );
  i18n.addResourceBundle('en', name, en);
  return { name, nl, en };
}

/** Keeps `10 %` on one line, as `format.ts` does. */
function bindPercent(text: string): string {
  return text.replaceAll(/(?<=\d) %/g, '\u00a0%');
}

/** The texts of a catalogue in the language of the screen. */
export function useText<Key extends string>(texts: Catalogue<Key>): Translate<Key> {
  const { t } = useTranslation(texts.name, { i18n });
  return (key, values) => {
    const name: string = key;
    return t(name, { ...values });
  };
}

/** The language of the screen. */
export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n });
  return current.language === 'en' ? 'en' : 'nl';
}
