import { type Route, routes } from '@samenpad/contract';
import { addDays, dayOf, parseGemeenteCode } from '@samenpad/domain';
import type { TestApp } from '../../../src/testing/start-app.ts';
import { ask, fill, type Person } from './people.ts';

const today = dayOf(new Date());
const later = (days: number) => addDays(today, days);
const party = { naam: 'K. Iepenburg', organisatie: 'Basisschool De Regenpijp' };
const deel = {
  ...{ jeugdigeId: null, doelId: null, leefgebied: null, kleur: null, partij: null },
  ...{ tekst: 'Oma helpt elke week.', antwoord: null, voor: null, gedaanOp: null, gedeeld: false },
};

/** Of one gezin: regie, a plan, budget and maatwerk, a meeting, a task, aftercare; a caseload and an account talk too. */
export async function populateGezin(test: TestApp, by: (name: string) => Person, jeugdigeId: string): Promise<void> {
  const [consulent, regisseur, leader] = [by('consulent-beekstede'), by('regisseur'), by('teamleider')];
  const send = async (person: Person, route: Route, body: object, ids: Record<string, string> = {}) => {
    const { status, body: answer } = await ask(test, person, route, fill(route, { jeugdigeId, ...ids }), body);
    if (status >= 400) throw new Error(`${route.name}: ${JSON.stringify(answer)}`);
    // What a route gives is checked against its contract before it leaves; the ids below are in it.
    return answer as Record<string, string>;
  };
  const formed = await send(consulent, routes.formGezin, { jeugdigen: [jeugdigeId], naar: null, per: today });
  const ofGezin = { gezinId: formed['gezinId'] };
  const skj = { nummer: '100012345', tot: later(400) };
  const lead = { soort: 'regisseur', ...ofGezin, huidig: null, van: today, accountId: regisseur.accountId, skj };
  await send(consulent, routes.setRegie, lead);
  await send(consulent, routes.addNetwerklid, { naam: 'Oma Riet', wie: 'oma', kan: 'Kookt op woensdag.', tot: null });
  for (const wet of ['jw', 'wmo']) await send(consulent, routes.beginGezinsonderzoek, { wet, op: today });
  const { id: planId = '' } = await send(consulent, routes.startPlan, { regime: 'vol' });
  await send(consulent, routes.addPlandeel, { soort: 'kracht', ...deel }, { planId });
  const levels = { startniveau: 2, streefniveau: 7, streefdatum: later(90), evaluerenVoor: later(30) };
  const goal = { jeugdigeId: null, leefgebied: 'school', tekst: 'Weer naar school', eigenaar: 'Het gezin', ...levels };
  const doel = { ...goal, naDoel: null, gedeeld: false, toestand: 'open' };
  const { id: doelId = '' } = await send(consulent, routes.addDoel, doel, { planId });
  const look = { dag: today, informant: 'regisseur', score: 4, woorden: null, next: null };
  await send(consulent, routes.evaluateDoel, look, { planId, doelId });
  const why = { wet: 'wmo', grond: 'toestemming', toelichting: 'Moeder vroeg om samen te kijken.' };
  await send(consulent, routes.addGezinsgrond, { ...ofGezin, ...why, tot: later(30) });
  const budget = { ...ofGezin, jaar: Number(today.slice(0, 4)), huidig: null, bedrag: 500_000 };
  await send(consulent, routes.setGezinsbudget, budget);
  const maatwerk = { omschrijving: 'Wasmachine', reden: 'De oude is stuk en de was geeft ruzie.', bedrag: 50_000 };
  await send(consulent, routes.addMaatwerk, { ...ofGezin, wet: 'jw', ...maatwerk, doelId: null, doel: 'rust in huis' });
  const meeting = { soort: 'overleg', minuten: 60, plaats: 'Wijkhuis', video: null, agenda: ['Hoe gaat het?'] };
  const startsAt = `${later(14)}T13:00:00.000Z`;
  await send(consulent, routes.planMdo, { ...meeting, startsAt, deelnemers: [party] });
  const ketentaak = { soort: 'taak', tekst: 'Bel elke vrijdag met de mentor.', partij: party, voor: later(14) };
  await send(consulent, routes.askKetentaak, ketentaak);
  const closing = { per: today, bestemming: 'geen-hulp-nodig', houder: null, naam: 'Wijkteam', withoutNazorg: null };
  await send(consulent, routes.closeHulp, closing);
  const accountId = by('accounthouder').accountId;
  const talk = { gemeente: parseGemeenteCode('9801')!, aanbieder: '99000101' };
  await send(leader, routes.assignAccounthouder, { ...talk, accountId, van: today });
  // What was asked while there was care: the region stands still before today.
  await test.services.database.provisioning.saveAccountgesprek({
    ...{ ...talk, gevraagdDoor: accountId, gevraagdOp: new Date(), besprokenOp: null },
    lijnen: [{ jeugdigeId }],
  });
  const handOver = { vanAccount: consulent.accountId, naarAccount: regisseur.accountId, per: later(20), plots: false };
  await send(leader, routes.handOverCaseload, { gemeente: '9801', ...handOver, reden: 'Verlof' });
}
