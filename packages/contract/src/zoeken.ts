import { familyRoles, networkRoles, roles } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Domein, Gemeente, textBetween } from './values.ts';

const outside: readonly string[] = [...familyRoles, ...networkRoles];

/** A text in the body, never in the address: somebody may type a name (S-31). */
export const searchAll = route({
  method: 'POST',
  path: '/zoeken',
  name: 'searchAll',
  summary: 'Zoeken op het nummer van een toewijzing, de identificatie van een bericht of de naam van een aanbieder',
  tag: 'jeugdigen',
  access: roles.filter((rol) => !outside.includes(rol) && rol !== 'vertrouwenspersoon'),
  purpose: 'toeleiding',
  body: z.strictObject({ tekst: textBetween(2, 80) }),
  response: z.object({
    toewijzingen: z.array(
      z.object({
        gemeente: Gemeente,
        jeugdigeId: z.uuid(),
        pseudoniem: z.string(),
        naam: z.string().nullable(),
        domein: Domein,
        toewijzingNummer: z.number().int(),
      }),
    ),
    berichten: z.array(
      z.object({ berichtId: z.string(), soort: z.string(), identificatie: z.string(), dagtekening: Datum }),
    ),
    aanbieders: z.array(z.object({ aanbieder: Aanbieder, naam: z.string() })),
  }),
  errors: ['invalid-input'],
});
