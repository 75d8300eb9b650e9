import type { Domein, Product } from '../bericht/bericht.ts';

/** Code of a hulpvorm: one of {@link hulpvormen}, lower case, as in the colour tokens `--sp-hv-…`. */
export type Hulpvorm = keyof typeof hulpvormen;

/**
 * The hulpvormen that Samenpad tells apart. `cbs` is the CBS hulpvorm it counts as (domain.md D.3, ijw.md 15):
 * 01 wijkteam, 02 ambulant, 03 daghulp, 04 netwerk, 11 pleegzorg, 12 gezinsgericht, 13 gesloten, 14 ander verblijf.
 */
export const hulpvormen = {
  wijk: { cbs: '01' },
  beg: { cbs: '02' },
  beh: { cbs: '02' },
  ggz: { cbs: '02' },
  dys: { cbs: '02' },
  dia: { cbs: '02' },
  dag: { cbs: '03' },
  plg: { cbs: '11' },
  gzh: { cbs: '12' },
  vrb: { cbs: '14' },
  ges: { cbs: '13' },
  cri: { cbs: '14' },
  /** Ambulant without a known product code. */
  amb: { cbs: '02' },
  /** Verblijf zonder behandeling without a known product code (44). */
  vzb: { cbs: '14' },
  /** Jeugdbescherming en jeugdreclassering (47, 48, 49): measures, no hulpvorm of CBS. */
  jbr: { cbs: null },
  /** Anything else. */
  ovg: { cbs: null },
} as const satisfies Record<string, { cbs: string | null }>;

/** Help by which a jeugdige lives elsewhere: what CBS counts as jeugdhulp met verblijf, 11 … 14 (ijw.md 15). */
export const verblijfHulpvormen: readonly Hulpvorm[] = (Object.keys(hulpvormen) as Hulpvorm[]) // the keys of a constant
  .filter((vorm) => (hulpvormen[vorm].cbs ?? '').startsWith('1'));

const byCategorie: Readonly<Record<string, Hulpvorm>> = {
  '31': 'wijk',
  '32': 'amb',
  '33': 'dag',
  '34': 'amb',
  '35': 'plg',
  '36': 'gzh',
  '37': 'ges',
  '38': 'vrb',
  '41': 'dag',
  '43': 'vrb',
  '44': 'vzb',
  '45': 'amb',
  '46': 'cri',
  '47': 'jbr',
  '48': 'jbr',
  '49': 'jbr',
  '51': 'ggz',
  '52': 'ggz',
  '54': 'ggz',
};

/** The rough hulpvorm of a JZ020 category, when no product table knows better (ijw.md 15: only a guess for 43, 44, 45, 54). */
export function hulpvormByCategorie(domein: Domein, product: Product | null): Hulpvorm {
  if (domein === 'wmo' || product === null) return 'ovg';
  return byCategorie[product.categorie] ?? 'ovg';
}

/** Hulpvorm by product code from a gemeente's product table, else by category. */
export function hulpvormTable(
  byCode: ReadonlyMap<string, Hulpvorm>,
): (domein: Domein, product: Product | null) => Hulpvorm {
  return (domein, product) =>
    (domein === 'jw' && product?.code !== undefined ? byCode.get(product.code) : undefined) ??
    hulpvormByCategorie(domein, product);
}
