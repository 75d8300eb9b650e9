import { routes } from '@samenpad/contract';
import { dayOf } from '@samenpad/domain';
import type { TestApp } from '../../../src/testing/start-app.ts';
import { asAdmin, ask, fill, type Person } from './people.ts';
import { populateBronnen, type SentLink } from './populate-bronnen.ts';
import { populateGezin } from './populate-gezin.ts';

const today = dayOf(new Date());
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const stuk = { soort: 'PL', aard: 'kracht', titel: 'Voetbal', tekst: 'Traint twee keer per week.', gedeeld: true };

/**
 * Puts one thing of each kind into the world through the real routes, so that each kind of id is there to be stolen; gives
 * the code of a link in a mail, which no page shows.
 */
export async function populate(test: TestApp, people: readonly Person[]): Promise<SentLink> {
  const by = (name: string) => people.find((person) => person.name === name)!;
  const consulent = by('consulent-beekstede');
  const jeugdigeId = test.people.get('jeugdige-16')![0]!.jeugdigeId;
  const send = async (person: Person, route: (typeof routes)[keyof typeof routes], id: string, body: object) => {
    const { status, body: answer } = await ask(test, person, route, fill(route, { jeugdigeId: id }), body);
    if (status >= 400) throw new Error(`${route.name}: ${JSON.stringify(answer)}`);
  };
  const own = test.people
    .get('regisseur')!
    .slice(0, 4)
    .map((kandidaat) => kandidaat.jeugdigeId);
  for (const id of new Set([jeugdigeId, ...own])) {
    await send(consulent, routes.addStuk, id, { ...stuk, derden: false });
    await send(consulent, routes.addStuk, id, { ...stuk, soort: 'CN', gedeeld: false, derden: true });
    await send(consulent, routes.setVlag, id, { vlag: 'geheim-adres', reden: 'Veiligheid' });
  }
  await send(by('regisseur'), routes.addStuk, own[0]!, { ...stuk, soort: 'CN', gedeeld: false, derden: false });
  await send(consulent, routes.addRelatie, own[0]!, {
    relatie: 'waarnemer',
    accountId: by('regisseur').accountId,
    tot: inDays(5),
  });
  await send(consulent, routes.askToestemming, jeugdigeId, await consentOf(test, consulent, jeugdigeId));
  await send(consulent, routes.saveDeelbesluit, jeugdigeId, {
    van: 'gemeente',
    naar: 'gi',
    soorten: ['ZP'],
    leeftijd: 16,
    maatregel: 'ots',
  });
  await send(by('jeugdige-16'), routes.submitVerzoek, jeugdigeId, { soort: 'inzage' });
  await send(by('beheerder'), routes.addMandaat, '', {
    gemeente: '9801',
    accountId: consulent.accountId,
    organisatie: 'Beekstede',
    wet: 'jw',
    bedrag: 100_000,
    maanden: null,
    hulpvorm: null,
    van: today,
    tot: null,
    grond: 'Mandaatbesluit',
  });
  await populateGezin(test, by, own[1]!);
  await populateAdvies(test, by, own[1]!);
  if (own[1] !== jeugdigeId) {
    await send(consulent, routes.formGezin, jeugdigeId, { jeugdigen: [jeugdigeId], naar: null, per: today });
  }
  await send(by('jeugdige-16'), routes.inviteNetwerklid, jeugdigeId, {
    ...{ persoon: { naam: 'Riet de Wit', wie: 'oma', kan: 'Kookt op woensdag.' }, contact: '06 00 00 00 00' },
    ...{ sees: 'plan', tot: inDays(30).slice(0, 10) },
  });
  return await populateBronnen(test, by, own[1]!);
}

/** A consult that waits for its answer, and somebody who is to hear of a decision. */
async function populateAdvies(test: TestApp, by: (name: string) => Person, jeugdigeId: string): Promise<void> {
  const [consulent, specialist] = [by('consulent-beekstede'), by('hulpverlener-2')];
  const offer = { specialisme: 'slapen', dagen: 5, bedrag: 9500, available: true };
  const offered = await ask(test, specialist, routes.setConsultaanbod, fill(routes.setConsultaanbod, {}), offer);
  const { body } = await ask(test, consulent, routes.listConsulten, fill(routes.listConsulten, { jeugdigeId }));
  const { aanbodId } = routes.listConsulten.response.parse(body).aanbod[0]!;
  const vraag = { aanbodId, vraag: 'Wat kan helpen bij slecht slapen?', anonymous: true };
  const asked = await ask(test, consulent, routes.askConsult, fill(routes.askConsult, { jeugdigeId }), vraag);
  if (offered.status >= 400 || asked.status >= 400) throw new Error(JSON.stringify([offered.body, asked.body]));
  await asAdmin(
    test,
    `with b as (insert into toegang.berichtbesluit (gemeente, jeugdige_id, domein, aanbieder, soort, referentie, door)
       select gemeente, jeugdige_id, 'jw', '99000101', 'afwijzen', 'ref', $2 from zorg.jeugdige where jeugdige_id = $1
       returning gemeente, besluit_id)
     insert into toegang.terugkoppeling (gemeente, jeugdige_id, besluit_id, aan, naam, uitkomst, voor)
       select gemeente, $1, besluit_id, 'aanbieder', 'De Linde', 'afwijzen', current_date + 14 from b`,
    [jeugdigeId, consulent.accountId],
  );
}

async function consentOf(test: TestApp, consulent: Person, jeugdigeId: string): Promise<object> {
  const route = routes.listToestemmingen;
  const { body } = await ask(test, consulent, route, fill(route, { jeugdigeId }));
  const { ontvangers } = route.response.parse(body);
  const ontvanger = ontvangers.find(({ soorten }) => soorten.includes('ZP'))!;
  return { soorten: ['ZP'], doel: 'ouders', van: today, tot: inDays(90).slice(0, 10), ontvangers: [ontvanger.id] };
}
