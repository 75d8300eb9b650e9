import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';

/** Part of the copy in which each table about a jeugdige or a gezin stands. */
const copied: Readonly<Record<string, string>> = {
  'toegang.accountantwoord': 'accountgesprekken',
  'toegang.accountlijn': 'accountgesprekken',
  'toegang.afsluiting': 'afsluitingen',
  'toegang.berichtbesluit': 'berichtbesluiten',
  'toegang.bijlage': 'bijlagen',
  'toegang.brief': 'brieven',
  'toegang.briefwisseling': 'brieven',
  'toegang.consult': 'consulten',
  'toegang.deelakkoord': 'deelakkoorden',
  'toegang.deelbesluit': 'deelbesluiten',
  'toegang.focuskeuze': 'focuskeuzes',
  'toegang.gezagsopgave': 'gezag',
  'toegang.gezinsdoel': 'plan',
  'toegang.gezinsnotitie': 'gezinsnotities',
  'toegang.gezinsonderzoek': 'gezinsonderzoeken',
  'toegang.gezinsplan': 'plan',
  'toegang.hulpkeuze': 'hulpkeuzes',
  'toegang.ketentaak': 'ketentaken',
  'toegang.maatwerk': 'maatwerk',
  'toegang.mdo': 'mdos',
  'toegang.netwerklid': 'plan',
  'toegang.onbekwaamheid': 'onbekwaamheid',
  'toegang.noodtoegang': 'noodtoegang',
  'toegang.planakkoord': 'planakkoorden',
  'toegang.plandeel': 'plan',
  'toegang.planevaluatie': 'plan',
  'toegang.plangeschiedenis': 'planversies',
  'toegang.regie': 'regie',
  'toegang.relatie': 'betrokkenen',
  'toegang.samenvoeging': 'samenvoegingen',
  'toegang.terugkoppeling': 'terugkoppelingen',
  'toegang.toestemming': 'toestemmingen',
  'toegang.toewijsbesluit': 'toewijsbesluiten',
  'toegang.verzoekvraag': 'verzoekvragen',
  'toegang.vlag': 'bezwaren',
  'zorg.declaratie_maand': 'declaraties',
  'zorg.dossierstuk': 'stukken',
  'zorg.identiteit': 'persoon',
  'zorg.levering': 'leveringen',
  'zorg.toewijzing': 'toewijzingen',
  'zorg.traject': 'trajecten',
  'zorg.verzoek': 'verzoeken',
  'zorg.zorgperiode': 'zorgperioden',
};

/** Why a table is not in the copy. */
const notCopied: Readonly<Record<string, string>> = {
  'logboek.bevinding': 'a judgement on who looked, for the FG',
  'logboek.regel': 'the page Wie keek has it, with an export of its own',
  'toegang.achterhouding': 'what is withheld, and why, stays withheld (Jw 7.3.2 lid 4)',
  'toegang.antwoordlink': 'a way in to a question that is in the copy',
  'toegang.concept': 'what somebody is still typing',
  'toegang.controle_jeugdige': 'that the lot drew the file, and who looked, stands under Wie keek',
  'toegang.gezin': 'nothing but a number',
  'toegang.gezinsbudget': 'sums of maatwerk, which is in it',
  'toegang.gezinsgrond': 'about amounts of other members of the gezin',
  'toegang.gezinslid': 'about the other members of the gezin',
  'toegang.onthulling': 'a look, as under Wie keek',
  'toegang.overdrachtbericht': 'that a worker handed over; who came stands in betrokkenen',
  'toegang.plankoppeling': 'which parts of a plan belong together, by number',
  'toegang.taak': 'what a worker has to do about something that is in it',
  'toegang.toegangscode': 'a way in; who came in by it stands in betrokkenen and gezag',
  'toegang.uitnodiging': 'of the family itself, with the address of whom it invited',
  'toegang.vernietiging': 'of files that are gone',
  'toegang.verzoek_betrokkene': 'the requests themselves, on their own page',
  'toegang.woonafspraak': 'tells at whom a jeugdige is on which day',
  'toegang.zicht': 'follows from betrokkenen',
  'zorg.adres': 'of the BRP, and may be secret to whoever asks',
  'zorg.apart': 'a bericht that was set aside and counts nowhere',
  'zorg.betrokkene': 'a sealed number for the log',
  'zorg.dossierstuk_versie': 'what an item said before it was mended',
  'zorg.gebeurtenis': 'the berichten from which toewijzingen and the rest follow',
  'zorg.huishouden_lid': 'who lives together, of the BRP',
  'zorg.jeugdige': 'nothing but a number',
  'zorg.jeugdige_kosten': 'sums of declaraties',
  'zorg.jeugdige_overzicht': 'a list made of the rest',
  'zorg.omzetting_regel': 'how a toewijzing got another code; the toewijzing is in it',
  'zorg.samenvoeging': 'numbers of samenvoegingen',
  'zorg.signaal': 'doubts about berichten, for who handles them',
  'zorg.sleutel': 'a number',
  'zorg.te_vouwen': 'work that waits',
  'zorg.voorziening': 'of the Wmo and the Participatiewet, asked there',
  'zorg.wijziging': 'a number',
  'zorg.zoeksleutel': 'a way to find somebody',
};

let test: FileTest;
beforeAll(async () => {
  test = await startFileTest();
});
afterAll(() => test.database.close());

it('S4-81 says of every table about a jeugdige or a gezin in which part of the copy it is, or why in none', async () => {
  const rows = await test.ask<{ name: string }>(
    `select distinct c.table_schema || '.' || c.table_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
     where c.table_schema in ('zorg', 'toegang', 'logboek') and t.table_type = 'BASE TABLE'
       and c.column_name in ('jeugdige_id', 'gezin_id')`,
  );
  const listed = [...Object.keys(copied), ...Object.keys(notCopied)];
  expect(rows.map(({ name }) => name).toSorted()).toEqual(listed.toSorted());
  expect(new Set(listed).size).toBe(listed.length);
});
