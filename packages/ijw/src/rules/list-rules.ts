import { berichtRules } from './bericht-rules.ts';
import { clientRules } from './client-rules.ts';
import { contactRules } from './contact-rules.ts';
import { declaratieBedragRules, declaratiePeriodeRules, prestatieRules } from './declaratie-rules.ts';
import { leveringRules } from './levering-rules.ts';
import { overlapRules } from './overlap-rules.ts';
import { productRules } from './product-rules.ts';
import type { Rule } from './rule.ts';
import { toewijzingRules } from './toewijzing-rules.ts';
import { verzoekRules } from './verzoek-rules.ts';

/** Every rule that one bericht alone can break, in order of code. */
export const rules: readonly Rule[] = [
  ...berichtRules,
  ...clientRules,
  ...contactRules,
  ...productRules,
  ...overlapRules,
  ...toewijzingRules,
  ...leveringRules,
  ...verzoekRules,
  ...declaratiePeriodeRules,
  ...declaratieBedragRules,
  ...prestatieRules,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));
