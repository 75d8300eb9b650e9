import { placeInCase } from '@samenpad/access';
import type { SamenwerkingView } from '@samenpad/contract';
import type { Betrokkene, Samenwerking } from '@samenpad/database';
import { addWerkdagen, dayOf, daysBetween, type PlainDate } from '@samenpad/domain';

/** S2-12: working days in which a task is accepted, or else it is back with who leads. */
const acceptInWerkdagen = 5;
/** S3-3: a question that waits longer than this is told, in days. */
const oldInDays = 10;
/** As many points as an agenda takes. */
const mostAgenda = 30;

export function lastAcceptDay(today: PlainDate): PlainDate {
  return addWerkdagen(today, acceptInWerkdagen);
}

type KetentaakRow = SamenwerkingView['ketentaken'][number];

/** The answer of the page, from what the store read on a day. */
export function toSamenwerkingView(
  samen: Samenwerking,
  betrokkenen: readonly Betrokkene[],
  today: PlainDate,
): SamenwerkingView {
  const ketentaken = samen.ketentaken.map((taak) => toKetentaak(taak, today));
  const oldVragen = ketentaken.filter(isOldQuestion);
  return {
    inHand: samen.inHand,
    poorten: samen.poorten ?? null,
    partijen: samen.partijen,
    genodigden: samen.genodigden,
    bord: toBord(samen, ketentaken, betrokkenen),
    oldVragen: oldVragen.length,
    mdos: samen.mdos.map(toMdo),
    ketentaken,
    toewijsbesluiten: samen.toewijsbesluiten.map((besluit) => ({
      toewijsbesluitId: besluit.toewijsbesluitId,
      aanbiederNaam: besluit.aanbiederNaam,
      hulp: besluit.hulp,
      van: besluit.van,
      tot: besluit.tot,
      code: besluit.code,
      overlapTot: besluit.overlapTot,
      gesprekOp: besluit.gesprekOp,
      overdrachtOp: besluit.overdrachtOp?.toISOString() ?? null,
      financiering: besluit.financiering,
      poort: besluit.poort,
      afzien: besluit.afzien,
      door: besluit.door,
    })),
    deelakkoorden: samen.deelakkoorden.map(({ op, ingetrokkenOp, ...akkoord }) => ({
      ...akkoord,
      op: op.toISOString(),
      ingetrokkenOp: ingetrokkenOp?.toISOString() ?? null,
    })),
    whoAgrees: samen.whoAgrees ?? null,
    afsluitingen: samen.afsluitingen.map(toAfsluiting),
    agendavoorstel: samen.inHand ? [...proposeAgenda(ketentaken), ...samen.agendapunten].slice(0, mostAgenda) : [],
    concepten: samen.concepten,
    acceptBy: lastAcceptDay(today),
  };
}

function isOpen({ stand }: KetentaakRow): boolean {
  return stand === 'gevraagd' || stand === 'aanvaard' || stand === 'terug';
}

function isOldQuestion(taak: KetentaakRow): boolean {
  return taak.soort === 'vraag' && isOpen(taak) && (taak.dagenOpen ?? 0) > oldInDays;
}

function toKetentaak(taak: Samenwerking['ketentaken'][number], today: PlainDate): KetentaakRow {
  const { ketentaakId, soort, tekst, naam, organisatie, stand, voor, acceptBy, gevraagdDoor } = taak;
  const { antwoord, terugReden, wachtOp, zelf, teLaat, outsider, reads } = taak;
  const row = { ketentaakId, soort, tekst, naam, organisatie, stand, voor, acceptBy, gevraagdDoor };
  const more = {
    antwoord,
    terugReden,
    wachtOp,
    zelf,
    teLaat,
    outsider,
    reads,
    gevraagdOp: taak.gevraagdOp.toISOString(),
  };
  const isDone = stand === 'gedaan' || stand === 'ingetrokken';
  return { ...row, ...more, dagenOpen: isDone ? null : daysBetween(dayOf(taak.gevraagdOp), today) };
}

function toMdo({ startsAt, verslagOp, afgezegdOp: _, ...mdo }: Samenwerking['mdos'][number]) {
  return {
    ...mdo,
    startsAt: startsAt.toISOString(),
    verslagOp: verslagOp?.toISOString() ?? null,
    deelnemers: mdo.deelnemers.map((deelnemer) => ({
      ...deelnemer,
      getekendOp: deelnemer.getekendOp === null ? null : new Date(deelnemer.getekendOp).toISOString(),
    })),
  };
}

function toAfsluiting({ heropendOp, momenten, ...afsluiting }: Samenwerking['afsluitingen'][number]) {
  return {
    ...afsluiting,
    heropend: heropendOp !== null,
    momenten: momenten.map(({ momentId, dag, uitkomst, notitie, teLaat }) => ({
      momentId,
      dag,
      uitkomst,
      notitie,
      teLaat,
    })),
  };
}

/**
 * Every party with its tasks, by role and then the latest first (S2-7, S4-72); parties without one too, for who may ask
 * them.
 */
function toBord(
  { partijen }: Samenwerking,
  ketentaken: readonly KetentaakRow[],
  betrokkenen: readonly Betrokkene[],
): SamenwerkingView['bord'] {
  const keyOf = ({ naam, organisatie }: { naam: string | null; organisatie: string | null }) =>
    `${naam ?? ''}\n${organisatie ?? ''}`;
  const rows = new Map<string, SamenwerkingView['bord'][number]>();
  for (const partij of [...partijen, ...ketentaken]) {
    const { naam, organisatie } = partij;
    if (rows.has(keyOf(partij))) continue;
    const open = ketentaken.filter((taak) => keyOf(taak) === keyOf(partij) && isOpen(taak));
    const wachtOp = open.flatMap((taak) => (taak.wachtOp === null ? [] : [taak.wachtOp]));
    const teLaat = open.filter((taak) => taak.teLaat).length;
    const rollen = betrokkenen.filter((one) => isParty(one, partij)).map(({ rol }) => rol);
    // An organisation stands here by who gives the help, not by its administration.
    const rol = rollen.toSorted((one, other) => placeInCase(one) - placeInCase(other))[0] ?? null;
    rows.set(keyOf(partij), { naam, organisatie, rol, open: open.length, teLaat, wachtOp: [...new Set(wachtOp)] });
  }
  return [...rows.values()].sort(
    (a, b) => placeInCase(a.rol) - placeInCase(b.rol) || b.teLaat - a.teLaat || b.open - a.open,
  );
}

/** Of an organisation the map of who is involved gives the name twice, and the board once. */
function isParty(one: Betrokkene, { naam, organisatie }: { naam: string | null; organisatie: string | null }): boolean {
  return naam !== null && one.naam === naam && (organisatie === null || one.organisatie === organisatie);
}

/** What the next MDO may be about: what is late, came back or waits, and questions without an answer. */
function proposeAgenda(ketentaken: readonly KetentaakRow[]): SamenwerkingView['agendavoorstel'] {
  return ketentaken
    .filter(
      (taak) => isOpen(taak) && (taak.teLaat || taak.stand === 'terug' || taak.wachtOp !== null || isQuestion(taak)),
    )
    .flatMap(({ tekst, naam, soort }) =>
      tekst === null
        ? []
        : [
            {
              soort: isQuestion({ soort }) ? ('vraag' as const) : ('taak' as const),
              tekst: naam === null ? tekst : `${tekst} (${naam})`,
            },
          ],
    )
    .slice(0, 20);
}

function isQuestion({ soort }: Pick<KetentaakRow, 'soort'>): boolean {
  return soort === 'vraag';
}
