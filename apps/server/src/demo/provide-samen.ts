import type { Actor, Database, Gezegd, Partij, PartijKeuze } from '@samenpad/database';
import { addDays, addWerkdagen, type PlainDate } from '@samenpad/domain';
import { demoOrganisaties, listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Parts = Pick<Database, 'accounts' | 'samenwerking'>;

const minutes = 60_000;
const hours = 60 * minutes;
const school: PartijKeuze = { houder: null, naam: 'K. Iepenburg', organisatie: 'Basisschool De Regenpijp' };

/**
 * Lets the demo consulent work together with others as a person would: around the demo family and around a jeugdige that
 * the regisseur and the first aanbieder share a meeting, tasks and a hand-over, and around two others help that was closed.
 */
export async function provideSamen(database: Parts, provided: ProvidedPeople, today: PlainDate): Promise<void> {
  const consulent = listDemoPeople().find(({ rol }) => rol === 'consulent');
  const [eerste, tweede] = demoOrganisaties;
  if (consulent === undefined || eerste === undefined || tweede === undefined) return;
  const { accounts, samenwerking } = database;
  const login = { ...consulent, subject: consulent.login };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 10 * minutes), { mfa: true });
  const actor: Actor = { token, purpose: 'toeleiding' };
  const own = new Set(provided.get(consulent.login));
  const family = (provided.get('jeugdige-13') ?? []).filter((one) => own.has(one));
  const others = (provided.get('regisseur') ?? []).filter((one) => own.has(one) && !family.includes(one));
  const shared = await findLed(
    { actor, samenwerking },
    others.filter(({ aanbieders }) => aanbieders.has(eerste.sleutel)),
  );
  for (const { jeugdigeId } of [...family, ...(shared === undefined ? [] : [shared])]) {
    const work = { actor, jeugdigeId, samenwerking, today };
    const { partijen: around = [], genodigden = [] } = (await samenwerking.read(actor, jeugdigeId)) ?? {};
    const partijen = [...around, ...genodigden.map((one) => ({ ...one, organisatie: null, familie: false }))];
    await meet(work, partijen, consulent.naam);
    await handOver(work, eerste.sleutel, tweede.sleutel);
    await askHelper(work, eerste.sleutel);
  }
  const [closed, late] = others.filter((one) => one !== shared).slice(-2);
  if (closed !== undefined) await close({ actor, jeugdigeId: closed.jeugdigeId, samenwerking, today }, true);
  if (late !== undefined) await close({ actor, jeugdigeId: late.jeugdigeId, samenwerking, today }, false);
  await accounts.endSession(token);
}

/** The first for whom help can be granted: nothing is handed over where help of several sides has no regisseur (S4-69). */
async function findLed<One extends { jeugdigeId: string }>(
  { actor, samenwerking }: Pick<Work, 'actor' | 'samenwerking'>,
  ones: readonly One[],
): Promise<One | undefined> {
  for (const one of ones) {
    const { poorten } = (await samenwerking.read(actor, one.jeugdigeId)) ?? {};
    if (poorten?.leaderless === false) return one;
  }
  return undefined;
}

interface Work {
  actor: Actor;
  jeugdigeId: string;
  samenwerking: Database['samenwerking'];
  today: PlainDate;
}

const chosen = ({ houder, naam, organisatie }: Partij): PartijKeuze =>
  houder === null ? { houder, naam, organisatie: organisatie ?? naam } : { houder, naam: null, organisatie: null };

/** One meeting that was held this day, with its minutes and what was decided, and the next one. */
async function meet({ actor, jeugdigeId, samenwerking, today }: Work, partijen: readonly Partij[], self: string) {
  const deelnemers = [...partijen.map(chosen), school].map((one) => ({ ...one, familie: false }));
  const plan = async (moment: number, agenda: string[]) =>
    await samenwerking.planMdo(actor, jeugdigeId, {
      soort: 'overleg',
      startsAt: new Date(Math.floor(moment / hours) * hours).toISOString(),
      minuten: 60,
      plaats: 'Wijkhuis Beekstede',
      video: null,
      agenda,
      deelnemers,
    });
  const held = await plan(Date.now() - 2 * hours, ['Hoe gaat het op school?', 'Wie helpt er thuis?']);
  await plan(Date.parse(`${addWerkdagen(today, 15)}T13:00:00Z`), ['Lukt het opstaan?', 'Kan de hulp lichter?']);
  if (!held.ok) return;
  const { mdoId } = held.value;
  await samenwerking.holdMdo(actor, jeugdigeId, mdoId, {
    verslag:
      'Het gaat beter op school: acht van de tien dagen was er les.\nThuis is opstaan nog lastig. Daar kijken we samen naar.',
    aanwezig: deelnemers.map((_, i) => i + 1),
    besluiten: [
      { soort: 'afspraak', tekst: 'Op maandag en donderdag gaat oma mee naar school.' },
      {
        soort: 'vraag',
        tekst: 'Kan de mentor elke vrijdag bellen?',
        ...school,
        // Asked for today: whoever keeps the demo a day sees it late.
        voor: today,
        acceptBy: addWerkdagen(today, 5),
      },
    ],
  });
  await samenwerking.signMdo(actor, jeugdigeId, mdoId, deelnemers.length, 'papier');
  await letReadAlong({ actor, jeugdigeId, samenwerking, today }, mdoId);
  const own = partijen.findIndex(({ naam }) => naam === self);
  if (own >= 0) await samenwerking.signMdo(actor, jeugdigeId, mdoId, own + 1, 'samenpad');
}

/** The family said yes to everybody from outside who was there; for the next meeting it is still to be asked. */
async function letReadAlong(work: Work, mdoId: string) {
  const { actor, jeugdigeId, samenwerking } = work;
  const { mdos = [] } = (await samenwerking.read(actor, jeugdigeId)) ?? {};
  const yes = await saidYes(work);
  for (const { nr, outsider } of mdos.find((one) => one.mdoId === mdoId)?.deelnemers ?? []) {
    if (outsider) mustBeKept(await samenwerking.agreeDeelnemer(actor, jeugdigeId, mdoId, nr, yes));
  }
}

/** An answer of the family that is refused would leave the demo without what it is to show. */
function mustBeKept(outcome: Awaited<ReturnType<Work['samenwerking']['agreeKetentaak']>>) {
  if (!outcome.ok) throw new Error(`The demo has no answer of the family: ${outcome.error}.`);
}

/** Today; with parents up to two where Samenpad does not know them, nor that there are fewer. */
async function saidYes({ actor, jeugdigeId, samenwerking, today }: Work): Promise<Gezegd> {
  const { whoAgrees } = (await samenwerking.read(actor, jeugdigeId)) ?? {};
  const { namen = [], nodig = [], missing = false } = whoAgrees ?? {};
  const known = namen.length - (nodig.includes('jeugdige') ? 1 : 0);
  const named = missing ? ['R. Watertoren', 'S. Watertoren'].slice(known) : [];
  const ouder = { hoedanigheid: 'ouder', gezagBewijs: 'gezagsregister' } as const;
  return { antwoord: true, op: today, genoemd: named.map((naam) => ({ naam, ...ouder })) };
}

/** A task that the aanbieder accepted and that waits for somebody else. */
async function askHelper({ actor, jeugdigeId, samenwerking, today }: Work, aanbieder: string) {
  const { partijen = [], toewijsbesluiten = [] } = (await samenwerking.read(actor, jeugdigeId)) ?? {};
  const besluit = toewijsbesluiten.find((one) => one.aanbieder === aanbieder);
  const helper = partijen.find(({ naam }) => naam === besluit?.aanbiederNaam);
  const tekst = 'Maak met het gezin een plan voor het opstaan.';
  await samenwerking.askKetentaak(actor, jeugdigeId, {
    soort: 'taak',
    tekst,
    ...(helper === undefined ? school : chosen(helper)),
    voor: addDays(today, 14),
    acceptBy: addWerkdagen(today, 5),
  });
  const { ketentaken } = (await samenwerking.read(actor, jeugdigeId)) ?? { ketentaken: [] };
  const ketentaakId = ketentaken.find((one) => one.tekst === tekst)?.ketentaakId;
  if (ketentaakId === undefined) return;
  const yes = await saidYes({ actor, jeugdigeId, samenwerking, today });
  mustBeKept(await samenwerking.agreeKetentaak(actor, jeugdigeId, ketentaakId, yes));
  for (const [stap, why] of [
    ['aanvaard', null],
    ['wacht', 'het rooster van school'],
  ] as const) {
    await samenwerking.moveKetentaak(actor, jeugdigeId, ketentaakId, { stap, tekst: why, acceptBy: null });
  }
}

/** The help of one aanbieder ends while a lighter one begins: four weeks together. */
async function handOver({ actor, jeugdigeId, samenwerking, today }: Work, from: string, to: string) {
  const plain = { code: null, overlapTot: null, gesprekOp: null, financiering: null, afzien: null };
  const tot = addDays(today, 56);
  await samenwerking.decideToewijzing(actor, jeugdigeId, {
    ...plain,
    aanbieder: from,
    hulp: 'Begeleiding thuis',
    van: today,
    tot,
  });
  await samenwerking.decideToewijzing(actor, jeugdigeId, {
    aanbieder: to,
    hulp: 'Lichte begeleiding op school',
    van: addDays(today, 28),
    tot: addDays(today, 210),
    code: 'afschalen',
    overlapTot: tot,
    gesprekOp: addDays(today, 21),
    financiering: 'De gemeente betaalt beide aanbieders.',
    afzien: null,
    overdracht: await saidYes({ actor, jeugdigeId, samenwerking, today }),
  });
}

/** Help that ended nine weeks ago: the first nazorg was done, or is late. */
async function close({ actor, jeugdigeId, samenwerking, today }: Work, done: boolean) {
  await samenwerking.closeHulp(actor, jeugdigeId, {
    per: addDays(today, -63),
    bestemming: 'geen-hulp-nodig',
    houder: null,
    naam: 'Wijkteam Beekstede',
    withoutNazorg: null,
  });
  if (!done) return;
  const [first] = (await samenwerking.read(actor, jeugdigeId))?.afsluitingen[0]?.momenten ?? [];
  if (first === undefined) return;
  await samenwerking.keepNazorg(actor, jeugdigeId, first.momentId, {
    uitkomst: 'gaat-goed',
    notitie: 'Gaat elke dag naar school en sport weer.',
  });
}
