import type pg from 'pg';
import { createInzagen } from './create-inzagen.ts';
import { createLogboekKeeper } from './create-logboek-keeper.ts';
import { createLogcontrole } from './create-logcontrole.ts';

/** Everything about the log: what the app may read of it, and what seals it. */
export function createLogboek(pools: { app: pg.Pool; zegel: pg.Pool }) {
  return {
    inzagen: createInzagen(pools.app),
    logcontrole: createLogcontrole(pools.app),
    logboek: createLogboekKeeper(pools.zegel),
  };
}
