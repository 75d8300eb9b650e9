import {
  ageLadder,
  type DataKind,
  dataKinds,
  flagEffects,
  flags,
  getSharingAct,
  matrix,
  openPoints,
  purposes,
  purposesByRole,
  receiverWords,
  roles,
  sharingActCodes,
  splitCell,
  switchCodes,
  switches,
  type Tightening,
} from '@samenpad/access';
import type { SchakelaarView, Toegangsregels } from '@samenpad/contract';
import type { SchakelaarStand } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';

interface Gemeente {
  code: GemeenteCode;
  naam: string;
}

/** All rules as they are carried out, with the switches of these gemeenten. */
export function toToegangsregels(standen: readonly SchakelaarStand[], gemeenten: readonly Gemeente[]): Toegangsregels {
  return {
    matrix: toMatrix(),
    doelen: toDoelen(),
    handelingen: toHandelingen(),
    leeftijden: toLeeftijden(),
    vlaggen: flags.map((vlag) => {
      const { article, ...uitleg } = flagEffects[vlag];
      return { vlag, uitleg, artikel: article };
    }),
    schakelaars: toSchakelaars(standen, gemeenten),
    openPunten: openPoints.map(({ question, now, switch: schakelaar, setting }) => ({
      vraag: question,
      nu: now,
      schakelaar: schakelaar ?? null,
      instelling: setting ?? null,
    })),
  };
}

function toMatrix(): Toegangsregels['matrix'] {
  return matrix.map(({ role, relation, age, cells, article }) => ({
    rol: role,
    relatie: relation,
    leeftijd: age === undefined ? null : { van: age.from, tot: age.to },
    cellen: dataKinds.flatMap((soort) => {
      const cell = cells[soort];
      if (cell === undefined) return [];
      const { code, scope } = splitCell(cell);
      return [{ soort, code, beperking: scope ?? null }];
    }),
    artikel: article,
  }));
}

function toDoelen(): Toegangsregels['doelen'] {
  return Object.entries(purposes).map(([doel, artikel]) => ({
    doel,
    artikel,
    rollen: roles.filter((rol) => (purposesByRole[rol] as readonly string[]).includes(doel)),
  }));
}

function toHandelingen(): Toegangsregels['handelingen'] {
  return sharingActCodes.map((handeling) => {
    const { from, to, kinds, consent, limit, told, ground } = getSharingAct(handeling);
    return {
      handeling,
      van: [...from],
      naar: to,
      naarNaam: receiverWords[to],
      soorten: [...kinds],
      toestemming: consent,
      beperking: limit,
      verteld: [...told],
      artikel: ground,
    };
  });
}

function toLeeftijden(): Toegangsregels['leeftijden'] {
  return ageLadder.map((row) => ({
    leeftijden: [...row.bands],
    bekwaam: row.competent ?? null,
    voogdij: row.maatregelen.length === 1,
    hulp: [...row.toHelp],
    delen: [...row.toSharing],
    leest: [...row.reads],
    leestMetToestemming: [...row.readsWithConsent],
    vernietiging: [...row.asksDestruction],
    artikel: row.article,
  }));
}

function toSchakelaars(standen: readonly SchakelaarStand[], gemeenten: readonly Gemeente[]): SchakelaarView[] {
  return switchCodes.map((schakelaar) => {
    const { nl, en, article, hides } = switches[schakelaar];
    const tightenings: readonly Tightening[] = hides;
    return {
      schakelaar,
      uitleg: { nl, en },
      artikel: article,
      verbergt: tightenings.map((rule) => ({
        rol: rule.role,
        relatie: rule.relation,
        soorten: [...rule.hides] satisfies DataKind[],
      })),
      standen: gemeenten.map(({ code, naam }) => {
        const stand = standen.find((row) => row.gemeente === code && row.schakelaar === schakelaar);
        return {
          gemeente: code,
          gemeenteNaam: naam,
          aan: stand?.aan ?? false,
          sinds: stand?.sinds.toISOString() ?? null,
          naam: stand?.naam ?? null,
          reden: stand?.reden ?? null,
        };
      }),
    };
  });
}
