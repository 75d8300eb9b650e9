import { type Route, routes } from '@samenpad/contract';
import { addDays, dayOf, parseGemeenteCode } from '@samenpad/domain';
import type { TestApp } from '../../../src/testing/start-app.ts';
import { asAdmin, ask, fill, type Person } from './people.ts';

const today = dayOf(new Date());
const region = '9801';
const reden = 'Zo staat het in de papieren.';

/** A link that somebody was sent by mail, and about whom it asks. */
export interface SentLink {
  code: string;
  jeugdigeId: string;
}

/** What hangs on a file and what is said about it: a bijlage, a note on the gezin, a source of authority, a kader, letters, a link. */
export async function populateBronnen(
  test: TestApp,
  by: (name: string) => Person,
  jeugdigeId: string,
): Promise<SentLink> {
  const [consulent, desk, office, leader] = [
    by('consulent-beekstede'),
    by('berichten'),
    by('administratie'),
    by('teamleider'),
  ];
  const send = async (person: Person, route: Route, body: object, id = jeugdigeId) => {
    const { status, body: answer } = await ask(test, person, route, fill(route, { jeugdigeId: id }), body);
    if (status >= 400) throw new Error(`${route.name}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const stuk = { soort: 'PL', aard: 'kracht', titel: 'School', tekst: 'Gaat graag.', gedeeld: true, derden: false };
  const { stukId } = routes.addStuk.response.parse(await send(consulent, routes.addStuk, stuk));
  const inhoud = Buffer.from('%PDF-1.7\nEen verslag van school.').toString('base64');
  await send(consulent, routes.addBijlage, { target: 'stuk', targetId: stukId, naam: 'verslag.pdf', inhoud });
  await send(consulent, routes.addGezinsnotitie, { tekst: 'Oma komt elke week.', gedeeld: false, derden: false });
  const opgave = { naam: 'Oma de Wit', relatie: 'pleegouder', bron: 'beschikking', toelichting: '', van: today };
  await send(consulent, routes.addGezagsopgave, { ...opgave, accountId: null, tot: null });
  const law = { gemeente: region, domein: 'jw', categorie: '45', codes: [], bron: 'Stb. 2026, 12', reden };
  await send(leader, routes.beginWetregel, { ...law, van: addDays(today, 300) });
  await send(office, routes.addWebhook, { adres: 'https://hooks.aanbieder.example/samenpad' });
  await send(by('beleid'), routes.beginKader, {
    ...{
      gemeente: region,
      naam: 'Hoogstens een jaar',
      tekst: 'Begeleiding duurt hoogstens een jaar.',
      eigenaar: 'Beleid',
    },
    ...{ van: today, tot: null, indicator: 'duur', drempel: null, uitzondering: null, reden },
  });
  await askSamenvoeging(test, desk, jeugdigeId);
  await askVerzoekvraag(test, consulent, send);
  return await sendLink(test, desk, send);
}

/** A question about a verzoek that is still open, by who decides on it. */
async function askVerzoekvraag(test: TestApp, consulent: Person, send: Send): Promise<void> {
  const { rows } = await asAdmin<{ id: string; domein: string; aanbieder: string; referentie: string }>(
    test,
    `select jeugdige_id as id, domein, aanbieder, referentie_aanbieder as referentie from zorg.verzoek
     where gemeente = $1 and toestand = 'open' and dagtekening <= current_date order by dagtekening desc, nr limit 1`,
    [region],
  );
  const { id, ...verzoek } = rows[0]!;
  const houder = { accountId: consulent.accountId };
  const relatie = { rol: 'consulent', relatie: 'betrokken', van: new Date(), grond: 'casus' } as const;
  const { provisioning } = test.services.database;
  await provisioning.saveRelaties([{ gemeente: parseGemeenteCode(region)!, jeugdigeId: id, houder, ...relatie }]);
  const vraag = { aan: 'aanbieder', oorzaak: 'informatie', vraag: 'Wat is het doel van de hulp?' };
  await send(consulent, routes.askVerzoekvraag, { ...verzoek, ...vraag }, id);
}

/** Two files that look alike, and the question to a second person: nobody sees more by it. */
async function askSamenvoeging(test: TestApp, desk: Person, but: string): Promise<void> {
  const { rows } = await asAdmin<{ first: string; second: string }>(
    test,
    `with paar as (select min(x.id::text)::uuid as first, max(x.id::text)::uuid as second from (
         select distinct t.jeugdige_id as id from zorg.toewijzing t where t.gemeente = $2 and t.jeugdige_id <> $1
           and not exists (select from toegang.relatie r where r.jeugdige_id = t.jeugdige_id) limit 2) x)
     update zorg.identiteit i set (achternaam, voornamen, voorletters, geboortedatum, geslacht) =
         (select e.achternaam, e.voornamen, e.voorletters, e.geboortedatum, e.geslacht from zorg.identiteit e
           where e.jeugdige_id = paar.first)
       from paar where i.jeugdige_id = paar.second returning paar.first, paar.second`,
    [but, region],
  );
  const { first, second } = rows[0]!;
  const path = fill(routes.askSamenvoeging, { jeugdigeId: first });
  const { status, body } = await ask(test, desk, routes.askSamenvoeging, path, { met: second, reden });
  if (status >= 400) throw new Error(JSON.stringify(body));
}

type Send = (person: Person, route: Route, body: object, jeugdigeId: string) => Promise<unknown>;

async function sendLink(test: TestApp, desk: Person, send: Send): Promise<SentLink> {
  const { rows } = await asAdmin<{ id: string; nummer: number; aanbieder: string }>(
    test,
    `select jeugdige_id as id, toewijzing_nummer as nummer, aanbieder from zorg.toewijzing
     where gemeente = $1 and domein = 'jw' and aanbieder = '99000101' and toestand not in ('verwijderd', 'wees')
     order by begin desc, toewijzing_nummer limit 1`,
    [region],
  );
  const { id, nummer, aanbieder } = rows[0]!;
  const about = { domein: 'jw', aanbieder, toewijzingNummer: nummer, referentie: null };
  await send(desk, routes.addBrief, { ...about, tekst: 'Wanneer begint de hulp?', vraag: true }, id);
  const over = { soort: 'brief', ...about };
  const made = await send(desk, routes.makeAntwoordlink, { over, email: null }, id);
  const { adres } = routes.makeAntwoordlink.response.parse(made);
  return { code: new URL(adres).pathname.split('/').at(-1) ?? '', jeugdigeId: id };
}
