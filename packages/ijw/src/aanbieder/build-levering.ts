import type {
  BerichtClient,
  PlainDate,
  Retourbericht,
  Startbericht,
  Stopbericht,
  ToegewezenProduct,
  ToldLevering,
} from '@samenpad/domain';
import type { GemeenteKop } from '../answer/build-toewijzing.ts';
import { RELEASE } from '../schema/standaard.ts';

/** What an aanbieder puts on the head of a bericht of its own: the same fields as a gemeente does. */
export type AanbiederKop = GemeenteKop;

/** COD467: a first delivery, or the removal of one by its logical key. */
const FIRST = '1';
const REMOVAL = '3';

/** A start of a toewijzing. */
interface StartContent {
  toewijzing: ToegewezenProduct;
  begindatum: PlainDate;
}

/** A stop of what began on `begindatum`: a stop repeats the key of its start (TR382). */
interface StopContent extends StartContent {
  einddatum: PlainDate;
  /** JZ588, or the Wmo list. */
  redenBeeindiging: string;
}

/** The 305 of one client. The product is that of the toewijzing, and absent where the toewijzing has none (IV075). */
export function buildStart(kop: AanbiederKop, client: BerichtClient, starts: readonly StartContent[]): Startbericht {
  return {
    ...kop,
    soort: '305',
    release: RELEASE,
    afzender: kop.aanbieder,
    client: onlyClient(client),
    startProducten: starts.map(startProductOf),
  };
}

/** The 307 of one client. */
export function buildStop(kop: AanbiederKop, client: BerichtClient, stops: readonly StopContent[]): Stopbericht {
  return {
    ...kop,
    soort: '307',
    release: RELEASE,
    afzender: kop.aanbieder,
    client: onlyClient(client),
    stopProducten: stops.map(({ einddatum, redenBeeindiging, ...start }) => ({
      ...startProductOf(start),
      redenBeeindiging,
      einddatum,
    })),
  };
}

/**
 * The 305 or 307 that removes a start or stop that was sent wrongly (COD467 3). The removal repeats what was sent, whatever
 * became of the toewijzing since: only so it has the same logical key (TR063).
 */
export function buildRemoval(kop: AanbiederKop, client: BerichtClient, told: ToldLevering): Startbericht | Stopbericht {
  const head = { ...kop, release: RELEASE, afzender: kop.aanbieder, client: onlyClient(client) };
  return told.kind === 'start'
    ? { ...head, soort: '305', startProducten: [{ ...told.product, statusAanlevering: REMOVAL }] }
    : { ...head, soort: '307', stopProducten: [{ ...told.product, statusAanlevering: REMOVAL }] };
}

function startProductOf({ toewijzing, begindatum }: StartContent) {
  const { toewijzingNummer, product, ingangsdatum } = toewijzing;
  return {
    toewijzingNummer,
    ...(product !== undefined && { product }),
    toewijzingIngangsdatum: ingangsdatum,
    begindatum,
    statusAanlevering: FIRST,
  };
}

/** The 302 that says: this 301 came in and is in order. `kop` is the head of the 301 (IV028). */
export function buildReceipt(
  kop: AanbiederKop,
  eigen: Pick<Retourbericht, 'identificatieRetour' | 'dagtekeningRetour'>,
): Retourbericht {
  return {
    ...kop,
    soort: '302',
    release: RELEASE,
    afzender: kop.gemeente,
    ...eigen,
    xsdVersieRetour: { ...kop.xsdVersie },
    retourCodes: [],
  };
}

/** The four things that a 305, 307 or 315 says of a client, and nothing that else was known. */
export function onlyClient({ bsn, geboortedatum, geslacht, naam }: BerichtClient): BerichtClient {
  return { bsn, geboortedatum, geslacht, naam };
}
