import { admitBerichten, type BerichtBestand } from './admit-berichten.ts';
import { compareText } from './compare.ts';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { BerichtDeel, Gebeurtenis } from './gebeurtenis.ts';
import { splitBericht } from './split-bericht.ts';
import type { Apart, FoldContext, JeugdigeStand, Toewijzing, Traject, Verzoek, Zorgperiode } from './stand.ts';

/** What a set of files amounts to over all jeugdigen: the sections that `samenpad fold --json` prints. */
export interface BerichtenStand {
  toewijzingen: Toewijzing[];
  verzoeken: Verzoek[];
  trajecten: { tCbs: Traject[]; tInhoud: Traject[] };
  zorgperioden: Zorgperiode[];
  apart: Apart[];
  /** Names of files that were byte for byte known already. */
  dubbel: string[];
}

/** Folds files in memory, in their order of arrival. Rows of all jeugdigen together, sorted; the order of files only decides what is `dubbel` or set apart (A17). */
export function foldBerichten(files: readonly BerichtBestand[], context: FoldContext): BerichtenStand {
  const admission = admitBerichten(files);
  const delen = admission.admitted.flatMap((file) => splitBericht(file.bericht, file.naam));
  const standen = groupByJeugdige(delen).map((gebeurtenissen) => foldJeugdige(gebeurtenissen, context));
  const zelfdeIdentificatie = admission.apart.map(
    (file): Apart => ({ bestand: file.naam, grond: 'zelfde-identificatie', code: '9056' }),
  );
  return {
    ...joinStanden(standen),
    apart: [...standen.flatMap((stand) => stand.apart), ...zelfdeIdentificatie].sort((a, b) =>
      compareText(a.bestand, b.bestand),
    ),
    dubbel: admission.dubbel.map((file) => file.naam),
  };
}

/**
 * Groups by jeugdige within a gemeente (A35). Parts without BSN go where the key they seek is provided: to every
 * jeugdige of the 323 that a 325 answers. A part that nothing provides for has no jeugdige and is left out.
 */
function groupByJeugdige(delen: readonly BerichtDeel[]): Gebeurtenis[][] {
  const groups = new Map<string, Gebeurtenis[]>();
  const owners = new Map<string, Set<string>>();
  const seekers = new Map<string, BerichtDeel[]>();
  for (const deel of delen) {
    if (deel.seeks === undefined) continue;
    const waiting = seekers.get(deel.seeks);
    if (waiting) waiting.push(deel);
    else seekers.set(deel.seeks, [deel]);
  }
  const give = (deel: BerichtDeel, jeugdige: string): void => {
    const group = groups.get(jeugdige);
    if (group) group.push(deel.gebeurtenis);
    else groups.set(jeugdige, [deel.gebeurtenis]);
    for (const key of deel.provides) {
      const known = owners.get(key) ?? new Set();
      if (known.has(jeugdige)) continue;
      owners.set(key, known.add(jeugdige));
      for (const seeker of seekers.get(key) ?? []) give(seeker, jeugdige);
    }
  };
  for (const deel of delen) {
    if (deel.bsn !== undefined) give(deel, `${deel.gebeurtenis.bron.gemeente} ${deel.bsn}`);
  }
  return [...groups.values()];
}

function joinStanden(standen: readonly JeugdigeStand[]): Omit<BerichtenStand, 'apart' | 'dubbel'> {
  return {
    toewijzingen: standen.flatMap((stand) => stand.toewijzingen).sort(compareToewijzing),
    verzoeken: standen.flatMap((stand) => stand.verzoeken).sort(compareVerzoek),
    trajecten: {
      tCbs: standen.flatMap((stand) => stand.trajecten.tCbs).sort(compareRow),
      tInhoud: standen.flatMap((stand) => stand.trajecten.tInhoud).sort(compareRow),
    },
    zorgperioden: standen.flatMap((stand) => stand.zorgperioden).sort(compareRow),
  };
}

function compareToewijzing(a: Toewijzing, b: Toewijzing): number {
  return (
    compareText(a.gemeente, b.gemeente) || compareText(a.domein, b.domein) || a.toewijzingNummer - b.toewijzingNummer
  );
}

function compareVerzoek(a: Verzoek, b: Verzoek): number {
  return compareText(verzoekText(a), verzoekText(b));
}

function verzoekText(verzoek: Verzoek): string {
  return [verzoek.gemeente, verzoek.domein, verzoek.aanbieder, verzoek.referentieAanbieder].join('|');
}

function compareRow(a: Traject | Zorgperiode, b: Traject | Zorgperiode): number {
  return (
    compareText(a.gemeente, b.gemeente) ||
    (a.toewijzingNummers[0] ?? -1) - (b.toewijzingNummers[0] ?? -1) ||
    compareText(a.begin, b.begin)
  );
}
