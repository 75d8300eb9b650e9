import { findPhase, isProcessRole, placeInCase } from '@samenpad/access';
import type { GezinspersoonView, GezinView, PersonOnCard, RolkaartView } from '@samenpad/contract';
import type { Gezinsplan, SamenOpen } from '@samenpad/database';
import { dayOf, type PlainDate } from '@samenpad/domain';

interface RolkaartBasis {
  gezin: GezinView;
  samen: SamenOpen;
  /** Of the plan, as far as the reader sees it. */
  delen: readonly Pick<Gezinsplan['delen'][number], 'soort' | 'partij' | 'tekst' | 'voor' | 'gedaanOp'>[];
  today: PlainDate;
}

interface Taak {
  naam: string | null;
  organisatie: string | null;
  taak: PersonOnCard['taken'][number];
}

/** The role card (S4-82): everybody once, with what is still to be done and who stands in; and the phase (S4-44). */
export function toRolkaartView(basis: RolkaartBasis): RolkaartView {
  const personen = listPersonen(basis);
  for (const taak of listTaken(basis)) {
    const persoon = personen.find((one) => isOf(one, taak));
    if (persoon !== undefined) persoon.taken.push(taak.taak);
    else personen.push({ ...toPersoon({ ...taak, rol: null, contact: null, banden: [] }), taken: [taak.taak] });
  }
  return {
    gezin: basis.gezin,
    phase: findPhase(listHelp(basis)),
    personen: personen.sort((a, b) => placeInCase(a.rol) - placeInCase(b.rol)),
  };
}

type Band = GezinspersoonView['banden'][number];

function toPersoon({
  naam,
  organisatie,
  rol,
  contact,
  banden,
}: Pick<PersonOnCard, 'naam' | 'organisatie' | 'rol' | 'contact' | 'banden'>): PersonOnCard {
  return {
    naam,
    organisatie: organisatie === naam ? null : organisatie,
    rol,
    contact,
    regisseur: false,
    regiebehandelaar: false,
    banden: banden.map(({ jeugdigeId, relatie }) => ({ jeugdigeId, relatie })),
    taken: [],
    standIns: [],
  };
}

/** The jeugdigen, the adults and who helps; not who only keeps the process going (S4-72). */
function listPersonen({ gezin, today }: RolkaartBasis): PersonOnCard[] {
  const kinderen = gezin.leden
    .filter(({ tot }) => tot === null)
    .map(({ jeugdigeId, naam }) => {
      const banden = [{ jeugdigeId, relatie: 'zelf' as const }];
      return toPersoon({ naam, organisatie: null, rol: 'jeugdige', contact: null, banden });
    });
  const others = [...gezin.volwassenen, ...gezin.professionals].filter(({ rol }) => !isProcessRole(rol));
  const personen = others.flatMap((one) => {
    const own = one.banden.filter((band) => !others.some((other) => standsInFor(one, band, other)));
    if (own.length === 0 && one.banden.length > 0) return [];
    return [{ ...toPersoon({ ...one, banden: own }), standIns: others.flatMap((other) => toStandIn(other, one)) }];
  });
  return markRegie([...kinderen, ...personen], gezin, today);
}

/** Whoever stands in does so for who is `betrokken` with the same jeugdige. */
function standsInFor(one: GezinspersoonView, { relatie, jeugdigeId }: Band, other: GezinspersoonView): boolean {
  if (relatie !== 'waarnemer' || one === other) return false;
  return other.banden.some((band) => band.relatie === 'betrokken' && band.jeugdigeId === jeugdigeId);
}

function toStandIn(one: GezinspersoonView, other: GezinspersoonView): PersonOnCard['standIns'] {
  const ends = one.banden.flatMap((band) => (standsInFor(one, band, other) && band.tot !== null ? [band.tot] : []));
  const [first] = ends.toSorted();
  if (first === undefined || one.naam === null) return [];
  return [{ naam: one.naam, contact: one.contact, tot: dayOf(new Date(first)) }];
}

/** Says who has the regie; somebody from outside Samenpad comes on the card by it. */
function markRegie(personen: PersonOnCard[], { regie }: GezinView, today: PlainDate): PersonOnCard[] {
  const all = [...personen];
  for (const soort of ['regisseur', 'regiebehandelaar'] as const) {
    const now = regie.find((row) => row.soort === soort && row.van <= today && (row.tot === null || row.tot > today));
    if (now === undefined || now.naam === null) continue;
    const { naam, organisatie, contact } = now;
    const found = all.find((one) => one.rol !== 'jeugdige' && one.naam === naam);
    const persoon =
      found ??
      toPersoon({ naam, organisatie, contact, rol: soort === 'regisseur' ? soort : 'hulpverlener', banden: [] });
    persoon[soort] = true;
    if (found === undefined) all.push(persoon);
  }
  return all;
}

/** Tasks of other organisations and actions of the plan that are open; the first due first, without a day last. */
function listTaken({ samen, delen, today }: RolkaartBasis): Taak[] {
  const acties = delen.flatMap(({ soort, partij, tekst, voor, gedaanOp }) =>
    soort === 'actie' && partij !== null && gedaanOp === null
      ? [{ naam: partij, organisatie: null, taak: { tekst, voor, teLaat: voor !== null && voor < today } }]
      : [],
  );
  const ketentaken = samen.ketentaken.map(({ naam, organisatie, tekst, voor, teLaat }) => ({
    naam,
    organisatie: organisatie === naam ? null : organisatie,
    taak: { tekst, voor, teLaat },
  }));
  return [...ketentaken, ...acties].sort((a, b) => (a.taak.voor ?? '9').localeCompare(b.taak.voor ?? '9'));
}

/** A party of the plan is typed: the name counts, not its capitals; of a jeugdige the first name will do. */
function isOf({ naam, organisatie, rol }: PersonOnCard, taak: Taak): boolean {
  if (naam === null || taak.naam === null) return false;
  const typed = taak.naam.trim().toLowerCase();
  const known = naam.toLowerCase();
  if (typed !== known && !(rol === 'jeugdige' && known.startsWith(`${typed} `))) return false;
  return taak.organisatie === null || organisatie === null || organisatie === taak.organisatie;
}

function listHelp({ gezin, samen, today }: RolkaartBasis) {
  return gezin.leden
    .filter(({ tot }) => tot === null)
    .map(({ jeugdigeId }) => {
      const ends = samen.afsluitingen.filter((one) => one.jeugdigeId === jeugdigeId).map(({ per }) => per);
      const closing = ends.some((per) => per >= today)
        ? ('coming' as const)
        : ends.length > 0
          ? ('past' as const)
          : null;
      return { helped: gezin.professionals.some((one) => helps(one, jeugdigeId)), closing };
    });
}

function helps({ banden }: GezinspersoonView, jeugdigeId: string): boolean {
  return banden.some((band) => band.relatie === 'toegewezen' && band.jeugdigeId === jeugdigeId);
}
