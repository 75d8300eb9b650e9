import { z } from 'zod';

/** The one closed list of error codes (house 4.5). Adding one does not compile until it has a status and texts. */
export const errorCodes = [
  'invalid-input',
  'not-signed-in',
  'forbidden',
  'step-up-needed',
  'bad-csrf-token',
  'not-found',
  'conflict',
  'too-large',
  'unsupported-content',
  'message-refused',
  'too-many-requests',
  'storage-full',
  'unavailable',
  'internal',
] as const;
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** HTTP status of each code. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'step-up-needed': 403,
  'bad-csrf-token': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-content': 415,
  'message-refused': 422,
  'too-many-requests': 429,
  'storage-full': 507,
  unavailable: 503,
  internal: 500,
};

/** What a person reads: what happened and what to do now. */
export const errorTexts: Readonly<Record<ErrorCode, { nl: string; en: string }>> = {
  'invalid-input': {
    nl: 'De vraag klopt niet. Controleer wat u hebt ingevuld of gekozen.',
    en: 'The request is not right. Check what you filled in or chose.',
  },
  'not-signed-in': {
    nl: 'U bent niet ingelogd. Log in en probeer het opnieuw.',
    en: 'You are not signed in. Sign in and try again.',
  },
  forbidden: {
    nl: 'Uw rol mag dit niet zien. Vraag uw beheerder als u dit voor uw werk nodig hebt.',
    en: 'Your role may not see this. Ask your administrator if you need it for your work.',
  },
  'step-up-needed': {
    nl: 'Hiervoor moet u opnieuw en zekerder inloggen. Daarna komt u hier terug.',
    en: 'For this you must sign in again, more securely. Afterwards you come back here.',
  },
  'bad-csrf-token': {
    nl: 'De pagina is te oud. Laad de pagina opnieuw en probeer het nog een keer.',
    en: 'The page is too old. Reload the page and try again.',
  },
  'not-found': {
    nl: 'Dit bestaat niet, of u mag het niet zien. Ga terug naar het overzicht.',
    en: 'This does not exist, or you may not see it. Go back to the overview.',
  },
  conflict: {
    nl: 'Iemand anders was u voor. Laad de pagina opnieuw en kijk wat er veranderd is.',
    en: 'Somebody else was first. Reload the page and see what has changed.',
  },
  'too-large': {
    nl: 'Het bestand is te groot. Splits het in kleinere bestanden en probeer het opnieuw.',
    en: 'The file is too large. Split it into smaller files and try again.',
  },
  'unsupported-content': {
    nl: 'Dit soort bestand kan Samenpad niet lezen. Stuur XML, ZIP of CSV.',
    en: 'Samenpad cannot read this kind of file. Send XML, ZIP or CSV.',
  },
  'message-refused': {
    nl: 'Het bericht is geweigerd. Er is niets opgeslagen. De fouten staan erbij.',
    en: 'The message was refused. Nothing was stored. The faults are listed.',
  },
  'too-many-requests': {
    nl: 'Er komen te veel vragen tegelijk. Wacht een minuut en probeer het opnieuw.',
    en: 'Too many requests at once. Wait a minute and try again.',
  },
  'storage-full': {
    nl: 'De schijf van de server is vol. Er is niets verloren. Maak ruimte en probeer het opnieuw.',
    en: "The server's disk is full. Nothing was lost. Make room and try again.",
  },
  unavailable: {
    nl: 'De database is even niet bereikbaar. Er is niets verloren. Probeer het over een minuut opnieuw.',
    en: 'The database cannot be reached for a moment. Nothing was lost. Try again in a minute.',
  },
  internal: {
    nl: 'Er ging iets mis bij ons. Er is niets verloren. Probeer het opnieuw of bel de beheerder.',
    en: 'Something went wrong on our side. Nothing was lost. Try again or call the administrator.',
  },
};

/** RFC 9457 problem details, as the Dutch API design rules want them. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: ErrorCode,
  requestId: z.string().optional(),
  faults: z.array(z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;
