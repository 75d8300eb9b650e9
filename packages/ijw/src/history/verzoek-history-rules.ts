import { addDays, type Omvang, type PlainDate, type Product, type ToewijzingNummer } from '@samenpad/domain';
import { isOpen, isRemoved, type KnownToewijzing } from './history.ts';
import { type BerichtOf, blame, type HistoryRule, type Known } from './history-rule.ts';

const GEVRAAGD = 'Client/AangevraagdeProducten/AangevraagdProduct';
const ONGEWIJZIGD = 'Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct';
const TE_WIJZIGEN = 'Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct';
const NIEUW = 'Client/Verzoek/NieuweProducten/NieuwProduct';
/** WMO757: in total over the whole toewijzing. */
const TOTAAL = '6';
/** CD080: up to this day Omvang could stand without a product code. */
const END_OF_2020 = '2020-12-31';

type Wijziging = BerichtOf<'317'>;
type TeWijzigen = Wijziging['teWijzigenProducten'][number];

/** The current toewijzingen of the jeugdige with this aanbieder: valid on or after the Dagtekening (ijw.md 8.6). */
function listCurrent(bericht: Wijziging, { history }: Known): Map<ToewijzingNummer, KnownToewijzing> {
  const all = [...history.listToewijzingen(bericht)];
  return new Map(
    all.filter(
      ([, { persoon, aanbieder, product }]) =>
        persoon === bericht.bsn &&
        aanbieder === bericht.aanbieder &&
        !isRemoved(product) &&
        (product.einddatum === undefined || product.einddatum >= bericht.dagtekening),
    ),
  );
}

/** Whether another verzoek of this jeugdige with this aanbieder still waits for its answer (TR374). */
function hasOpen(bericht: BerichtOf<'315'> | Wijziging, { history, berichtId }: Known): boolean {
  const persoon = bericht.soort === '315' ? bericht.client.bsn : bericht.bsn;
  return [...history.listVerzoeken(bericht).values()].some(
    (verzoek) => verzoek.persoon === persoon && verzoek.berichtId !== berichtId && isOpen(verzoek),
  );
}

/** The products to change that break a rule against the toewijzing that they are about; others are TR351. */
function changes(
  bericht: Wijziging,
  known: Known,
  isWrong: (wish: TeWijzigen, now: KnownToewijzing['product']) => boolean,
): string[] {
  const current = listCurrent(bericht, known);
  return blame(TE_WIJZIGEN, bericht.teWijzigenProducten, (wish) => {
    const now = current.get(wish.toewijzingNummer)?.product;
    return now !== undefined && isWrong(wish, now);
  });
}

const endsAfter2020 = (einddatum: PlainDate | undefined) => einddatum === undefined || einddatum > END_OF_2020;

/** TR373: a change of budget, or of a total volume, keeps the begin of the toewijzing. */
function changesTotal(wish: TeWijzigen, now: { budget?: number; omvang?: Omvang }): boolean {
  const isTotal = wish.omvang?.frequentie === TOTAAL && now.omvang?.frequentie === TOTAAL;
  return (
    (wish.budget !== undefined && now.budget !== undefined && wish.budget !== now.budget) ||
    (isTotal && wish.omvang?.volume !== now.omvang?.volume)
  );
}

interface Wished {
  path: string;
  product: Product | undefined;
  begin: PlainDate;
  eind: PlainDate | undefined;
}

/** The whole wished situation: what stays, what changes (as it was until then), what is new. */
function listWished(bericht: Wijziging, known: Known): Wished[] {
  const current = listCurrent(bericht, known);
  const paths = (path: string, list: readonly unknown[]) =>
    list.map((_, i) => (list.length > 1 ? `${path}[${i + 1}]` : path));
  const [stay, change, add] = [
    paths(ONGEWIJZIGD, bericht.ongewijzigdeProducten),
    paths(TE_WIJZIGEN, bericht.teWijzigenProducten),
    paths(NIEUW, bericht.nieuweProducten),
  ];
  return [
    ...bericht.ongewijzigdeProducten.flatMap((nummer, i): Wished[] => {
      const now = current.get(nummer)?.product;
      return now === undefined
        ? []
        : [{ path: stay[i] ?? '', product: now.product, begin: now.ingangsdatum, eind: now.einddatum }];
    }),
    ...bericht.teWijzigenProducten.flatMap((wish, i): Wished[] => {
      const now = current.get(wish.toewijzingNummer)?.product;
      if (now === undefined) return [];
      const path = change[i] ?? '';
      const changed: Wished = { path, product: now.product, begin: wish.gewensteIngangsdatum, eind: wish.einddatum };
      if (wish.gewensteIngangsdatum <= now.ingangsdatum) return [changed];
      return [{ ...changed, begin: now.ingangsdatum, eind: addDays(wish.gewensteIngangsdatum, -1) }, changed];
    }),
    ...bericht.nieuweProducten.map(
      ({ product, gewensteIngangsdatum, einddatum }, i): Wished => ({
        path: add[i] ?? '',
        product,
        begin: gewensteIngangsdatum,
        eind: einddatum,
      }),
    ),
  ];
}

function isSameProduct(a: Product | undefined, b: Product | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.categorie !== b.categorie) return false;
  return a.code === undefined || b.code === undefined || a.code === b.code;
}

/** Whether one begins before the other ends; without an end that goes on. */
function startsWithin({ begin }: Wished, { eind }: Wished): boolean {
  return eind === undefined || begin <= eind;
}

/** The later of each two wished products that overlap in time. */
function findOverlaps(bericht: Wijziging, known: Known): string[] {
  const wished = listWished(bericht, known);
  const later = wished.filter((one, i) =>
    wished
      .slice(0, i)
      .some(
        (before) =>
          isSameProduct(before.product, one.product) && startsWithin(before, one) && startsWithin(one, before),
      ),
  );
  return [...new Set(later.map(({ path }) => path))];
}

/** Verzoeken against what stands and what is already asked (ijw.md 8.5, 8.6). */
export const verzoekHistoryRules: readonly HistoryRule[] = [
  {
    code: 'TR347',
    retourCode: '9347',
    statement: 'Een aanbieder gebruikt elke ReferentieAanbieder één keer.',
    message: 'Met deze ReferentieAanbieder is al iets gevraagd; geef een nieuwe referentie.',
    right: 'ReferentieAanbieder V-2026-17, de eerste keer',
    wrong: 'ReferentieAanbieder V-2026-17 in een tweede verzoek',
    find: {
      '315': (bericht, { history, berichtId }) => {
        const before = history.listVerzoeken(bericht);
        return blame(GEVRAAGD, bericht.aangevraagdeProducten, ({ referentieAanbieder }) => {
          const verzoek = before.get(referentieAanbieder);
          return verzoek !== undefined && verzoek.berichtId !== berichtId;
        });
      },
      '317': (bericht, { history, berichtId }) => {
        const verzoek = history.listVerzoeken(bericht).get(bericht.referentieAanbieder);
        return verzoek !== undefined && verzoek.berichtId !== berichtId ? ['Client/Verzoek'] : [];
      },
    },
  },
  {
    code: 'TR374',
    retourCode: '9374',
    statement: 'Er is één open verzoek tegelijk per jeugdige en aanbieder.',
    message: 'Er wacht al een verzoek op antwoord; wacht dat antwoord af.',
    right: 'een verzoek nadat het vorige is toegewezen of afgewezen',
    wrong: 'een tweede verzoek terwijl het eerste in onderzoek is',
    find: {
      '315': (bericht, known) =>
        hasOpen(bericht, known) ? blame(GEVRAAGD, bericht.aangevraagdeProducten, () => true) : [],
      '317': (bericht, known) => (hasOpen(bericht, known) ? ['Client/Verzoek'] : []),
    },
  },
  {
    code: 'TR349',
    retourCode: '9349',
    statement: 'Een verzoek om wijziging noemt alle lopende toewijzingen van de jeugdige bij deze aanbieder.',
    message: 'Niet elke lopende toewijzing staat in dit verzoek; zet de andere bij OngewijzigdeProducten.',
    right: '1001 te wijzigen en 1002 ongewijzigd',
    wrong: 'alleen 1001 te wijzigen, terwijl ook 1002 loopt',
    find: {
      '317': (bericht, known) => {
        const named = new Set([
          ...bericht.ongewijzigdeProducten,
          ...bericht.teWijzigenProducten.map(({ toewijzingNummer }) => toewijzingNummer),
        ]);
        return [...listCurrent(bericht, known).keys()].some((nummer) => !named.has(nummer)) ? ['Client/Verzoek'] : [];
      },
    },
  },
  {
    code: 'TR350',
    retourCode: '9350',
    statement: 'Een OngewijzigdProduct is een lopende toewijzing van deze jeugdige.',
    message: 'Dit ToewijzingNummer is geen lopende toewijzing van deze jeugdige; haal het weg of verbeter het.',
    right: 'ToewijzingNummer van een toewijzing die loopt',
    wrong: 'ToewijzingNummer van een toewijzing die vorig jaar eindigde',
    find: {
      '317': (bericht, known) => {
        const current = listCurrent(bericht, known);
        return blame(ONGEWIJZIGD, bericht.ongewijzigdeProducten, (nummer) => !current.has(nummer));
      },
    },
  },
  {
    code: 'TR351',
    retourCode: '9351',
    statement: 'Een TeWijzigenProduct is een lopende toewijzing van deze jeugdige.',
    message:
      'Dit ToewijzingNummer is geen lopende toewijzing van deze jeugdige; vraag een nieuw product of verbeter het nummer.',
    right: 'ToewijzingNummer van een toewijzing die loopt',
    wrong: 'ToewijzingNummer van een toewijzing die is verwijderd',
    find: {
      '317': (bericht, known) => {
        const current = listCurrent(bericht, known);
        return blame(
          TE_WIJZIGEN,
          bericht.teWijzigenProducten,
          ({ toewijzingNummer }) => !current.has(toewijzingNummer),
        );
      },
    },
  },
  {
    code: 'TR357',
    retourCode: '9357',
    statement: 'Een wijziging met terugwerking begint op de ingangsdatum van de toewijzing.',
    message: 'GewensteIngangsdatum is voorbij en niet de ingangsdatum van de toewijzing; kies die, of een latere dag.',
    right: 'GewensteIngangsdatum volgende maand',
    wrong: 'GewensteIngangsdatum vorige maand, midden in de toewijzing',
    find: {
      '317': (bericht, known) =>
        changes(
          bericht,
          known,
          (wish, now) =>
            wish.gewensteIngangsdatum <= bericht.dagtekening && wish.gewensteIngangsdatum !== now.ingangsdatum,
        ),
    },
  },
  {
    code: 'TR361',
    retourCode: '9361',
    statement: 'In de gewenste situatie komt een product niet twee keer tegelijk voor.',
    message: 'Dit product overlapt met hetzelfde product in dit verzoek of in een lopende toewijzing; pas de data aan.',
    right: '45A04 tot en met 30 juni, 45A04 vanaf 1 juli',
    wrong: '45A04 tot en met 31 juli, 45A04 vanaf 1 juli',
    find: { '317': findOverlaps },
  },
  {
    code: 'TR373',
    retourCode: '9373',
    statement: 'Een ander budget of totaal geldt vanaf de ingangsdatum van de toewijzing.',
    message:
      'Bij een ander budget of totaal hoort de ingangsdatum van de toewijzing zelf; verbeter GewensteIngangsdatum.',
    right: 'Budget 500000 vanaf de ingangsdatum 2026-01-01',
    wrong: 'Budget 500000 vanaf 2026-05-01',
    find: {
      '317': (bericht, known) =>
        changes(
          bericht,
          known,
          (wish, now) => changesTotal(wish, now) && wish.gewensteIngangsdatum !== now.ingangsdatum,
        ),
    },
  },
  {
    code: 'TR375',
    retourCode: '9375',
    statement: 'Zonder product in de toewijzing staat er geen Omvang in de wijziging.',
    message: 'De toewijzing heeft geen product, dus kan er geen Omvang staan; vraag een ander Budget.',
    right: 'Budget 500000',
    wrong: 'Omvang bij een toewijzing met alleen een Budget',
    find: {
      '317': (bericht, known) =>
        changes(
          bericht,
          known,
          (wish, now) => wish.omvang !== undefined && now.product === undefined && endsAfter2020(wish.einddatum),
        ),
    },
  },
  {
    code: 'TR411',
    retourCode: '9411',
    statement: 'Bij een toewijzing met productcode hoort Omvang.',
    message: 'De toewijzing heeft een productcode, dus moet Omvang gevuld zijn; vul hem in.',
    right: 'Omvang 4 uur per week',
    wrong: 'geen Omvang bij een toewijzing voor 45A04',
    find: {
      '317': (bericht, known) =>
        changes(bericht, known, (wish, now) => wish.omvang === undefined && now.product?.code !== undefined),
    },
  },
  {
    code: 'TR412',
    retourCode: '9412',
    statement: 'Bij een toewijzing zonder productcode hoort geen Omvang.',
    message: 'De toewijzing heeft geen productcode, dus kan er geen Omvang staan; laat hem weg.',
    right: 'Budget, zonder Omvang',
    wrong: 'Omvang bij een toewijzing voor categorie 45 zonder code',
    find: {
      '317': (bericht, known) =>
        changes(
          bericht,
          known,
          (wish, now) =>
            wish.omvang !== undefined &&
            now.product !== undefined &&
            now.product.code === undefined &&
            endsAfter2020(wish.einddatum),
        ),
    },
  },
];
