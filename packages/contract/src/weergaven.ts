import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { textBetween } from './values.ts';

/** The pages of which the address can be kept: those of figures, and the focus list, that opens for who works only. */
export const weergavePages = [
  '/overzicht',
  '/zorgpaden',
  '/duur',
  '/kosten',
  '/aanbieders',
  '/verwijzers',
  '/vergelijken',
  '/onderzoek',
  '/focuslijst',
] as const;

const filter = '[a-zA-Z]{1,30}=(?:[a-zA-Z0-9.,:-]|%2C|%3A){1,200}';
/** A page with its filters: codes, days and numbers, never what somebody typed to find a person. */
const address = new RegExp(`^(?:${weergavePages.join('|')})(?:\\?${filter}(?:&${filter}){0,19})?$`);
/** Nine digits that stand alone could be a BSN; no code of a filter is that long. */
const noBsn = (text: string) => !/(?<![\da-z])\d{9}(?![\da-z])/i.test(text);

export const WeergaveAdres = z
  .string()
  .max(1000)
  .regex(address, { error: 'Dit is geen adres van een pagina met cijfers.', abort: true })
  .refine((text) => noBsn(decodeURIComponent(text)), {
    error: 'In een weergave mogen geen gegevens van personen staan.',
  })
  .refine((text) => !/[?&]zoek=/.test(text), { error: 'In een weergave mogen geen zoekwoorden staan.' });

const Naam = textBetween(3, 80).refine(noBsn, { error: 'In een naam mogen geen gegevens van personen staan.' });

export const WeergaveView = z.object({
  weergaveId: z.uuid(),
  naam: z.string(),
  /** Path and filters. What they show follows from the rights of the reader. */
  adres: z.string(),
  /** Colleagues of the same gemeente see it too. */
  gedeeld: z.boolean(),
  /** Of the reader, who may rename, share and remove it. */
  eigen: z.boolean(),
  bewaardDoor: z.string(),
});
export type WeergaveView = z.infer<typeof WeergaveView>;

const readers = rolesThatSee('AG');
const OfWeergave = z.object({ weergaveId: z.uuid() });

export const listWeergaven = route({
  method: 'GET',
  path: '/weergaven',
  name: 'listWeergaven',
  summary: 'Eigen weergaven en die van collega’s die ze delen',
  tag: 'figuren',
  access: readers,
  purpose: 'beleid',
  response: z.object({ rows: z.array(WeergaveView) }),
});

export const addWeergave = route({
  method: 'POST',
  path: '/weergaven',
  name: 'addWeergave',
  summary: 'Het adres van een pagina met cijfers bewaren onder een naam',
  tag: 'figuren',
  access: readers,
  purpose: 'beleid',
  once: true,
  body: z.strictObject({ naam: Naam, adres: WeergaveAdres, gedeeld: z.boolean() }),
  status: 201,
  response: z.object({ weergaveId: z.uuid() }),
  errors: ['not-found'],
});

export const changeWeergave = route({
  method: 'PUT',
  path: '/weergaven/:weergaveId',
  name: 'changeWeergave',
  summary: 'Een eigen weergave een andere naam geven, delen of niet meer delen',
  tag: 'figuren',
  access: readers,
  purpose: 'beleid',
  params: OfWeergave,
  body: z.strictObject({ naam: Naam, gedeeld: z.boolean() }),
  response: z.object({ gewijzigd: z.literal(true) }),
  errors: ['not-found'],
});

export const removeWeergave = route({
  method: 'DELETE',
  path: '/weergaven/:weergaveId',
  name: 'removeWeergave',
  summary: 'Een eigen weergave weghalen',
  tag: 'figuren',
  access: readers,
  purpose: 'beleid',
  params: OfWeergave,
  response: z.object({ verwijderd: z.literal(true) }),
  errors: ['not-found'],
});
