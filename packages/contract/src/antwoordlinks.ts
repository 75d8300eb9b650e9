import { roles, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { UitstroomAnswer } from './accountgesprekken.ts';
import { Moment } from './dossier.ts';
import { route } from './route.ts';
import { Aanbieder, Datum, Domein, Email, Gemeente, ToewijzingNummer, textBetween } from './values.ts';

/** Who asks for the gemeente: the message desk, who decides, and the accounthouder. */
const askers = roles.filter(
  (rol) => rolesThatSee('BV').includes(rol) || rolesThatWrite('BS').includes(rol) || rol === 'accounthouder',
);
const deliverers = ['hulpverlener', 'aanbiederadministratie'] as const;

const Onderwerp = z.discriminatedUnion('soort', [
  /** The question that the gemeente asked last, about a toewijzing or a verzoek; the other is null. */
  z.strictObject({
    soort: z.literal('brief'),
    domein: Domein,
    aanbieder: Aanbieder,
    toewijzingNummer: ToewijzingNummer.nullable(),
    referentie: z.string().min(1).max(36).nullable(),
  }),
  z.strictObject({
    soort: z.literal('toewijzing'),
    domein: Domein,
    aanbieder: Aanbieder,
    toewijzingNummer: ToewijzingNummer,
  }),
  /** The question of an account talk about this jeugdige. */
  z.strictObject({ soort: z.literal('uitstroom'), gesprekId: z.uuid() }),
]);

export const makeAntwoordlink = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/antwoordlinks',
  name: 'makeAntwoordlink',
  summary: 'Een link maken waarmee een aanbieder zonder software na inloggen één vraag beantwoordt',
  tag: 'berichten',
  access: askers,
  purpose: 'toeleiding',
  once: true,
  params: z.object({ jeugdigeId: z.uuid() }),
  body: z.strictObject({
    over: Onderwerp,
    /** Where the mail goes; null, or without a place for mails: the asker sends the text. Not kept. */
    email: Email.nullable(),
  }),
  status: 201,
  response: z.object({
    adres: z.string(),
    geldigTot: Moment,
    /** Subject and text of the mail: nothing of the jeugdige. */
    onderwerp: z.string(),
    tekst: z.string(),
    /** The mail lies ready for the mail server. */
    dropped: z.boolean(),
  }),
  errors: ['not-found', 'invalid-input', 'storage-full'],
});

/** Drawn from 256 bits: nobody counts on to the next. */
const OfCode = z.object({ code: z.string().regex(/^[\w-]{30,100}$/) });

export const AntwoordlinkView = z.object({
  soort: z.enum(['brief', 'toewijzing', 'uitstroom']),
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  /** Null: the reader may not know it. */
  naam: z.string().nullable(),
  pseudoniem: z.string(),
  domein: Domein.nullable(),
  toewijzingNummer: ToewijzingNummer.nullable(),
  referentie: z.string().nullable(),
  /** Of a toewijzing. */
  ingangsdatum: Datum.nullable(),
  einddatum: Datum.nullable(),
  /** What the gemeente asks in its own words. */
  vraag: z.string().nullable(),
  gevraagdOp: Moment,
  geldigTot: Moment,
});
export type AntwoordlinkView = z.infer<typeof AntwoordlinkView>;

export const getAntwoordlink = route({
  method: 'GET',
  path: '/antwoordlinks/:code',
  name: 'getAntwoordlink',
  summary: 'De ene vraag achter een link, voor wie namens die aanbieder is ingelogd',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfCode,
  response: AntwoordlinkView,
  errors: ['not-found'],
});

export const answerAntwoordlink = route({
  method: 'POST',
  path: '/antwoordlinks/:code/antwoord',
  name: 'answerAntwoordlink',
  summary: 'De ene vraag achter een link beantwoorden; daarna werkt de link niet meer',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfCode,
  body: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('brief'), tekst: textBetween(1, 2000) }),
    /** Received, in order: writes the 302. */
    z.strictObject({ soort: z.literal('toewijzing') }),
    z.strictObject({ soort: z.literal('uitstroom'), ...UitstroomAnswer.shape }),
  ]),
  response: z.object({ bewaard: z.literal(true) }),
  errors: ['not-found', 'invalid-input', 'conflict', 'message-refused', 'storage-full'],
});
