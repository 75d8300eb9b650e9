import { DeelDoel, type ToestemmingView } from '@samenpad/contract';
import type { Toestemming } from '@samenpad/database';
import { writeConsentText } from './consent-text.ts';

const remindDays = 30;
const dayMs = 86_400_000;

/** A consent as the screen shows it, with the very text that was agreed to. */
export function toToestemmingView(row: Toestemming, naam: string | null, now: Date): ToestemmingView {
  const { gemeente, jeugdigeId, toestemmingId, toestand, soorten, tekstVersie, van, tot, ontvangers, gevers } = row;
  const doel = DeelDoel.parse(row.doel);
  const content = { ontvangers: ontvangers.map((ontvanger) => ontvanger.naam), soorten, doel, van, tot };
  return {
    gemeente,
    jeugdigeId,
    naam,
    toestemmingId,
    toestand,
    soorten,
    doel,
    tekst: writeConsentText(tekstVersie, content),
    tekstVersie,
    van,
    tot,
    expiresSoon: toestand === 'geldig' && row.eindigtOp.getTime() - now.getTime() <= remindDays * dayMs,
    gevraagdOp: row.gevraagdOp.toISOString(),
    gegevenOp: row.gegevenOp?.toISOString() ?? null,
    ingetrokkenOp: row.ingetrokkenOp?.toISOString() ?? null,
    ontvangers,
    ontvanger: row.ontvanger,
    gevers,
    intrekbaar: row.intrekbaar,
    herstelbaar: row.herstelbaar,
  };
}
