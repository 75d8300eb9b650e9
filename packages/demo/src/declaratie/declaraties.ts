import { type Bedrag, type Bsn, cents } from '@samenpad/domain';
import { kopOf, XSD_VERSIE } from '../bericht/kop.ts';
import type { Zending } from '../bericht/zending.ts';
import { vormTable } from '../loopbaan/vormen.ts';
import { Stream } from '../random/stream.ts';
import {
  addWorkingDays,
  type Day,
  dateOf,
  firstDayOfMonth,
  monthIndexOf,
  WINDOW_BEGIN,
  WINDOW_END,
} from '../regio/kalender.ts';
import { lastEindOf, type ToewijzingPlan } from '../toewijzing/plan.ts';
import { prestatieOf, type Regel, tariefOf, volumeOf } from './prestatie.ts';

/** Counts of the planted faults in claim lines (domain.md D.5). */
export interface DeclaratieVuil {
  regels: number;
  outsidePeriode: number;
  excessVolume: number;
  wrongTarief: number;
  gecrediteerd: number;
}

const OUTSIDE = 0.3; // of the toewijzingen whose care ends in their last month: about 0.5 % of the lines
const OVER_VOLUME = 0.012;
const WRONG_TARIFF = 0.006;
const CREDITED = 0.015;

const FIRST_MONTH = monthIndexOf(WINDOW_BEGIN);
const LAST_MONTH = monthIndexOf(WINDOW_END);

/** Claims of every month, in order: one 323 per aanbieder and gemeente, each with its 325. */
export class Declarant {
  readonly vuil: DeclaratieVuil = { regels: 0, outsidePeriode: 0, excessVolume: 0, wrongTarief: 0, gecrediteerd: 0 };
  readonly #seed: number;
  readonly #bsnOn: (plan: ToewijzingPlan, moment: Day) => Bsn;
  readonly #byMonth = new Map<number, { plan: ToewijzingPlan; month: number }[]>();
  /** Lines to be claimed again or credited with the next claim. */
  #later: Regel[] = [];

  constructor(seed: number, plans: readonly ToewijzingPlan[], bsnOn: (plan: ToewijzingPlan, moment: Day) => Bsn) {
    this.#seed = seed;
    this.#bsnOn = bsnOn;
    for (const plan of plans) {
      if (plan.levering === undefined) continue;
      const from = Math.max(FIRST_MONTH, monthIndexOf(plan.levering.begin));
      // One month more: a line after the end is one of the planted faults.
      // Nobody claims before there is a toewijzing (9338).
      const known = Math.max(plan.declaratieVanaf ?? 0, monthIndexOf(plan.versies[0]?.datum ?? 0));
      const until = Math.min(LAST_MONTH, monthIndexOf(plan.levering.eind) + 1);
      for (let month = from; month <= until; month++) {
        const claimed = Math.max(month, known);
        const list = this.#byMonth.get(claimed);
        if (list === undefined) this.#byMonth.set(claimed, [{ plan, month }]);
        else list.push({ plan, month });
      }
    }
  }

  /** All 323 and 325 over one month of delivery (months since year 0); call for each month in order. */
  list(month: number): Zending[] {
    const regels = new Map<string, Regel[]>();
    const waiting = this.#later;
    this.#later = [];
    for (const regel of waiting) this.#push(regels, regel);
    for (const due of this.#byMonth.get(month) ?? []) this.#claim(due.plan, due.month, regels);
    return [...regels.keys()].sort().flatMap((key) => this.#send(month, regels.get(key) ?? []));
  }

  #push(regels: Map<string, Regel[]>, regel: Regel): void {
    this.vuil.regels++;
    const key = `${regel.plan.jeugdige.gemeente.code}-${regel.plan.aanbieder.agb}`;
    const list = regels.get(key);
    if (list === undefined) regels.set(key, [regel]);
    else list.push(regel);
  }

  #claim(plan: ToewijzingPlan, month: number, regels: Map<string, Regel[]>): void {
    const tarief = tariefOf(vormTable[plan.vorm].tarief, Math.floor(month / 12));
    const referentie = `${plan.jeugdige.gemeente.code}-${plan.nummer}-${(month - FIRST_MONTH).toString(36)}`;
    const stream = new Stream(this.#seed, `declaratie-${month}`, plan.jeugdige.id * 128 + plan.volgnummer);
    const volume = volumeOf(plan, month);
    const regel: Regel = { plan, month, volume, referentie, tarief, debetCredit: 'D' };
    if (volume === 0) {
      this.#claimOutside(regel, stream, regels);
      return;
    }
    const kind = stream.index([OVER_VOLUME, WRONG_TARIFF, CREDITED, 1 - OVER_VOLUME - WRONG_TARIFF - CREDITED]);
    if (kind === 0) {
      this.vuil.excessVolume++;
      this.#push(regels, { ...regel, volume: plan.volume + stream.between(2, 9), afwijzing: '9321' });
      this.#later.push({ ...regel, referentie: `${referentie}H` });
    } else if (kind === 1) {
      this.vuil.wrongTarief++;
      this.#push(regels, { ...regel, tarief: cents(tarief + 500), afwijzing: '0611' });
      this.#later.push({ ...regel, referentie: `${referentie}H` });
    } else if (kind === 2 && volume > 1) {
      this.vuil.gecrediteerd++;
      const first = { ...regel, volume: volume - 1 };
      this.#push(regels, first);
      // IV091: the credit copies the debit; the new debit may go along (OP366).
      this.#later.push({ ...first, referentie: `${referentie}C`, vorige: referentie, debetCredit: 'C' });
      this.#later.push({ ...regel, referentie: `${referentie}H` });
    } else this.#push(regels, regel);
  }

  /** A line for the month after the toewijzing ended: refused with 9308. */
  #claimOutside(regel: Regel, stream: Stream, regels: Map<string, Regel[]>): void {
    const { plan, month } = regel;
    if (lastEindOf(plan) >= firstDayOfMonth(month)) return;
    if (!stream.chance(OUTSIDE)) return;
    this.vuil.outsidePeriode++;
    this.#push(regels, { ...regel, volume: 1, afwijzing: '9308' });
  }

  #send(month: number, regels: readonly Regel[]): Zending[] {
    const first = regels[0];
    if (first === undefined) return [];
    const { gemeente } = first.plan.jeugdige;
    const { aanbieder } = first.plan;
    const parties = { gemeente: gemeente.code, aanbieder: aanbieder.agb };
    const stream = new Stream(this.#seed, `declaratiedag-${month}`, gemeente.index * 1000 + aanbieder.index);
    const dag = firstDayOfMonth(month + 1) + stream.between(2, 19);
    const antwoord = addWorkingDays(dag, stream.between(1, 10)); // OP090x4
    const nummer = `${gemeente.code}${aanbieder.index.toString(36).toUpperCase().padStart(2, '0')}${month - FIRST_MONTH}`;
    const identificatie = `D${nummer}`;
    const clienten = this.#clientenOf(regels, month);
    const totaal = sumOf(regels);
    const build323 = () => ({
      ...kopOf('323', parties, identificatie, dag),
      declaratieNummer: nummer,
      declaratiePeriode: {
        begindatum: dateOf(firstDayOfMonth(month)),
        einddatum: dateOf(firstDayOfMonth(month + 1) - 1),
      },
      declaratieDagtekening: dateOf(dag),
      totaalIngediendBedrag: totaal,
      clienten: clienten.map(({ bsn, own }) => ({ bsn, prestaties: own.map(prestatieOf) })),
    });
    const build325 = () => ({
      ...kopOf('325', parties, identificatie, antwoord),
      declaratieIdentificatie: kopOf('323', parties, identificatie, dag).identificatie,
      declaratieIdentificatieDagtekening: dateOf(dag),
      declaratieAntwoord: {
        declaratieNummer: nummer,
        totaalIngediendBedrag: totaal,
        ...antwoordOf(regels, clienten),
      },
      retourCodes: ['0200'],
      xsdVersieDeclaratie: { ...XSD_VERSIE },
    });
    return [
      { dag, soort: '323', gemeente: gemeente.code, identificatie: `${nummer}-323`, build: build323 },
      { dag: antwoord, soort: '325', gemeente: gemeente.code, identificatie: `${nummer}-325`, build: build325 },
    ];
  }

  #clientenOf(regels: readonly Regel[], month: number): ClientRegels[] {
    const moment = firstDayOfMonth(month + 1);
    const clienten = new Map<Bsn, Regel[]>();
    for (const regel of regels) {
      const bsn = this.#bsnOn(regel.plan, moment);
      clienten.set(bsn, [...(clienten.get(bsn) ?? []), regel]);
    }
    return [...clienten].map(([bsn, own]) => ({ bsn, own }));
  }
}

interface ClientRegels {
  bsn: Bsn;
  own: Regel[];
}

/** Debits less credits; a total of zero is a debit (TR358, CS325). */
function sumOf(regels: readonly Regel[]): Bedrag {
  let sum = 0;
  for (const { volume, tarief, debetCredit } of regels) sum += debetCredit === 'D' ? volume * tarief : -volume * tarief;
  return { bedrag: cents(Math.abs(sum)), debetCredit: sum < 0 ? 'C' : 'D' };
}

/** IV087: 8001 and no lines when all is granted, else 0200 and the refused lines only. */
function antwoordOf(regels: readonly Regel[], clienten: readonly ClientRegels[]) {
  const granted = sumOf(regels.filter((regel) => regel.afwijzing === undefined));
  const refused = clienten.flatMap(({ bsn, own }) => {
    const prestaties = own.flatMap((regel) =>
      regel.afwijzing === undefined ? [] : [{ ...prestatieOf(regel), retourCodes: [regel.afwijzing] }],
    );
    return prestaties.length === 0 ? [] : [{ bsn, retourCodes: ['0200'], prestaties }];
  });
  return {
    totaalToegekendBedrag: granted,
    retourCodes: [refused.length === 0 ? '8001' : '0200'],
    clienten: refused,
  };
}
