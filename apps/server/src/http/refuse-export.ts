import { dossierFoutTexts, type Route } from '@samenpad/contract';
import { err } from '@samenpad/domain';
import type { Actor } from '../auth/actor.ts';
import type { Services } from '../services.ts';

const fout = 'nood-geen-uitvoer';

/** Emergency access is for reading on the screen: while it runs, nothing is printed or fetched (trust.md 3.7). */
export async function refuseExport(route: Route, actor: Actor | undefined, { database }: Pick<Services, 'database'>) {
  if (route.exports !== true || actor === undefined) return undefined;
  if ((await database.noodtoegang.findRunning(actor)) === undefined) return undefined;
  return err({ code: 'conflict' as const, detail: dossierFoutTexts[fout].nl, faults: [{ code: fout }] });
}
