import { z } from 'zod';
import { Moment } from './dossier.ts';
import { route } from './route.ts';
import { Email } from './values.ts';

/** What somebody can be told of: a task, a meeting, a question, an invitation, a consent, a plan. */
export const meldingSoorten = [
  'taak',
  'overleg',
  'vraag',
  'uitnodiging',
  'toestemming',
  'plan',
  'contactpersoon',
] as const;
const MeldingSoort = z.enum(meldingSoorten);
const Bewaard = z.object({ bewaard: z.literal(true) });

/** Nothing about anybody: a notice is read on a phone, over a shoulder (trust.md 3.4). */
export const listMeldingen = route({
  method: 'GET',
  path: '/meldingen',
  name: 'listMeldingen',
  summary: 'Wat er voor mij klaarstaat, zonder inhoud: soort, moment en of ik het al zag',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'toeleiding',
  response: z.object({
    nieuw: z.number().int(),
    meldingen: z.array(z.object({ soort: MeldingSoort, onderwerpId: z.uuid(), op: Moment, nieuw: z.boolean() })),
    /** Kinds that this person does not want to hear of. */
    uit: z.array(MeldingSoort),
    /** May mails be asked for here, and where do they go? Null: nowhere. */
    mail: z.object({ kan: z.boolean(), adres: z.string().nullable() }),
  }),
});

export const seeMeldingen = route({
  method: 'POST',
  path: '/meldingen/gezien',
  name: 'seeMeldingen',
  summary: 'Alle meldingen als gezien vastleggen',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'toeleiding',
  response: Bewaard,
});

export const setMeldinginstelling = route({
  method: 'PUT',
  path: '/meldingen/instelling',
  name: 'setMeldinginstelling',
  summary: 'Kiezen waarvan ik geen melding wil',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'toeleiding',
  body: z.strictObject({ uit: z.array(MeldingSoort).max(meldingSoorten.length) }),
  response: Bewaard,
  errors: ['invalid-input'],
});

/** At most one mail a day, and nothing in it but that something waits. */
export const setMeldingmail = route({
  method: 'PUT',
  path: '/meldingen/mail',
  name: 'setMeldingmail',
  summary: 'Kiezen of ik één keer per dag een mail wil als er iets klaarstaat, en waarheen',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'toeleiding',
  body: z.strictObject({ adres: Email.nullable() }),
  response: Bewaard,
  errors: ['not-found', 'invalid-input'],
});
