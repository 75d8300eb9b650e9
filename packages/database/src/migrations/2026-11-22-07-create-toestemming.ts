import type { Kysely } from 'kysely';
import { allowFunctions, asRole, run } from './rights.ts';
import { answerFunctions } from './toestemming-answer.ts';
import { askFunctions, bandFunctions } from './toestemming-ask.ts';
import { deelafspraakFunctions, meldFunctions, verwijzingFunctions } from './toestemming-partners.ts';
import { readFunctions } from './toestemming-read.ts';
import { taakFunctions } from './toestemming-taken.ts';

/** What the consent object of trust.md 3.5 asks beside the first shape of the tables; each person answers in an own way. */
const tables = [
  `alter table toegang.toestemming drop column hoe, drop column niveau, drop column getuige,
    drop constraint toestemming_check,
    add column leeftijd int not null, add column bekwaam boolean not null default true,
    add column bekwaam_toelichting text, add column voogdij boolean not null default false,
    add check (soorten > 0), add constraint toestemming_velden check (doel <> '' and tekst <> '' and tekst_versie <> ''),
    add constraint toestemming_bekwaam check (bekwaam or bekwaam_toelichting is not null),
    -- The hour is that of a change to winter time between the two days.
    add constraint toestemming_termijn check (van < tot and tot <= van + interval '12 months 1 hour')`,
  'create index on toegang.toestemming (toestemming_id)',
  `alter table toegang.toestemming_gever drop column bekwaam,
    add column hoe text check (hoe in ('portaal', 'papier', 'mondeling')), add column niveau text,
    add column scan text, add column getuige text, add column taal text check (taal in ('nl', 'en')),
    add column vastgelegd_door uuid,
    add check (hoedanigheid = 'jeugdige' or gezag_bewijs is not null),
    add check (hoedanigheid <> 'jeugdige' or leeftijd is not null),
    add check (antwoord is null or antwoord_op is not null and vastgelegd_door is not null),
    add check (antwoord is distinct from 'geen-antwoord' or reden is not null),
    add check (antwoord is null or antwoord = 'geen-antwoord' or taal is not null and (
      hoe = 'portaal' and niveau is not null and account_id = vastgelegd_door
      or hoe = 'papier' and scan is not null or hoe = 'mondeling' and getuige is not null))`,
  'alter table toegang.taak add column gedaan_hoe text',
];

const forApp = [
  'band(uuid)',
  'mogelijke_ontvangers(uuid)',
  'vraag_toestemming(uuid, int, text, text, text, date, date, boolean, text, boolean, uuid[], jsonb)',
  'antwoord_toestemming(uuid, int, text, text, text, text, text, text)',
  'trek_toestemming_in(uuid)',
  'herstel_toestemming(uuid)',
  'lees_toestemmingen(uuid)',
  'lees_taken()',
  'rond_taak_af(uuid, text)',
  'stel_taak_uit(uuid, date, text)',
  'lees_deelafspraken()',
  'lees_partners()',
  'maak_deelafspraak(text, uuid, text, int, date, date)',
  'beeindig_deelafspraak(uuid)',
  'lees_verwijzingen()',
];
const internal = [
  'leeftijd(date)',
  'gevers_nodig(int, boolean, boolean)',
  'opgeschort_op(date, timestamptz)',
  'zaakhouder(text, uuid)',
  'bekende_gevers(text, uuid, text[])',
  'gevers_fout(text, text[], jsonb, jsonb)',
  `antwoord_fout(toegang.toestemming, toegang.toestemming_gever, boolean, text, text, text, text, text, text, text)`,
  'beslis_toestemming(toegang.toestemming)',
  'mag_intrekken(uuid)',
  'ziet_toestemming(uuid)',
  'maak_informeertaak(text, uuid, text, jsonb)',
  'vul_taken_aan()',
  'open_taken()',
  'mag_deelafspraken(boolean)',
  'toegestemde_soorten(text, uuid, uuid[])',
  'meld(uuid[])',
  'meld_zicht()',
  'meld_account()',
];

/** Consent, the tasks that follow from sharing, agreements with partners, and what a referrer may know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables, ...bandFunctions, ...askFunctions);
    // Each of these two names the other; plpgsql looks for functions when it runs.
    await run(db, ...answerFunctions, ...readFunctions);
    await run(db, ...taakFunctions, ...deelafspraakFunctions, ...verwijzingFunctions, ...meldFunctions);
    await allowFunctions(db, 'toegang', internal);
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const name of [...forApp, ...internal]) await run(db, `drop function toegang.${name} cascade`);
    await run(
      db,
      'alter table toegang.taak drop column gedaan_hoe',
      `alter table toegang.toestemming_gever drop column hoe, drop column niveau, drop column scan, drop column getuige,
        drop column taal, drop column vastgelegd_door, add column bekwaam boolean not null default true`,
      `alter table toegang.toestemming drop constraint toestemming_termijn, drop column leeftijd, drop column bekwaam,
        drop column bekwaam_toelichting, drop column voogdij, add column hoe text, add column niveau text,
        add column getuige text, add constraint toestemming_check check (van < tot)`,
    );
  });
}
