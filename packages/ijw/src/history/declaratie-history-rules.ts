import {
  canonicalJson,
  cents,
  type DeclaratieContext,
  type DeclaratieOordeel,
  judgeDeclaratie,
  type Prestatie,
} from '@samenpad/domain';
import type { BerichtOf, HistoryRule, Known } from './history-rule.ts';

type Declaratie = BerichtOf<'323'>;
type Antwoord = BerichtOf<'325'>;

/** Classes by code, of one judgement: so that the rules that look at a 323 do not each judge all of it. */
const judged = new WeakMap<Known, ReadonlyMap<string, readonly string[]>>();

/** What `judgeDeclaratie` of the domain must know of what came before a 323. */
export function contextOfDeclaratie(bericht: Declaratie, { history, findTarief }: Known): DeclaratieContext {
  const { nummers, latest } = history.listDeclaraties(bericht);
  return {
    toewijzingen: new Map(
      [...history.listToewijzingen(bericht)]
        .filter(([, { aanbieder }]) => aanbieder === bericht.aanbieder)
        .map(([nummer, { persoon, product }]) => [nummer, { bsn: persoon, product }]),
    ),
    earlier: history.listPrestaties(bericht),
    declaratieNummers: nummers,
    // A line is never later than the month of its claim: what goes before the latest line goes back (IV090).
    ...(latest !== undefined && { vorigePeriode: latest }),
    findTarief: ({ productCode }, eenheid, dag) => {
      const tarief = findTarief?.(productCode, eenheid, dag);
      return tarief === undefined ? undefined : cents(tarief);
    },
  };
}

const numbered = (name: string, list: readonly unknown[], i: number) => (list.length > 1 ? `${name}[${i + 1}]` : name);

/** The classes that carry each code, as `judgeDeclaratie` of the domain gives them. */
function placesByCode(bericht: Declaratie, { declaratie, clienten }: DeclaratieOordeel): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const add = (codes: readonly string[], place: () => string) => {
    for (const code of new Set(codes)) places.set(code, [...(places.get(code) ?? []), place()]);
  };
  add(declaratie, () => 'Declaratie');
  for (const [i, { prestaties }] of bericht.clienten.entries()) {
    const client = () => `Declaratie/Clienten/${numbered('Client', bericht.clienten, i)}`;
    add(clienten[i]?.client ?? [], client);
    for (const j of prestaties.keys()) {
      add(clienten[i]?.prestaties[j] ?? [], () => `${client()}/Prestaties/${numbered('Prestatie', prestaties, j)}`);
    }
  }
  return places;
}

/** Where a 323 carries a return code. */
function findCode(bericht: Declaratie, known: Known, code: string): readonly string[] {
  let places = judged.get(known);
  if (places === undefined) {
    places = placesByCode(bericht, judgeDeclaratie(bericht, contextOfDeclaratie(bericht, known)));
    judged.set(known, places);
  }
  return places.get(code) ?? [];
}

/** A rule that the judgement of a claim decides: one place for the arithmetic, one for the words. */
function claimRule(rule: Omit<HistoryRule, 'find'>): HistoryRule {
  return { ...rule, find: { '323': (bericht, known) => findCode(bericht, known, rule.retourCode) } };
}

type AnsweredLine = NonNullable<Antwoord['declaratieAntwoord']>['clienten'][number]['prestaties'][number];

/** The lines of a 325 that break a rule against the line of the 323 with their number; none when the 323 is unknown. */
function answeredLines(
  bericht: Antwoord,
  { history }: Known,
  isWrong: (line: AnsweredLine, claimed: Prestatie | undefined) => boolean,
): string[] {
  const claims = history.findDeclaratie(bericht, bericht.declaratieIdentificatie);
  if (claims.length === 0) return [];
  const lines = new Map(
    claims.flatMap(({ gebeurtenis }) => gebeurtenis.prestaties.map((line) => [line.referentieNummer, line] as const)),
  );
  const clienten = bericht.declaratieAntwoord?.clienten ?? [];
  return clienten.flatMap(({ prestaties }, i) =>
    prestaties.flatMap((line, j) =>
      isWrong(line, lines.get(line.referentieNummer))
        ? [
            `DeclaratieAntwoord/Clienten/${numbered('Client', clienten, i)}/Prestaties/${numbered('Prestatie', prestaties, j)}`,
          ]
        : [],
    ),
  );
}

/** TR367: every value of the line but what was decided about it. */
function differs({ retourCodes: _, ...line }: AnsweredLine, claimed: Prestatie): boolean {
  return canonicalJson(line) !== canonicalJson(claimed);
}

/** Clients of a 325 that its 323 does not have. */
function strangers(bericht: Antwoord, { history }: Known): string[] {
  const claims = history.findDeclaratie(bericht, bericht.declaratieIdentificatie);
  if (claims.length === 0) return [];
  const known = new Set(claims.map(({ persoon }) => persoon));
  const clienten = bericht.declaratieAntwoord?.clienten ?? [];
  return clienten.flatMap(({ bsn }, i) =>
    known.has(bsn) ? [] : [`DeclaratieAntwoord/Clienten/${numbered('Client', clienten, i)}`],
  );
}

/** TR304 at a 317: nothing is assigned to this jeugdige. */
function findStranger(bericht: BerichtOf<'317'>, { history }: Known): string[] {
  const known = [...history.listToewijzingen(bericht).values()].some(({ persoon }) => persoon === bericht.bsn);
  return known ? [] : ['Client'];
}

/** Claims against the toewijzingen and what was claimed before (ijw.md 8.8, 10), and their answers. */
export const declaratieHistoryRules: readonly HistoryRule[] = [
  {
    code: 'TR304',
    retourCode: '8187',
    statement: 'Een regel of verzoek gaat over een jeugdige met een toewijzing.',
    message: 'Deze jeugdige heeft hier geen toewijzing; kijk het burgerservicenummer na.',
    right: 'de jeugdige van de toewijzing',
    wrong: 'een andere jeugdige dan die van de toewijzing',
    find: { '317': findStranger, '323': (bericht, known) => findCode(bericht, known, '8187'), '325': strangers },
  },
  claimRule({
    code: 'TR307',
    retourCode: '9307',
    statement: 'De hulp op een regel begint niet voor de toewijzing.',
    message: 'De regel begint voor de ingangsdatum van de toewijzing; verbeter de periode.',
    right: 'ProductPeriode vanaf 2026-03-10, de ingangsdatum',
    wrong: 'ProductPeriode vanaf 2026-03-01 bij ingangsdatum 2026-03-10',
  }),
  claimRule({
    code: 'TR308',
    retourCode: '9308',
    statement: 'De hulp op een regel eindigt niet na de toewijzing.',
    message: 'De regel eindigt na de einddatum van de toewijzing; verbeter de periode.',
    right: 'ProductPeriode tot en met 2026-06-15, de einddatum',
    wrong: 'ProductPeriode tot en met 2026-06-30 bij einddatum 2026-06-15',
  }),
  claimRule({
    code: 'TR314',
    retourCode: '8021',
    statement: 'Elke regel heeft een eigen referentienummer.',
    message: 'Dit referentienummer is al gebruikt; geef de regel een nieuw nummer.',
    right: 'ReferentieNummer 2026-04-1, de eerste keer',
    wrong: 'ReferentieNummer 2026-04-1 in een latere declaratie',
  }),
  claimRule({
    code: 'TR318',
    retourCode: '8214',
    statement: 'Een declaratie gaat niet terug naar een eerdere maand dan de vorige.',
    message:
      'De maand van deze declaratie ligt voor die van de vorige; zet de regels in de maand die nu aan de beurt is.',
    right: 'na april komt mei',
    wrong: 'na april komt maart',
  }),
  claimRule({
    code: 'TR321',
    retourCode: '9321',
    statement: 'Een regel blijft binnen het volume van de toewijzing voor die periode.',
    message: 'Er is meer gedeclareerd dan in deze periode is toegewezen; verbeter het volume.',
    right: '20 uur in een maand met 5 weken van 4 uur',
    wrong: '24 uur in een maand met 5 weken van 4 uur',
  }),
  claimRule({
    code: 'TR322',
    retourCode: '9322',
    statement: 'Alle regels samen blijven binnen het volume van de toewijzing.',
    message: 'Met deze regel is meer gedeclareerd dan in totaal is toegewezen.',
    right: '40 van de 40 uur',
    wrong: '44 van de 40 uur',
  }),
  claimRule({
    code: 'TR323',
    retourCode: '8017',
    statement: 'Een creditregel neemt een goedgekeurde regel terug.',
    message: 'Er is geen goedgekeurde regel met dit VorigReferentieNummer en dezelfde inhoud; kijk het nummer na.',
    right: 'VorigReferentieNummer van een goedgekeurde regel',
    wrong: 'VorigReferentieNummer van een afgewezen regel',
  }),
  claimRule({
    code: 'TR333',
    retourCode: '9333',
    statement: 'Elke declaratie heeft een eigen nummer.',
    message: 'Dit DeclaratieNummer is al gebruikt; geef een nieuw nummer.',
    right: 'DeclaratieNummer 202604A, de eerste keer',
    wrong: 'DeclaratieNummer 202604A in een tweede declaratie',
  }),
  claimRule({
    code: 'TR338',
    retourCode: '9338',
    statement: 'Een regel noemt een toewijzing aan deze aanbieder.',
    message: 'Dit ToewijzingNummer is niet bekend; kijk het na.',
    right: 'ToewijzingNummer 1001',
    wrong: 'ToewijzingNummer 9999, dat niet bestaat',
  }),
  claimRule({
    code: 'TR339',
    retourCode: '9339',
    statement: 'De categorie op een regel is die van de toewijzing.',
    message: 'De categorie verschilt van die in de toewijzing; verbeter hem.',
    right: 'ProductCategorie 45',
    wrong: 'ProductCategorie 54 bij een toewijzing voor 45',
  }),
  claimRule({
    code: 'TR340',
    retourCode: '9340',
    statement: 'De productcode op een regel is die van de toewijzing.',
    message: 'De productcode verschilt van die in de toewijzing; verbeter hem.',
    right: 'ProductCode 45A04',
    wrong: 'ProductCode 45A05 bij een toewijzing voor 45A04',
  }),
  claimRule({
    code: 'TR341',
    retourCode: '9341',
    statement: 'De eenheid op een regel past bij die van de toewijzing.',
    message: 'De eenheid past niet bij die in de toewijzing; minuten mogen bij uren, verder is hij gelijk.',
    right: 'minuten bij een toewijzing in uren',
    wrong: 'etmalen bij een toewijzing in uren',
  }),
  claimRule({
    code: 'TR346',
    retourCode: '9346',
    statement: 'Het bedrag is volume maal tarief.',
    message: 'Het bedrag is niet het volume maal het tarief; reken het na.',
    right: '10 uur van 65 euro is 650 euro',
    wrong: '10 uur van 65 euro is 660 euro',
  }),
  claimRule({
    code: 'TR369',
    retourCode: '9369',
    statement: 'Alle regels samen blijven binnen het budget.',
    message: 'Met deze regel is meer gedeclareerd dan het budget.',
    right: '5.000 van 5.000 euro',
    wrong: '5.200 van 5.000 euro',
  }),
  claimRule({
    code: 'TR384',
    retourCode: '9384',
    statement: 'Op een verwijderde toewijzing wordt niet gedeclareerd.',
    message: 'Deze toewijzing is verwijderd; declareer op de toewijzing die ervoor in de plaats kwam.',
    right: 'een toewijzing die loopt',
    wrong: 'een toewijzing met RedenWijziging 13',
  }),
  claimRule({
    code: 'TR387',
    retourCode: '9387',
    statement: 'Een regel begint op de eerste van de maand, of op de ingangsdatum.',
    message: 'De regel begint niet op de eerste van de maand of de ingangsdatum; verbeter de periode.',
    right: 'ProductPeriode vanaf 2026-04-01',
    wrong: 'ProductPeriode vanaf 2026-04-03',
  }),
  claimRule({
    code: 'TR388',
    retourCode: '9388',
    statement: 'Een regel eindigt op de laatste van de maand, of op de einddatum.',
    message: 'De regel eindigt niet op de laatste van de maand of de einddatum; verbeter de periode.',
    right: 'ProductPeriode tot en met 2026-04-30',
    wrong: 'ProductPeriode tot en met 2026-04-28',
  }),
  claimRule({
    code: 'TR389',
    retourCode: '9389',
    statement: 'Per toewijzing, product en maand staat er één regel.',
    message: 'Voor deze maand is al een regel ingediend; crediteer die eerst.',
    right: 'een creditregel voor april, dan een nieuwe regel',
    wrong: 'twee regels voor april',
  }),
  claimRule({
    code: 'TR390',
    retourCode: '9390',
    statement: 'Een regel wordt één keer teruggenomen.',
    message: 'Deze regel is al gecrediteerd.',
    right: 'één creditregel',
    wrong: 'een tweede creditregel met hetzelfde VorigReferentieNummer',
  }),
  claimRule({
    code: 'TR418',
    retourCode: '0611',
    statement: 'Het tarief is dat van het contract.',
    message: 'Het tarief verschilt van het contract; verbeter het of vraag de gemeente na.',
    right: '65 euro per uur, zoals in het contract',
    wrong: '67 euro per uur bij een contract van 65 euro',
  }),
  {
    code: 'TR366',
    retourCode: '9366',
    statement: 'Een regel in het antwoord staat ook in de declaratie.',
    message: 'Deze regel staat niet in de declaratie waarop dit een antwoord is.',
    right: 'ReferentieNummer uit de declaratie',
    wrong: 'een ReferentieNummer dat de declaratie niet heeft',
    find: { '325': (bericht, known) => answeredLines(bericht, known, (_, claimed) => claimed === undefined) },
  },
  {
    code: 'TR367',
    retourCode: '9367',
    statement: 'Een regel in het antwoord is gelijk aan die in de declaratie.',
    message: 'Deze regel is anders dan in de declaratie; neem hem letterlijk over.',
    right: 'IngediendBedrag 65000, zoals gedeclareerd',
    wrong: 'IngediendBedrag 60000 waar 65000 is gedeclareerd',
    find: {
      '325': (bericht, known) =>
        answeredLines(bericht, known, (line, claimed) => claimed !== undefined && differs(line, claimed)),
    },
  },
];
