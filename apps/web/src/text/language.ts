import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'samenpad-taal';

/** The language of the last visit on this device, else Dutch. */
export function findStoredLanguage(): Language {
  return globalThis.localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl';
}

/** i18next with no texts yet: every catalogue adds its own (see `catalogue`). */
export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: 'nl',
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
});

/** Switches every text at once, and tells the browser and screen readers. */
export function setLanguage(language: Language): void {
  globalThis.localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}
