import type {
  AgbCode,
  Bsn,
  GemeenteCode,
  Heenbericht,
  HeenSoort,
  ToegewezenProduct,
  Verwijzer,
} from '@samenpad/domain';
import { parseReferentieAanbieder } from '@samenpad/domain';
import { vormTable } from '../loopbaan/vormen.ts';
import { itemAt, Stream } from '../random/stream.ts';
import { addWorkingDays, type Day, dateOf, WINDOW_BEGIN } from '../regio/kalender.ts';
import { HUISARTSEN, huisartsName } from '../samenwerking/praktijken.ts';
import type { ToewijzingPlan, ToewijzingVersie, Wijzigingsverzoek } from '../toewijzing/plan.ts';
import { type Bezorging, deliverAtOnce, deliverLate } from './bezorging.ts';
import { clientOf, toewijzingClientOf } from './client.ts';
import { kopOf } from './kop.ts';
import type { Zending } from './zending.ts';

export interface SenderContext {
  seed: number;
  /** The BSN under which a jeugdige goes on a day: two of them for a person with two pseudonyms (D.5). */
  bsnOn: (plan: ToewijzingPlan, moment: Day) => Bsn;
  /** Gives each bericht of a jeugdige its own Identificatie (TR056). */
  nextIdentificatie: () => string;
  /** Another gemeente, for berichten that go to the wrong one; none when it would hit another person there. */
  wrongGemeente: GemeenteCode | undefined;
  /** The practice of huisartsen of a jeugdige where it is not one of the usual ones (T18). */
  huisartsOf: (jeugdigeId: number) => number | undefined;
  /** The area of the gemeente in which a household lives. */
  areaOf: (huishouden: number) => number;
}

const practices: Record<string, { naam: string; count: number }> = {
  '03': { naam: 'Jeugdarts school', count: 3 },
  '04': { naam: 'Gecertificeerde instelling', count: 2 },
  '05': { naam: 'Ziekenhuis', count: 3 },
};

/** Type and name of the practice; either a code or a name, never both (CD066, CD067, CD068). */
function verwijzerOf({ traject, jeugdige }: ToewijzingPlan, { seed, huisartsOf }: SenderContext): Verwijzer {
  const type = traject.verwijzer;
  const place = (count: number) => new Stream(seed, 'praktijk', jeugdige.id).below(count) + 1;
  if (type === '02') return { type, naam: huisartsName(huisartsOf(jeugdige.id) ?? place(HUISARTSEN)) };
  const practice = practices[type];
  return practice === undefined ? { type } : { type, naam: `${practice.naam} Maasbroek ${place(practice.count)}` };
}

/** Writes down everything that is sent about one toewijzing. */
export class PlanSender {
  readonly #context: SenderContext;
  readonly #plan: ToewijzingPlan;
  readonly #parties: { gemeente: GemeenteCode; aanbieder: AgbCode };
  readonly #stream: Stream;
  readonly #zendingen: Zending[] = [];

  constructor(context: SenderContext, plan: ToewijzingPlan) {
    this.#context = context;
    this.#plan = plan;
    this.#parties = { gemeente: plan.jeugdige.gemeente.code, aanbieder: plan.aanbieder.agb };
    this.#stream = new Stream(context.seed, 'bezorging', plan.jeugdige.id * 128 + plan.volgnummer);
  }

  list(): Zending[] {
    this.#sendAanvraag();
    this.#sendVersies();
    for (const verzoek of this.#plan.wijzigingsverzoeken) this.#sendWijzigingsverzoek(verzoek);
    this.#sendLevering();
    return this.#zendingen;
  }

  #add<S extends HeenSoort>(
    soort: S,
    when: Bezorging,
    build: (kop: ReturnType<typeof kopOf<S>>) => Heenbericht,
    gemeente: GemeenteCode = this.#parties.gemeente,
  ): void {
    const identificatie = this.#context.nextIdentificatie();
    const parties = { ...this.#parties, gemeente };
    this.#zendingen.push({
      dag: when.dag,
      soort,
      gemeente,
      identificatie,
      plan: this.#plan,
      build: () => build(kopOf(soort, parties, identificatie, when.dagtekening)),
    });
  }

  #client(moment: Day) {
    return clientOf(this.#plan.jeugdige, this.#context.bsnOn(this.#plan, moment));
  }

  #product() {
    const { vorm, code } = this.#plan;
    return { categorie: vormTable[vorm].categorie ?? '45', code };
  }

  #omvang() {
    const { eenheid, frequentie } = vormTable[this.#plan.vorm];
    return { volume: this.#plan.volume, eenheid, frequentie };
  }

  #sendAanvraag(): void {
    const { aanvraag, vuil, ingang, versies } = this.#plan;
    if (aanvraag === undefined) return;
    const wrong = vuil.verkeerdeGemeente ? this.#context.wrongGemeente : undefined;
    const moment = wrong === undefined ? aanvraag.datum : addWorkingDays(aanvraag.datum, -12);
    if (wrong !== undefined) this.#sendVot(`${aanvraag.referentie}-W`, moment, ingang, wrong);
    if (wrong !== undefined) this.#refuseForResidence(`${aanvraag.referentie}-W`, addWorkingDays(moment, 5), wrong);
    // D.5 "unknown referrer": the reference stands on the 301, its 315 never came (A5: onbekend).
    if (!vuil.verwijzerOnbekend) this.#sendVot(aanvraag.referentie, aanvraag.datum, ingang, this.#parties.gemeente);
    const granted = itemAt(versies, 0).datum;
    const { onderzoek, referentie } = aanvraag;
    if (onderzoek === null || vuil.verwijzerOnbekend || onderzoek >= granted) return;
    this.#add('319', deliverAtOnce(onderzoek), (kop) => ({
      ...kop,
      referentieAanbieder: referentie,
      verzoekAntwoord: '2',
    }));
  }

  #sendVot(referentie: string, moment: Day, ingang: Day, gemeente: GemeenteCode): void {
    const plan = this.#plan;
    const referentieAanbieder = parseReferentieAanbieder(referentie);
    if (referentieAanbieder === undefined) throw new RangeError('Not a ReferentieAanbieder');
    this.#add(
      '315',
      deliverAtOnce(moment),
      (kop) => ({
        ...kop,
        client: this.#client(moment),
        aangevraagdeProducten: [
          {
            referentieAanbieder,
            product: this.#product(),
            toewijzingIngangsdatum: dateOf(ingang),
            toewijzingEinddatum: dateOf(itemAt(plan.versies, 0).eind),
            omvang: this.#omvang(),
            verwijzer: verwijzerOf(plan, this.#context),
          },
        ],
      }),
      gemeente,
    );
  }

  /** Reason 8 names the gemeente that is responsible (TR377, TR409). */
  #refuseForResidence(referentie: string, moment: Day, gemeente: GemeenteCode): void {
    const referentieAanbieder = parseReferentieAanbieder(referentie);
    if (referentieAanbieder === undefined) throw new RangeError('Not a ReferentieAanbieder');
    const woonplaatsGemeente = this.#parties.gemeente;
    this.#add(
      '319',
      deliverAtOnce(moment),
      (kop) => ({ ...kop, referentieAanbieder, verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', woonplaatsGemeente }),
      gemeente,
    );
  }

  #productVersie(versie: ToewijzingVersie, repeated: boolean): ToegewezenProduct {
    const { nummer, ingang, wijzigingsverzoeken } = this.#plan;
    const { referentie } = versie;
    // A 317 from before the window is not in the start state, so its reference would point at nothing.
    const lost = wijzigingsverzoeken.some(
      (verzoek) => verzoek.referentie === referentie && verzoek.datum < WINDOW_BEGIN,
    );
    return {
      toewijzingNummer: nummer,
      ...(referentie && !lost && !repeated ? { referentieAanbieder: referentie } : {}),
      product: this.#product(),
      toewijzingsdatum: dateOf(versie.datum),
      toewijzingstijd: versie.tijd,
      ingangsdatum: dateOf(ingang),
      einddatum: dateOf(versie.eind),
      ...(versie.reden && !repeated ? { redenWijziging: versie.reden } : {}),
      omvang: this.#omvang(),
    };
  }

  #sendToewijzing(versie: ToewijzingVersie, moment: Day, repeated: boolean): void {
    this.#add('301', deliverAtOnce(moment), (kop) => ({
      ...kop,
      client: toewijzingClientOf(this.#context, this.#plan.jeugdige, this.#context.bsnOn(this.#plan, moment), moment),
      toegewezenProducten: [this.#productVersie(versie, repeated)],
    }));
  }

  #sendVersies(): void {
    const { versies, vuil } = this.#plan;
    // The start state holds the version that was valid then, and the first one when it answers a verzoek (A5).
    const old = versies.filter((versie) => versie.datum < WINDOW_BEGIN);
    for (const versie of versies) {
      const superseded = versie.datum < WINDOW_BEGIN && versie !== old.at(-1) && versie !== old[0];
      if (!superseded) this.#sendToewijzing(versie, versie.datum, false);
    }
    // OP087: an unchanged toewijzing comes again with a later bericht, RedenWijziging and reference empty.
    const last = itemAt(versies, versies.length - 1);
    if (vuil.herhaald)
      this.#sendToewijzing(last, Math.max(WINDOW_BEGIN, last.datum + this.#stream.between(5, 90)), true);
  }

  #sendWijzigingsverzoek({ datum, referentie, eind, antwoord }: Wijzigingsverzoek): void {
    if (datum < WINDOW_BEGIN) return;
    const { nummer, ingang } = this.#plan;
    this.#add('317', deliverAtOnce(datum), (kop) => ({
      ...kop,
      bsn: this.#context.bsnOn(this.#plan, datum),
      referentieAanbieder: referentie,
      redenVerzoek: '1',
      ongewijzigdeProducten: [],
      // TR357: a wished begin that is not in the future equals the original one.
      teWijzigenProducten: [
        {
          toewijzingNummer: nummer,
          gewensteIngangsdatum: dateOf(ingang),
          einddatum: dateOf(eind),
          omvang: this.#omvang(),
        },
      ],
      nieuweProducten: [],
    }));
    if (antwoord === null) return;
    this.#add('319', deliverAtOnce(antwoord), (kop) => ({
      ...kop,
      referentieAanbieder: referentie,
      verzoekAntwoord: '1',
      redenAfwijzingVerzoek: '2',
    }));
  }

  #delivered(begin: Day) {
    const { nummer, ingang } = this.#plan;
    return {
      toewijzingNummer: nummer,
      product: this.#product(),
      toewijzingIngangsdatum: dateOf(ingang),
      begindatum: dateOf(begin),
    };
  }

  #sendLevering(): void {
    const { levering, vuil } = this.#plan;
    if (levering === undefined) return;
    const { begin, eind, reden } = levering;
    const product = this.#delivered(begin);
    // OP271: after the start, or after a toewijzing that was given later.
    const started = deliverLate(this.#stream, Math.max(begin, itemAt(this.#plan.versies, 0).datum));
    if (!vuil.startOntbreekt) {
      this.#add('305', started, (kop) => ({
        ...kop,
        client: this.#client(begin),
        startProducten: [{ ...product, statusAanlevering: '1' }],
      }));
    }
    if (vuil.stopOntbreekt) return;
    const wrong = dateOf(Math.max(begin, eind - 7));
    const stop = { ...product, redenBeeindiging: reden };
    const first = deliverLate(this.#stream, Math.max(eind, started.dagtekening));
    const einddatum = dateOf(eind);
    this.#add('307', first, (kop) => ({
      ...kop,
      client: this.#client(eind),
      stopProducten: [{ ...stop, einddatum: vuil.stopGecorrigeerd ? wrong : einddatum, statusAanlevering: '1' }],
    }));
    if (!vuil.stopGecorrigeerd || wrong === einddatum) return;
    // IV008: the end is part of the key, so removal and new stop go in one bericht.
    const again = deliverAtOnce(first.dag + this.#stream.between(3, 40));
    this.#add('307', again, (kop) => ({
      ...kop,
      client: this.#client(eind),
      stopProducten: [
        { ...stop, einddatum: wrong, statusAanlevering: '3' },
        { ...stop, einddatum, statusAanlevering: '1' },
      ],
    }));
  }
}
