import { type Traject, toDayNumber } from '@samenpad/domain';
import { OPEN } from '../kernel/columns.ts';
import type { JeugdigeKey, SourceJeugdige, SourceSnapshot } from '../source.ts';
import { stopsAtEighteen } from './eighteen.ts';
import { leeftijdsgroepCodeAt } from './leeftijdsgroep.ts';
import type { Variant } from './load-columns.ts';
import { NO_WIJK } from './rows.ts';

/** Of more changed jeugdigen than this nothing is kept: then the columns are read anew. */
export const MOST_CHANGED = 20_000;

/** What the kernel’s columns hold of one traject, with texts for codes. */
export interface ChangedTraject {
  hulpvorm: string;
  verwijzer: string;
  aanbieder: string;
  begin: number;
  eind: number;
  withoutStop: number;
  died: number;
  stopsAtEighteen: number;
  leeftijdsgroep: number;
}

/** A jeugdige as a refresh left them; without trajecten: not in the columns. */
export interface ChangedJeugdige {
  gemeente: string;
  jeugdige: string;
  wijk: string;
  trajecten: Record<Variant, readonly ChangedTraject[]>;
}

/** What one refresh changed. */
export interface Change {
  from: string;
  to: string;
  jeugdigen: ReadonlyMap<string, ChangedJeugdige>;
}

/** Looks along while the changed jeugdigen are read, so that nobody has to find them again among all. */
export class ChangeRecorder {
  /** By gemeente and pseudonym. */
  readonly jeugdigen = new Map<string, ChangedJeugdige>();

  constructor(changed: readonly JeugdigeKey[]) {
    for (const key of changed) this.#put(key, NO_WIJK, { tInhoud: [], tCbs: [] });
  }

  async *record(batches: SourceSnapshot['batches']): SourceSnapshot['batches'] {
    for await (const batch of batches) {
      for (const jeugdige of batch) {
        this.#put(jeugdige, jeugdige.wijk ?? NO_WIJK, {
          tInhoud: listTrajecten(jeugdige, 'tInhoud'),
          tCbs: listTrajecten(jeugdige, 'tCbs'),
        });
      }
      yield batch;
    }
  }

  #put({ gemeente, jeugdigeId }: JeugdigeKey, wijk: string, trajecten: ChangedJeugdige['trajecten']): void {
    this.jeugdigen.set(`${gemeente} ${jeugdigeId}`, { gemeente, jeugdige: jeugdigeId, wijk, trajecten });
  }
}

/** In the order of the columns: begin, then eind (open last), then number (A19). */
function listTrajecten(jeugdige: SourceJeugdige, variant: Variant): ChangedTraject[] {
  return jeugdige.trajecten[variant]
    .map((traject) => describeTraject(jeugdige, traject))
    .sort((a, b) => a.begin - b.begin || a.eind - b.eind);
}

function describeTraject(jeugdige: SourceJeugdige, traject: Traject): ChangedTraject {
  const { geboortejaar } = jeugdige;
  const { hulpvorm, verwijzer, aanbieder, begin, eind, eindSoort, eindReden } = traject;
  return {
    hulpvorm,
    verwijzer,
    aanbieder,
    begin: toDayNumber(begin),
    eind: eind === null ? OPEN : toDayNumber(eind),
    withoutStop: eindSoort === 'afgeleid' ? 1 : 0,
    died: eindReden === '02' ? 1 : 0,
    stopsAtEighteen: stopsAtEighteen(jeugdige, traject) === true ? 1 : 0,
    leeftijdsgroep: leeftijdsgroepCodeAt(geboortejaar === null ? null : Number(begin.slice(0, 4)) - geboortejaar),
  };
}
