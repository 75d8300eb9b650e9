import {
  type AgbCode,
  type GemeenteCode,
  type Hulpvorm,
  type PlainDate,
  parseAgbCode,
  parseGemeenteCode,
  parseToewijzingNummer,
  plainDate,
  type ToewijzingNummer,
  type Traject,
} from '@samenpad/domain';
import type { SourceJeugdige, SourceToewijzing } from '../source.ts';

/** A traject in few words: hulpvorm, begin, eind (null = open), and what differs from an ordinary one. */
export type TrajectSketch = [hulpvorm: Hulpvorm, begin: string, eind: string | null, rest?: Partial<Traject>];

const GEMEENTE = read(parseGemeenteCode('9001'));
const AANBIEDER = read(parseAgbCode('73730001'));

/** A jeugdige with trajecten (the same for T-CBS and T-inhoud) and a toewijzing for each of them. */
export function makeJeugdige(
  jeugdigeId: string,
  sketches: TrajectSketch[],
  gemeente: string = GEMEENTE,
): SourceJeugdige {
  const code = read(parseGemeenteCode(gemeente));
  const trajecten = sketches.map((sketch, i) => makeTraject(code, i + 1, sketch));
  return {
    gemeente: code,
    jeugdigeId,
    geboortejaar: 2012,
    geboortemaand: 6,
    geslacht: '1',
    trajecten: { tCbs: trajecten, tInhoud: trajecten },
    toewijzingen: trajecten.map(toewijzingOf),
    huishoudens: [],
    voorzieningen: [],
    accountvragen: [],
    afsluitingen: [],
    gezinsdoelen: [],
  };
}

function makeTraject(gemeente: GemeenteCode, nr: number, [hulpvorm, begin, eind, rest]: TrajectSketch): Traject {
  return {
    gemeente,
    domein: 'jw',
    toewijzingNummers: [toewijzingNummer(nr)],
    aanbieder: AANBIEDER,
    hulpvorm,
    begin: plainDate(begin),
    eind: eind === null ? null : plainDate(eind),
    eindSoort: eind === null ? 'open' : 'stop',
    eindReden: eind === null ? null : '31',
    beginBron: 'start',
    rang: nr,
    verlengingen: 0,
    verlengdeDagen: 0,
    verlengdVanaf: [],
    administratieveVoortzettingen: 0,
    parallel: false,
    gestapeld: false,
    verwijzer: '01',
    verwijzerAfgeleid: false,
    onvolledig: false,
    actieveDagen: 1,
    ...rest,
  };
}

function toewijzingOf(traject: Traject): SourceToewijzing {
  return {
    domein: 'jw',
    wet: 'jw',
    toewijzingNummer: read(traject.toewijzingNummers[0]),
    aanbieder: traject.aanbieder,
    toestand: traject.eind === null ? 'actief' : 'beeindigd',
    begin: traject.begin,
    eind: traject.eind,
    hulpvorm: traject.hulpvorm,
    verlengingen: traject.verlengingen,
    verlengdeDagen: traject.verlengdeDagen,
    verwijzer: traject.verwijzer,
    verwijzerAfgeleid: traject.verwijzerAfgeleid,
    ...(traject.praktijk !== undefined && { praktijk: traject.praktijk }),
    levering: [
      {
        begin: traject.begin,
        eind: traject.eind,
        eindSoort: traject.eindSoort,
        eindReden: traject.eindReden,
        beginBron: traject.beginBron,
        eindPrecisie: 'dag',
        pauzes: [],
        actieveDagen: traject.actieveDagen,
      },
    ],
    declaraties: [],
    wacht: null,
  };
}

/** A ToewijzingNummer for tests. */
export function toewijzingNummer(nr: number): ToewijzingNummer {
  return read(parseToewijzingNummer(String(nr)));
}

/** An AGB code for tests, from a small number. */
export function agb(nr: number): AgbCode {
  return read(parseAgbCode(String(73_730_000 + nr)));
}

/** The last day that the sketches of most tests know. */
export const PEILDATUM: PlainDate = plainDate('2025-12-31');

function read<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('Not a valid value');
  return value;
}
