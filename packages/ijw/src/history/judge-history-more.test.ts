import {
  type AgbCode,
  type Bericht,
  type BerichtIdentificatie,
  cents,
  type GemeenteCode,
  heenSoortOf,
  plainDate,
  type RetourSoort,
} from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import {
  change,
  codesOf,
  credit,
  gemeente,
  given,
  kop,
  line,
  make301,
  make305,
  make307,
  make315,
  make317,
  make319,
  make323,
  make325,
  nummer,
  other,
  paid,
  paidBefore,
  period,
  product,
  referentie,
  removed,
  start,
  stop,
  toegewezen,
  wish,
  youth,
} from '../../test/make-history.ts';
import type { Known } from './history-rule.ts';
import { historyRules } from './judge-history.ts';

/** A bericht that breaks a rule otherwise than the first example does, with exactly the codes that it gets. */
interface Wrong {
  that: string;
  before?: Bericht[];
  wrong: Bericht;
  known?: Partial<Known>;
  /** The rule itself, when left out. */
  codes?: string[];
}

const twice = 'TWICE' as BerichtIdentificatie;
const stranger = '99000108' as AgbCode;
const begun = [given, make305(start())];
const stopped = (reden = '31', eind = '2026-03-01') => [...begun, make307(stop(eind, reden))];
const budget = (bedrag: number, categorie?: string) =>
  make301({ product: categorie === undefined ? undefined : { categorie }, omvang: undefined, budget: cents(bedrag) });
const second = (over: Record<string, unknown> = {}, bsn = youth) =>
  make301({ toewijzingNummer: nummer(1002), product: { categorie: '54', code: '54001' }, ...over }, { bsn });
const february = period('2026-02-01', '2026-02-28');
const debit = (bedrag: number) => ({ ingediendBedrag: { bedrag: cents(bedrag), debetCredit: 'D' as const } });
const minutes = (bedrag: number, over: Record<string, unknown> = {}) =>
  line({ eenheid: '01', geleverdVolume: 600, productTarief: cents(108), ...debit(bedrag), ...over });
const tariff = { findTarief: () => 6500 };

/** The retour with which the other side rejected a bericht: it counts as never sent (IV008). */
function rejectionOf(bericht: Bericht, soort: RetourSoort): Bericht {
  return {
    ...kop(soort, '2026-04-10', { identificatie: bericht.identificatie, afzender: bericht.afzender }),
    identificatieRetour: 'R' as BerichtIdentificatie,
    dagtekeningRetour: plainDate('2026-04-10'),
    xsdVersieRetour: { basisschema: '1.0.0', bericht: '1.0.0' },
    retourCodes: [{ element: heenSoortOf[soort], code: '9019' }],
  };
}

/** The 325 with 0001 at its header alone. */
function refusedForItsForm(id: string): Bericht {
  const answer = make325(id);
  if (answer.soort !== '325') throw new Error('A 325 is made');
  const { declaratieAntwoord: _, ...header } = answer;
  return { ...header, retourCodes: ['0001'] };
}

const refused307: Bericht = { ...make307(stop('2026-03-01', '31')), identificatie: twice };
const granted = (...lines: ReturnType<typeof line>[]) => [make323(lines, { id: 'C9' }), make325('C9')];

const more: Record<string, Wrong[]> = {
  TR056: [
    {
      that: 'has the number of a stop that its retour rejected',
      before: [...begun, refused307, rejectionOf(refused307, '308')],
      wrong: { ...make307(stop('2026-03-02', '31')), identificatie: twice },
    },
    {
      that: 'is a second toewijzing with the number of the first',
      before: [{ ...given, identificatie: twice }],
      wrong: { ...second(), identificatie: twice },
    },
  ],
  TR135: [
    {
      that: 'is a start dated tomorrow',
      before: [given],
      wrong: { ...make305(start()), dagtekening: plainDate('2026-04-16') },
    },
    { that: 'is a toewijzing dated next year', wrong: { ...make301(), dagtekening: plainDate('2027-04-15') } },
  ],
  TR378: [
    {
      that: 'names a gemeente of the woonplaats that does not exist',
      before: [make315('A')],
      wrong: { ...make319('A', '1'), woonplaatsGemeente: '9999' as GemeenteCode } as Bericht,
      known: { gemeenten: new Set([gemeente]) },
    },
    {
      that: 'is a claim for a gemeente that does not exist',
      before: [{ ...given, gemeente: '0001' as GemeenteCode }],
      wrong: { ...make323([line()]), gemeente: '0001' as GemeenteCode },
      known: { gemeenten: new Set([gemeente]) },
    },
  ],
  TR381: [
    {
      that: 'has one misplaced start of two',
      before: [make301({ product: { categorie: '45', code: '41A03' } }), second()],
      wrong: make305(
        start('2026-01-05', { toewijzingNummer: nummer(1002), product: { categorie: '54', code: '54001' } }),
        start('2026-01-05', { product: { categorie: '45', code: '41A03' } }),
      ),
      known: { categorieByCode: new Map([['41A03', '41']]) },
    },
    {
      that: 'claims a code under another categorie',
      before: [make301({ product: { categorie: '45', code: '41A03' } })],
      wrong: make323([line({ productCode: '41A03' })]),
      known: { categorieByCode: new Map([['41A03', '41']]) },
    },
  ],
  TR332: [
    { that: 'gives the number of another aanbieder', before: [given], wrong: { ...make301(), aanbieder: stranger } },
    {
      that: 'has one used number of two',
      before: [given],
      wrong: {
        ...make301({}, { bsn: other }),
        toegewezenProducten: [toegewezen({ toewijzingNummer: nummer(1003) }), toegewezen()],
      } as Bericht,
    },
  ],
  TR379: [
    {
      that: 'grants what was rejected',
      before: [make315('A'), make319('A', '1')],
      wrong: make301({ referentieAanbieder: referentie('A') }),
    },
    {
      that: 'names the verzoek of another jeugdige',
      before: [make315('A', other)],
      wrong: make301({ referentieAanbieder: referentie('A') }),
    },
  ],
  TR385: [
    {
      that: 'removes with one of two lines credited',
      before: [
        ...paidBefore,
        ...granted(line({ referentieNummer: 'P2', ...february })),
        make323([credit('P1')], { id: 'C3' }),
        make325('C3'),
      ],
      wrong: removed,
    },
    {
      that: 'removes one of two toewijzingen, paid in part',
      before: [
        given,
        second(),
        make323([paid, line({ referentieNummer: 'P3', ...february })], { id: 'C4' }),
        make325('C4', [paid]),
      ],
      wrong: {
        ...removed,
        toegewezenProducten: [
          toegewezen({ toewijzingNummer: nummer(1002), product: { categorie: '54', code: '54001' } }),
          toegewezen({ einddatum: plainDate('2026-01-05'), redenWijziging: '13' }),
        ],
      } as Bericht,
    },
  ],
  TR355: [
    {
      that: 'answers what was asked in the other domein',
      before: [{ ...make315('A'), domein: 'wmo' }],
      wrong: make319('A', '2'),
    },
    {
      that: 'answers what another aanbieder asked',
      before: [{ ...make315('A'), aanbieder: stranger, afzender: stranger }],
      wrong: make319('A', '1'),
    },
  ],
  TR359: [
    {
      that: 'rejects a wijziging that was granted',
      before: [given, wish(), make301({ referentieAanbieder: referentie('W1'), einddatum: plainDate('2027-01-31') })],
      wrong: make319('W1', '1'),
    },
    {
      that: 'is in onderzoek after the toewijzing',
      before: [make315('A'), make301({ referentieAanbieder: referentie('A') })],
      wrong: make319('A', '2'),
    },
  ],
  TR360: [
    {
      that: 'is in onderzoek after a rejection',
      before: [make315('A'), make319('A', '1')],
      wrong: make319('A', '2'),
      codes: ['TR360', 'TR365'],
    },
    {
      that: 'asks a second delay on a wijziging',
      before: [given, wish(), make319('W1', '2')],
      wrong: make319('W1', '2'),
    },
  ],
  TR365: [
    {
      that: 'rejects twice, after it was in onderzoek',
      before: [given, wish(), make319('W1', '2'), make319('W1', '1')],
      wrong: make319('W1', '1'),
    },
    {
      that: 'rejects a second of two products a second time',
      before: [make315('A'), make319('A', '1'), make315('B')],
      wrong: make319('A', '1'),
    },
  ],
  TR019: [
    {
      that: 'starts on the toewijzing of another jeugdige',
      before: [make301({}, { bsn: other })],
      wrong: make305(start()),
    },
    { that: 'stops what was removed', before: [...begun, removed], wrong: make307(stop('2026-03-01', '31')) },
    {
      that: 'starts on the toewijzing of another aanbieder',
      before: [{ ...given, aanbieder: stranger }],
      wrong: make305(start()),
    },
  ],
  TR063: [
    {
      that: 'removes a stop that never came',
      before: begun,
      wrong: make307(stop('2026-03-01', '31', { statusAanlevering: '3' })),
    },
    {
      that: 'removes a start a second time',
      before: [...begun, make305(start('2026-01-05', { statusAanlevering: '3' }))],
      wrong: make305(start('2026-01-05', { statusAanlevering: '3' })),
    },
  ],
  TR071: [
    {
      that: 'removes a start that was stopped for a while',
      before: stopped('20'),
      wrong: make305(start('2026-01-05', { statusAanlevering: '3' })),
    },
    {
      that: 'removes a start in the bericht that starts anew',
      before: stopped(),
      wrong: make305(start('2026-01-05', { statusAanlevering: '3' }), start('2026-04-01')),
    },
  ],
  TR074: [
    { that: 'repeats a temporary stop', before: stopped('20'), wrong: make307(stop('2026-03-01', '20')) },
    {
      that: 'repeats one start of two',
      before: [...begun, second()],
      wrong: make305(
        start('2026-01-05', { toewijzingNummer: nummer(1002), product: { categorie: '54', code: '54001' } }),
        start(),
      ),
    },
    {
      that: 'repeats a start that was removed and came again',
      before: [...begun, make305(start('2026-01-05', { statusAanlevering: '3' }), start())],
      wrong: make305(start()),
    },
  ],
  TR326: [
    {
      that: 'begins before the start that runs',
      before: [given, make305(start('2026-02-01'))],
      wrong: make305(start('2026-01-05')),
    },
    {
      that: 'begins before the start that runs, and is sent a day later',
      before: [given, make305(start('2026-02-01'))],
      wrong: { ...make305(start('2026-01-05')), dagtekening: plainDate('2026-04-11') },
    },
    {
      that: 'begins while help that came back runs',
      before: [...stopped(), make305(start('2026-03-15'))],
      wrong: make305(start('2026-04-01')),
    },
    { that: 'begins a day before the stop', before: stopped(), wrong: make305(start('2026-02-28')) },
  ],
  TR382: [
    {
      that: 'stops a start that was removed',
      before: [...begun, make305(start('2026-01-05', { statusAanlevering: '3' }))],
      wrong: make307(stop('2026-03-01', '31')),
    },
    {
      that: 'stops another product',
      before: begun,
      wrong: make307(stop('2026-03-01', '31', { product: { categorie: '45' } })),
    },
  ],
  TR413: [
    { that: 'pauses a second time a day later', before: stopped('20'), wrong: make307(stop('2026-03-02', '20')) },
    {
      that: 'pauses a second time, and earlier',
      before: stopped('20'),
      wrong: make307(stop('2026-02-15', '20')),
      codes: ['TR413', 'TR414'],
    },
  ],
  TR414: [
    { that: 'ends a day before the pause', before: stopped('20'), wrong: make307(stop('2026-02-28', '31')) },
    {
      that: 'ends earlier than the second of two pauses',
      before: [
        ...stopped('20', '2026-02-01'),
        make307(stop('2026-02-01', '20', { statusAanlevering: '3' })),
        make307(stop('2026-03-10', '20')),
      ],
      wrong: make307(stop('2026-03-01', '31')),
    },
  ],
  TR415: [
    { that: 'pauses what ended', before: stopped(), wrong: make307(stop('2026-03-15', '20')) },
    {
      that: 'ends a second time, and earlier',
      before: stopped(),
      wrong: make307(stop('2026-02-15', '34')),
      codes: ['TR414', 'TR415'],
    },
  ],
  TR347: [
    { that: 'asks a wijziging with a used reference', before: [given, wish(), make319('W1', '1')], wrong: wish() },
    {
      that: 'uses for a wijziging the reference of a verzoek om toewijzing',
      before: [given, make315('W1'), make319('W1', '1')],
      wrong: wish(),
    },
  ],
  TR374: [
    {
      that: 'asks a wijziging while something is in onderzoek',
      before: [given, make315('A'), make319('A', '2')],
      wrong: wish(),
    },
    {
      that: 'asks while one of two products still waits',
      before: [
        {
          ...make315('A'),
          aangevraagdeProducten: ['A', 'B'].map((ref) => ({
            referentieAanbieder: referentie(ref),
            product,
            toewijzingIngangsdatum: plainDate('2026-05-01'),
            verwijzer: { type: '02', naam: 'Huisarts' },
          })),
        } as Bericht,
        make301({ referentieAanbieder: referentie('A') }),
      ],
      wrong: make315('C'),
    },
  ],
  TR304: [
    { that: 'claims for a jeugdige without a toewijzing', before: [given], wrong: make323([line()], { bsn: other }) },
    {
      that: 'claims on the toewijzing of another jeugdige',
      before: [given, second({}, other)],
      wrong: make323([line()], { bsn: other }),
    },
    {
      that: 'credits a line of another jeugdige',
      before: [...paidBefore, second({}, other)],
      wrong: make323([credit('P1')], { bsn: other }),
    },
    { that: 'answers for a jeugdige who is not in the claim', before: paidBefore, wrong: make325('C1', [paid], other) },
  ],
  TR349: [
    {
      that: 'leaves out a toewijzing that begins later',
      before: [given, second({ ingangsdatum: plainDate('2026-09-01') })],
      wrong: wish(),
    },
    {
      that: 'leaves out a toewijzing that ends on the Dagtekening',
      before: [given, second({ einddatum: plainDate('2026-04-10') })],
      wrong: wish(),
    },
  ],
  TR350: [
    {
      that: 'keeps a toewijzing that ended the day before',
      before: [given, second({ einddatum: plainDate('2026-04-09') })],
      wrong: make317('W1', { teWijzigenProducten: [change()], ongewijzigdeProducten: [nummer(1002)] }),
    },
    {
      that: 'keeps a toewijzing that was removed',
      before: [given, second(), second({ einddatum: plainDate('2026-01-05'), redenWijziging: '13' })],
      wrong: make317('W1', { teWijzigenProducten: [change()], ongewijzigdeProducten: [nummer(1002)] }),
    },
  ],
  TR351: [
    {
      that: 'changes the toewijzing of another jeugdige',
      before: [given, second({}, other)],
      wrong: make317('W1', { teWijzigenProducten: [change(), change({ toewijzingNummer: nummer(1002) })] }),
    },
    {
      that: 'changes what another aanbieder delivers',
      before: [given, { ...second(), aanbieder: stranger }],
      wrong: make317('W1', { teWijzigenProducten: [change(), change({ toewijzingNummer: nummer(1002) })] }),
    },
  ],
  TR357: [
    {
      that: 'begins on the Dagtekening',
      before: [given],
      wrong: wish({ gewensteIngangsdatum: plainDate('2026-04-10') }),
    },
    {
      that: 'begins a day before the toewijzing',
      before: [given],
      wrong: wish({ gewensteIngangsdatum: plainDate('2026-01-04') }),
    },
  ],
  TR361: [
    {
      that: 'asks without an end what begins later',
      before: [make301({ ingangsdatum: plainDate('2026-06-01') })],
      wrong: make317('W1', {
        ongewijzigdeProducten: [nummer(1001)],
        nieuweProducten: [{ product, gewensteIngangsdatum: plainDate('2026-05-01') }],
      }),
    },
    {
      that: 'begins on the last day of what runs',
      before: [given],
      wrong: make317('W1', {
        ongewijzigdeProducten: [nummer(1001)],
        nieuweProducten: [{ product, gewensteIngangsdatum: plainDate('2026-12-31') }],
      }),
    },
    {
      that: 'asks the same beside a longer wijziging',
      before: [given],
      wrong: make317('W1', {
        teWijzigenProducten: [change({ einddatum: plainDate('2027-01-31') })],
        nieuweProducten: [
          { product, gewensteIngangsdatum: plainDate('2027-01-01'), einddatum: plainDate('2027-06-30') },
        ],
      }),
    },
  ],
  TR373: [
    {
      that: 'changes the total halfway',
      before: [make301({ omvang: { volume: 100, eenheid: '04', frequentie: '6' } })],
      wrong: wish({ omvang: { volume: 120, eenheid: '04', frequentie: '6' } }),
    },
    {
      that: 'lowers the budget halfway',
      before: [budget(400_000)],
      wrong: wish({ omvang: undefined, budget: cents(300_000) }),
    },
  ],
  TR375: [
    {
      that: 'asks a volume without an end date beside the budget',
      before: [budget(400_000)],
      wrong: wish({ budget: cents(400_000), einddatum: undefined }),
    },
    {
      that: 'asks a volume on one of two',
      before: [budget(400_000), second()],
      wrong: make317('W1', { teWijzigenProducten: [change({ toewijzingNummer: nummer(1002) }), change()] }),
    },
  ],
  TR411: [
    {
      that: 'asks a budget where a volume belongs',
      before: [given],
      wrong: wish({ omvang: undefined, budget: cents(100_000) }),
    },
    {
      that: 'leaves the volume out of one of two',
      before: [given, second()],
      wrong: make317('W1', {
        teWijzigenProducten: [change(), change({ toewijzingNummer: nummer(1002), omvang: undefined })],
      }),
    },
  ],
  TR412: [
    {
      that: 'asks a volume without an end date',
      before: [budget(400_000, '45')],
      wrong: wish({ einddatum: undefined }),
    },
    {
      that: 'asks a volume up to the first day on which it may not',
      before: [budget(400_000, '45')],
      wrong: wish({ einddatum: plainDate('2021-01-01') }),
    },
  ],
  TR307: [
    {
      that: 'begins a day too early',
      before: [make301({ ingangsdatum: plainDate('2026-03-02') })],
      wrong: make323([line()]),
    },
    {
      that: 'is one of two months',
      before: [make301({ ingangsdatum: plainDate('2026-03-01') })],
      wrong: make323([line({ ...february, geleverdVolume: 5, ...debit(32_500) }), line()]),
    },
  ],
  TR308: [
    {
      that: 'ends a day too late',
      before: [make301({ einddatum: plainDate('2026-03-30') })],
      wrong: make323([line()]),
    },
    {
      that: 'is after the toewijzing was shortened',
      before: [given, make301({ einddatum: plainDate('2026-03-30'), redenWijziging: '05' })],
      wrong: make323([line()]),
    },
  ],
  TR314: [
    {
      that: 'uses the number of a line that was rejected',
      before: [given, make323([paid], { id: 'C5' }), make325('C5', [paid])],
      wrong: make323([line({ referentieNummer: 'P1', ...february })]),
    },
    {
      that: 'credits under a number that was used',
      before: paidBefore,
      wrong: make323([credit('P1', { referentieNummer: 'P1' })]),
    },
  ],
  TR318: [
    {
      that: 'goes back to the year before',
      before: [
        make301({ ingangsdatum: plainDate('2025-01-01') }),
        ...granted(line({ ...period('2026-01-01', '2026-01-31') })),
      ],
      wrong: make323([line(period('2025-12-01', '2025-12-31'))], { maand: '2025-12' }),
    },
    {
      that: 'goes back while the last claim is not answered',
      before: [given, make323([paid])],
      wrong: make323([line(february)], { maand: '2026-02' }),
    },
  ],
  TR321: [
    {
      that: 'claims a minute too many of hours',
      before: [given],
      wrong: make323([line({ eenheid: '01', geleverdVolume: 601, productTarief: cents(108), ...debit(64_908) })]),
    },
    {
      that: 'claims more than the six weeks that March touches',
      before: [make301({ omvang: { volume: 4, eenheid: '04', frequentie: '2' } })],
      wrong: make323([line({ geleverdVolume: 25, ...debit(162_500) })]),
    },
  ],
  TR322: [
    {
      that: 'goes past the total with the second of two lines',
      before: [make301({ omvang: { volume: 15, eenheid: '04', frequentie: '6' } })],
      wrong: make323([line(february), line()]),
    },
    {
      that: 'goes past the total with a claim that waits for its answer',
      before: [make301({ omvang: { volume: 15, eenheid: '04', frequentie: '6' } }), make323([line(february)])],
      wrong: make323([line({ geleverdVolume: 6, ...debit(39_000) })]),
    },
  ],
  TR323: [
    {
      that: 'credits what waits for its answer',
      before: [given, make323([paid], { id: 'C6' })],
      wrong: make323([credit('P1')]),
    },
    {
      that: 'credits another volume',
      before: paidBefore,
      wrong: make323([credit('P1', { geleverdVolume: 9 })]),
    },
    {
      that: 'credits what was rejected',
      before: [given, make323([paid], { id: 'C7' }), make325('C7', [paid])],
      wrong: make323([credit('P1')]),
    },
  ],
  TR333: [
    {
      that: 'uses the number of a claim that was rejected',
      before: [given, make323([paid], { id: 'C8', nr: 'N8' }), make325('C8', [paid])],
      wrong: make323([line()], { nr: 'N8' }),
    },
    {
      that: 'claims another month under one number',
      before: [given, make323([line(february)], { nr: 'N9', maand: '2026-02' })],
      wrong: make323([line()], { nr: 'N9' }),
    },
  ],
  TR338: [
    {
      that: 'claims on the toewijzing of another aanbieder',
      before: [given, { ...second(), aanbieder: stranger }],
      wrong: make323([line({ toewijzingNummer: nummer(1002) })]),
    },
    {
      that: 'claims on a number of the other domein',
      before: [given, { ...second(), domein: 'wmo' }],
      wrong: make323([line({ toewijzingNummer: nummer(1002) })]),
    },
  ],
  TR339: [
    {
      that: 'claims another categorie than that of an aspecifieke toewijzing',
      before: [budget(400_000, '45')],
      wrong: make323([line({ productCategorie: '54' })]),
    },
    {
      that: 'has the categorie and the code of another product',
      before: [given],
      wrong: make323([line({ productCategorie: '54', productCode: '54001' })]),
      codes: ['TR339', 'TR340'],
    },
  ],
  TR340: [
    {
      that: 'has one wrong line of two',
      before: [given],
      wrong: make323([line({ productCode: '45A05' }), line(february)]),
    },
    {
      that: 'claims the product from before the toewijzing was sent anew',
      before: [given, make301({ product: { categorie: '45', code: '45A05' }, toewijzingstijd: '11:00:00' })],
      wrong: make323([line()]),
    },
  ],
  TR341: [
    {
      that: 'claims hours of a toewijzing in etmalen',
      before: [make301({ omvang: { volume: 10, eenheid: '14', frequentie: '4' } })],
      wrong: make323([line()]),
    },
    {
      that: 'claims euros of a toewijzing in hours',
      before: [given],
      wrong: make323([line({ eenheid: '83', geleverdVolume: 65_000, productTarief: undefined })]),
    },
  ],
  TR346: [
    {
      that: 'is further off than the rounding of the minute explains',
      before: [given],
      wrong: make323([minutes(65_101)]),
    },
    { that: 'is one cent off', before: [given], wrong: make323([line(debit(65_001))]) },
  ],
  TR369: [
    {
      that: 'goes past the budget with the second of two lines',
      before: [budget(100_000, '45')],
      wrong: make323([line(february), line()]),
    },
    {
      that: 'goes one cent past the budget',
      before: [budget(129_999, '45'), ...granted(line(february))],
      wrong: make323([line()]),
    },
  ],
  TR384: [
    {
      that: 'claims another month of what was removed meanwhile',
      before: [given, make323([line(february)]), removed],
      wrong: make323([line()]),
    },
    {
      that: 'has one removed of two',
      before: [removed, second()],
      wrong: make323([
        line({ toewijzingNummer: nummer(1002), productCategorie: '54', productCode: '54001', ...february }),
        line(),
      ]),
    },
  ],
  TR387: [
    {
      that: 'begins neither on the first nor on the ingangsdatum, which comes later',
      before: [make301({ ingangsdatum: plainDate('2026-03-10') })],
      wrong: make323([line(period('2026-03-05', '2026-03-31'))]),
      codes: ['TR307', 'TR387'],
    },
    {
      that: 'begins after the ingangsdatum in that month',
      before: [make301({ ingangsdatum: plainDate('2026-03-10') })],
      wrong: make323([line(period('2026-03-11', '2026-03-31'))]),
    },
  ],
  TR388: [
    {
      that: 'ends neither on the last day nor on the einddatum, which comes earlier',
      before: [make301({ einddatum: plainDate('2026-03-15') })],
      wrong: make323([line(period('2026-03-01', '2026-03-20'))]),
      codes: ['TR308', 'TR388'],
    },
    {
      that: 'ends a day before the einddatum',
      before: [make301({ einddatum: plainDate('2026-03-15') })],
      wrong: make323([line(period('2026-03-01', '2026-03-14'))]),
    },
  ],
  TR389: [
    {
      that: 'claims a month again that waits for its answer',
      before: [given, make323([line()])],
      wrong: make323([line()]),
    },
    {
      that: 'claims a month again of which the credit waits for its answer',
      before: [...paidBefore, make323([credit('P1', { referentieNummer: 'K5' })])],
      wrong: make323([line()]),
    },
  ],
  TR390: [
    {
      that: 'credits a second time while the first waits for its answer',
      before: [...paidBefore, make323([credit('P1', { referentieNummer: 'K6' })])],
      wrong: make323([credit('P1')]),
    },
    {
      that: 'credits twice in one claim',
      before: paidBefore,
      wrong: make323([credit('P1'), credit('P1', { referentieNummer: 'K7' })]),
    },
  ],
  TR418: [
    {
      that: 'has another tariff per minute than that of the hour',
      before: [given],
      wrong: make323([minutes(65_000, { productTarief: cents(110) })]),
      known: tariff,
    },
    {
      that: 'has the right amount at another tariff',
      before: [given],
      wrong: make323([line({ productTarief: cents(6499), ...debit(64_990) })]),
      known: tariff,
    },
  ],
  TR366: [
    {
      that: 'has one unknown line of two',
      before: paidBefore,
      wrong: make325('C1', [paid, line({ referentieNummer: 'P9' })]),
    },
    {
      that: 'has a line of another claim',
      before: [...paidBefore, make323([line({ referentieNummer: 'P2', ...february })], { id: 'C2' })],
      wrong: make325('C2', [paid]),
    },
  ],
  TR367: [
    { that: 'has another tariff', before: paidBefore, wrong: make325('C1', [{ ...paid, productTarief: cents(6400) }]) },
    {
      that: 'has another period',
      before: paidBefore,
      wrong: make325('C1', [{ ...paid, ...period('2026-03-01', '2026-03-30') }]),
    },
    { that: 'has another unit', before: paidBefore, wrong: make325('C1', [{ ...paid, eenheid: '01' }]) },
  ],
};

const rows = Object.entries(more).flatMap(([rule, list]) => list.map((one) => ({ rule, ...one })));
const inWmo = (bericht: Bericht): Bericht => ({ ...bericht, domein: bericht.domein === 'jw' ? 'wmo' : 'jw' });

describe('further berichten that break a rule of level 3 or 4', () => {
  it('are at least two of a kind of their own for every rule', () => {
    const few = historyRules.map(({ code }) => code).filter((code) => (more[code] ?? []).length < 2);
    expect(few).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(2 * historyRules.length);
  });

  it.each(rows)('$rule: a bericht that $that gets exactly its codes, in iJw and in iWmo', (row) => {
    const { rule, before = [], wrong, known = {}, codes = [rule] } = row;
    expect(codesOf(wrong, before, known)).toEqual(codes);
    expect(codesOf(inWmo(wrong), before.map(inWmo), known)).toEqual(codes);
  });
});

describe('berichten that look like it and break no rule', () => {
  const right: { that: string; before: Bericht[]; bericht: Bericht; known?: Partial<Known> }[] = [
    {
      that: 'a second product without a toewijzing starts beside the first (IV096)',
      before: [make305(start('2026-01-05', { toewijzingNummer: undefined }))],
      bericht: make305(
        start('2026-02-01', { toewijzingNummer: undefined, product: { categorie: '54', code: '54001' } }),
      ),
    },
    {
      that: 'a start sent before the one that runs, and arrived after it (OP080)',
      before: [given, make305(start('2026-02-01'))],
      bericht: { ...make305(start('2026-01-05')), dagtekening: plainDate('2026-04-09') },
    },
    {
      that: 'a start without a toewijzing, sent before the one that runs and arrived after it',
      before: [make305(start('2026-02-01', { toewijzingNummer: undefined }))],
      bericht: {
        ...make305(start('2026-01-05', { toewijzingNummer: undefined })),
        dagtekening: plainDate('2026-04-09'),
      },
    },
    { that: 'a new start on the day of the stop', before: stopped(), bericht: make305(start('2026-03-01')) },
    {
      that: 'a number of the other domein',
      before: [{ ...make315('A'), domein: 'wmo', identificatie: twice }],
      bericht: { ...make315('A'), identificatie: twice },
    },
    {
      that: 'a toewijzing that ended the day before the Dagtekening is not named',
      before: [given, second({ einddatum: plainDate('2026-04-09') })],
      bericht: wish(),
    },
    { that: 'a claim up to the budget to the cent', before: [budget(65_000, '45')], bericht: make323([line()]) },
    {
      that: 'a credit and a new line for the month in one claim (OP366)',
      before: paidBefore,
      bericht: make323([line(), credit('P1')]),
    },
    {
      that: 'a second credit after the first was rejected',
      before: [
        ...paidBefore,
        make323([credit('P1', { referentieNummer: 'K8' })], { id: 'C8' }),
        make325('C8', [credit('P1', { referentieNummer: 'K8' })]),
      ],
      bericht: make323([credit('P1')]),
    },
    {
      that: 'a claim that comes again with its numbers after the first was refused for its form (IV008)',
      before: [given, make323([paid], { id: 'C2', nr: 'N2' }), refusedForItsForm('C2')],
      bericht: make323([paid], { nr: 'N2' }),
    },
    {
      that: 'a claim of an earlier month after a later one was refused for its form',
      before: [given, make323([line()], { id: 'C2' }), refusedForItsForm('C2')],
      bericht: make323([line(february)], { maand: '2026-02' }),
    },
    {
      that: 'a removal after every line was credited',
      before: [...paidBefore, make323([credit('P1')], { id: 'C3' }), make325('C3')],
      bericht: removed,
    },
    {
      that: 'the last day on which a volume may stand without a code',
      before: [budget(400_000, '45')],
      bericht: wish({ einddatum: plainDate('2020-12-31') }),
    },
    {
      that: 'a line that its aanbieder begins on the ingangsdatum and ends on the einddatum of one month',
      before: [make301({ ingangsdatum: plainDate('2026-03-10'), einddatum: plainDate('2026-03-20') })],
      bericht: make323([line(period('2026-03-10', '2026-03-20'))]),
    },
  ];

  it.each(right)('$that', ({ before, bericht, known = {} }) => {
    expect(codesOf(bericht, before, known)).toEqual([]);
    expect(codesOf(inWmo(bericht), before.map(inWmo), known)).toEqual([]);
  });
});
