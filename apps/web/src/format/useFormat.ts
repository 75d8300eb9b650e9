import { useLanguage } from '../text/catalogue.ts';
import { type Format, formats } from './format.ts';

/** Numbers, money and days in the language of the screen. */
export function useFormat(): Format {
  return formats[useLanguage()];
}
