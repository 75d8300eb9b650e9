import type { Berichtdossier, Database } from '@samenpad/database';
import type {
  AgbCode,
  Domein,
  Gebeurtenis,
  GemeenteCode,
  ReferentieAanbieder,
  ToegewezenProduct,
  ToewijzingClient,
  ToewijzingNummer,
  VerzoekToewijzingBericht,
  VerzoekWijzigingBericht,
} from '@samenpad/domain';
import { History, readBericht } from '@samenpad/ijw';

/** A verzoek that is not answered for good, as its aanbieder sent it. */
export interface AskedVerzoek {
  bericht: VerzoekToewijzingBericht | VerzoekWijzigingBericht;
  referentie: ReferentieAanbieder;
  inOnderzoek: boolean;
}

/** A toewijzing in its valid version (IV013). */
export interface SentToewijzing {
  domein: Domein;
  aanbieder: AgbCode;
  product: ToegewezenProduct;
  /** Has granted lines that were not credited (TR385). */
  isPaid: boolean;
}

/** What the berichten of one jeugdige leave to decide. */
export interface Situation {
  gemeente: GemeenteCode;
  verzoeken: AskedVerzoek[];
  toewijzingen: SentToewijzing[];
  /** As the last 301 named the jeugdige; undefined: there was none. */
  client: ToewijzingClient | undefined;
  /** What it all follows from. */
  gebeurtenissen: readonly Gebeurtenis[];
}

/** Reads what there is to decide about one jeugdige; who may see it is judged before. */
export async function readSituation(
  { outbox }: Pick<Database, 'outbox'>,
  gemeente: GemeenteCode,
  jeugdigeId: string,
): Promise<Situation | undefined> {
  const dossier = await outbox.readDossier(gemeente, jeugdigeId);
  if (dossier === undefined) return undefined;
  const history = new History();
  for (const gebeurtenis of dossier.gebeurtenissen) history.addGebeurtenis(dossier.bsn, gebeurtenis);
  return {
    gemeente,
    verzoeken: await readVerzoeken(dossier, gemeente, history),
    toewijzingen: listToewijzingen(gemeente, history),
    client: await readClient(dossier),
    gebeurtenissen: dossier.gebeurtenissen,
  };
}

function listToewijzingen(gemeente: GemeenteCode, history: History): SentToewijzing[] {
  return (['jw', 'wmo'] as const).flatMap((domein) =>
    [...history.listToewijzingen({ gemeente, domein }).values()].map(({ aanbieder, product }) => {
      const lines = history.listPrestaties({ gemeente, domein, aanbieder });
      const isPaid = lines.some(
        ({ prestatie, answer, credited }) =>
          prestatie.toewijzingNummer === product.toewijzingNummer && answer === 'granted' && !credited,
      );
      return { domein, aanbieder, product, isPaid };
    }),
  );
}

type Asking = Extract<Gebeurtenis, { kind: 'vot' | 'vow' }>;

const referentieOf = (asking: Asking) =>
  asking.kind === 'vot' ? asking.product.referentieAanbieder : asking.referentieAanbieder;

/** WJ760 */
const REJECTED = '1';

async function readVerzoeken(
  dossier: Berichtdossier,
  gemeente: GemeenteCode,
  history: History,
): Promise<AskedVerzoek[]> {
  const asked: AskedVerzoek[] = [];
  const askings = dossier.gebeurtenissen.filter((one) => one.kind === 'vot' || one.kind === 'vow');
  for (const asking of askings) {
    const { domein, aanbieder, berichtId } = asking.bron;
    const referentie = referentieOf(asking);
    const known = history.listVerzoeken({ gemeente, domein, aanbieder }).get(referentie);
    // Of a reference that was used twice the first stands (TR347).
    if (known?.berichtId !== berichtId || known.granted || known.antwoorden.includes(REJECTED)) continue;
    const bericht = await readAsked(dossier, berichtId);
    if (bericht !== undefined) asked.push({ bericht, referentie, inOnderzoek: known.antwoorden.length > 0 });
  }
  return asked;
}

async function readAsked(dossier: Berichtdossier, berichtId: string): Promise<AskedVerzoek['bericht'] | undefined> {
  const inhoud = await dossier.read(berichtId);
  const outcome = inhoud === undefined ? undefined : readBericht(inhoud);
  if (outcome?.ok !== true) return undefined;
  const { bericht } = outcome;
  return bericht.soort === '315' || bericht.soort === '317' ? bericht : undefined;
}

/** The jeugdige as the latest 301 had it, whichever aanbieder that was for. */
async function readClient(dossier: Berichtdossier): Promise<ToewijzingClient | undefined> {
  const sent = dossier.gebeurtenissen
    .filter(({ kind }) => kind === 'toewijzing')
    .map(({ bron }) => bron)
    .toSorted((a, b) => (a.dagtekening < b.dagtekening ? -1 : 1));
  for (const { berichtId } of sent.toReversed()) {
    const inhoud = await dossier.read(berichtId);
    const outcome = inhoud === undefined ? undefined : readBericht(inhoud);
    // A history may come from extracts, which have no bericht behind them.
    if (outcome?.ok === true && outcome.bericht.soort === '301') return outcome.bericht.client;
  }
  return undefined;
}

/** The valid versions of the toewijzingen with one aanbieder, to be sent again with what changes (OP087). */
export function sentTo(
  { toewijzingen }: Situation,
  parties: { domein: Domein; aanbieder: AgbCode },
): { sent: ToegewezenProduct[]; paid: Set<ToewijzingNummer> } {
  const own = toewijzingen.filter(
    ({ domein, aanbieder }) => domein === parties.domein && aanbieder === parties.aanbieder,
  );
  return {
    sent: own.map(({ product }) => product),
    paid: new Set(own.filter(({ isPaid }) => isPaid).map(({ product }) => product.toewijzingNummer)),
  };
}
