import type { Actor, Database, DoelInvoer, PlandeelInvoer, PlanFout } from '@samenpad/database';
import { addDays, dayOf, type PlainDate, type Result } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Stores = Pick<Database, 'gezinnen' | 'plannen'>;

const minutes = 60_000;
/** So many gezinnen of the caseload have a plan, besides that of the demo family. */
const plans = 8;

const empty: Omit<PlandeelInvoer, 'soort' | 'tekst'> = {
  jeugdigeId: null,
  doelId: null,
  leefgebied: null,
  kleur: null,
  partij: null,
  antwoord: null,
  voor: null,
  gedaanOp: null,
  gedeeld: false,
};

/** Short stories of other gezinnen: what they ask, and the goal that follows. */
const stories = [
  { vraag: 'Hoe komt onze oudste weer naar school?', doel: 'Vier dagen per week naar school', leefgebied: 'school' },
  { vraag: 'We willen minder ruzie thuis.', doel: 'Praten zonder dat het ruzie wordt', leefgebied: 'opvoeding' },
  { vraag: 'De schulden geven veel stress.', doel: 'Alle schulden op een rij', leefgebied: 'financien' },
  {
    vraag: 'Onze dochter slaapt slecht en is vaak bang.',
    doel: 'Vijf nachten per week doorslapen',
    leefgebied: 'gezondheid',
  },
] as const;

/**
 * Plans of the gezinnen of the demo consulent: that of the demo family lies before its parents, the others run, one is
 * looked at too late and one came along with another gezin.
 */
export async function providePlannen(
  { accounts, ...stores }: Pick<Database, 'accounts'> & Stores,
  provided: ProvidedPeople,
): Promise<void> {
  const signIn = async (login: string, purpose: Actor['purpose']): Promise<Actor | undefined> => {
    const person = listDemoPeople().find((one) => one.login === login);
    if (person === undefined) return undefined;
    const until = new Date(Date.now() + 10 * minutes);
    const { token } = await accounts.startSession({ ...person, subject: login }, until, { mfa: true });
    return { token, purpose };
  };
  const consulentLogin = listDemoPeople().find(({ rol }) => rol === 'consulent')?.login ?? '';
  const consulent = await signIn(consulentLogin, 'toeleiding');
  const ouder = await signIn('ouder', 'inzage');
  const jeugdige = await signIn('jeugdige-13', 'inzage');
  const own = provided.get('jeugdige-13')?.[0]?.jeugdigeId;
  if (consulent === undefined || ouder === undefined || jeugdige === undefined) return;
  const today = dayOf(new Date());
  if (own !== undefined) await planDemoFamily({ consulent, ouder, jeugdige }, own, today, stores);
  const caseload = (provided.get(consulentLogin) ?? []).map((relatie) => relatie.jeugdigeId);
  await planOthers(consulent, caseload, today, stores);
  for (const { token } of [consulent, ouder, jeugdige]) await accounts.endSession(token);
}

/** What a plan was given, or a fault of ours. */
async function must<T>(acting: Promise<Result<T, PlanFout>>): Promise<T> {
  const done = await acting;
  if (!done.ok) throw new Error(`The plan of the demo was refused: ${done.error}`);
  return done.value;
}

function writerOf({ plannen }: Stores, jeugdigeId: string, planId: string) {
  const at = { planId, id: null, versie: null };
  return {
    deel: (actor: Actor, deel: Partial<PlandeelInvoer> & Pick<PlandeelInvoer, 'soort' | 'tekst'>) =>
      must(plannen.saveDeel(actor, jeugdigeId, at, { ...empty, remove: false, ...deel })),
    doel: async (
      actor: Actor,
      doel: Partial<DoelInvoer> & Pick<DoelInvoer, 'tekst' | 'leefgebied'>,
      today: PlainDate,
    ) =>
      (
        await must(
          plannen.saveDoel(actor, jeugdigeId, at, {
            ...{ jeugdigeId: null, eigenaar: 'Het gezin', startniveau: 2, streefniveau: 7, naDoel: null },
            ...{ streefdatum: addDays(today, 150), evaluerenVoor: addDays(today, 42), gedeeld: true, toestand: 'open' },
            ...doel,
          }),
        )
      ).id,
  };
}

interface Family {
  consulent: Actor;
  ouder: Actor;
  jeugdige: Actor;
}

type Told = Partial<PlandeelInvoer> & Pick<PlandeelInvoer, 'soort' | 'tekst'> & { door: keyof Family };

/** What the demo family and its consulent wrote before there were goals. */
const told: readonly Told[] = [
  {
    door: 'jeugdige',
    soort: 'eigen-woorden',
    tekst: 'Ik wil weer gewoon naar school, zonder buikpijn. En dat er thuis niet elke avond ruzie is over mij.',
  },
  { door: 'ouder', soort: 'eigen-woorden', tekst: 'Wij willen rust in huis en weer samen eten.' },
  { door: 'ouder', soort: 'vraag', tekst: 'Hoe krijgen we rust thuis, en lukt het weer op school?' },
  {
    door: 'consulent',
    soort: 'kracht',
    tekst: 'Oma Riet helpt elke week. Er zijn twee goede vrienden en er is voetbal.',
  },
  {
    door: 'consulent',
    soort: 'leefgebied',
    leefgebied: 'financien',
    kleur: 'rood',
    tekst: 'Er zijn schulden bij drie bedrijven.',
  },
  {
    door: 'consulent',
    soort: 'leefgebied',
    leefgebied: 'school',
    kleur: 'oranje',
    tekst: 'Twee dagen per week lukt het niet om te gaan.',
  },
  {
    door: 'consulent',
    soort: 'afspraak',
    partij: 'School',
    tekst: 'De mentor belt voor tien uur als er iemand niet is.',
    gedeeld: true,
  },
  {
    door: 'consulent',
    soort: 'afspraak',
    partij: 'Aanbieder',
    tekst: 'De begeleider komt op dinsdag na school thuis.',
    gedeeld: true,
  },
  { door: 'ouder', soort: 'open-vraag', tekst: 'Kan het gesprek op school na vijf uur?' },
];

/** In the words of the family, with goals, agreements and what they say about it; it lies before them now. */
async function planDemoFamily(family: Family, id: string, today: PlainDate, stores: Stores) {
  const { plannen } = stores;
  const { consulent, ouder } = family;
  const started = await plannen.start(ouder, id, 'vol');
  if (!started.ok) return;
  const planId = started.value.id;
  const { deel } = writerOf(stores, id, planId);
  for (const { door, ...part } of told) await deel(family[door], part);
  await aimDemoFamily(family, id, planId, today, stores);
  await must(plannen.setStatus(consulent, id, planId, { van: 'concept', versie: 0, naar: 'besproken', reden: null }));
  const yes = { versie: 1, antwoord: 'ja', toelichting: null, hoe: 'portaal' } as const;
  await must(plannen.agree(ouder, id, planId, { ...yes, voor: null, naam: null, partij: null }));
}

async function aimDemoFamily(
  { consulent, jeugdige }: Family,
  id: string,
  planId: string,
  today: PlainDate,
  stores: Stores,
) {
  const { deel, doel } = writerOf(stores, id, planId);
  const calm = { tekst: 'Alle schulden op een rij, met een afspraak', leefgebied: 'financien' } as const;
  const debts = await doel(consulent, { ...calm, eigenaar: 'Moeder' }, today);
  const learn = { tekst: 'Vier dagen per week naar school', leefgebied: 'school' } as const;
  const school = await doel(jeugdige, { ...learn, eigenaar: 'Ikzelf' }, today);
  const talk = { tekst: 'Praten zonder dat het ruzie wordt', leefgebied: 'opvoeding' } as const;
  await doel(consulent, { ...talk, eigenaar: 'Ouders', naDoel: debts }, today);
  const letters = { tekst: 'Brieven meenemen naar de schuldhulp', doelId: debts, voor: addDays(today, 7) };
  await deel(consulent, { soort: 'actie', partij: 'Moeder', ...letters });
  const week = { tekst: 'Elke maandag samen de week bekijken', doelId: school };
  await deel(jeugdige, { soort: 'actie', partij: 'Ik en mijn mentor', ...week });
  const look = (actor: Actor, informant: 'jeugdige' | 'regisseur', score: number, woorden: string) =>
    must(stores.plannen.evaluate(actor, id, planId, school, { dag: today, informant, score, woorden, next: null }));
  await look(consulent, 'regisseur', 5, 'Drie dagen gelukt.');
  await look(jeugdige, 'jeugdige', 4, 'Het gaat wel. Mijn mentor snapt het nu.');
}

async function planOthers(consulent: Actor, caseload: readonly string[], today: PlainDate, stores: Stores) {
  const made: string[] = [];
  for (const id of caseload) {
    if (made.length === plans) break;
    if (await planOther(consulent, id, made.length, today, stores)) made.push(id);
  }
  const [stays, moves] = made.slice(-2);
  if (stays !== undefined && moves !== undefined) await joinGezinnen(consulent, stays, moves, today, stores);
}

/** A short plan that runs; false when the gezin has one already. */
async function planOther(consulent: Actor, id: string, nr: number, today: PlainDate, stores: Stores): Promise<boolean> {
  const started = await stores.plannen.start(consulent, id, 'licht');
  const story = stories[nr % stories.length];
  if (!started.ok || story === undefined) return false;
  const planId = started.value.id;
  const { deel, doel } = writerOf(stores, id, planId);
  await deel(consulent, { soort: 'vraag', tekst: story.vraag });
  // Every fourth was to be looked at more than 30 days ago.
  const evaluerenVoor = addDays(today, nr % 4 === 1 ? -45 : 14 + nr * 7);
  const doelId = await doel(consulent, { tekst: story.doel, leefgebied: story.leefgebied, evaluerenVoor }, today);
  await deel(consulent, { soort: 'actie', partij: 'Ouders', tekst: 'Samen met de begeleider beginnen', doelId });
  if (nr % 4 === 3) return true;
  const step = { van: 'concept', versie: 0, naar: 'besproken', reden: null } as const;
  await must(stores.plannen.setStatus(consulent, id, planId, step));
  const told = { versie: 1, antwoord: 'ja', toelichting: null, hoe: 'mondeling', voor: null } as const;
  for (const naam of ['Moeder', 'Vader']) {
    await must(stores.plannen.agree(consulent, id, planId, { ...told, naam, partij: 'ouder' }));
  }
  // Parents with a part in Samenpad still have to say so themselves.
  const final = await stores.plannen.setStatus(consulent, id, planId, {
    ...step,
    van: 'besproken',
    versie: 1,
    naar: 'vastgesteld',
  });
  if (final.ok)
    await must(
      stores.plannen.setStatus(consulent, id, planId, { ...step, van: 'vastgesteld', versie: 1, naar: 'actief' }),
    );
  return true;
}

/** Two gezinnen that turned out to be one, each with its plan (S4-66). */
async function joinGezinnen(consulent: Actor, stays: string, moves: string, today: PlainDate, { gezinnen }: Stores) {
  const [into, from] = [await gezinnen.read(consulent, stays), await gezinnen.read(consulent, moves)];
  const jeugdigen = from?.gezin?.leden.filter(({ tot }) => tot === null).map(({ jeugdigeId }) => jeugdigeId) ?? [];
  if (into?.gezin === undefined || jeugdigen.length === 0) return;
  await gezinnen.form(consulent, moves, { jeugdigen, naar: into.gezin.gezinId, per: today });
}
