/** What a person reads, in both languages of the screen. */
export interface Bilingual {
  nl: string;
  en: string;
}
