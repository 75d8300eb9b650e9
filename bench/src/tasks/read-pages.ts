import type { Account, Actor } from '@samenpad/database';
import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import type { Engine } from '@samenpad/server';
import { withEngine } from './engine.ts';

/** What the page of one jeugdige takes, over many jeugdigen. */
export interface PageTimes {
  jeugdigen: number;
  ms: number[];
}

const PAGES = 400;
const WARM_UP = 20;

const [dataFolder = ''] = process.argv.slice(2);
const times = await withEngine(dataFolder, async (engine) => {
  const { database } = engine;
  const validUntil = new Date(Date.now() + 3_600_000);
  const gemeenten = await listOwn(engine);
  const startSession = async (rol: Account['rol'], purpose: Actor['purpose']) => {
    const login = { subject: `bench ${rol}`, naam: 'Bench', rol, gemeenten };
    const { account, token } = await database.accounts.startSession(login, validUntil);
    return {
      accountId: account.accountId,
      actor: { token, purpose } satisfies Actor,
    };
  };
  const { actor: beleid } = await startSession('beleidsmedewerker', 'beleid');
  const { accountId, actor } = await startSession('consulent', 'toeleiding');
  // Those with the most trajecten have the heaviest pages.
  const half = { offset: 0, limit: PAGES / 2 };
  const { rows: heavy, total } = await database.jeugdigen.list(beleid, {}, 'meeste-trajecten', half);
  const { rows: others } = await database.jeugdigen.list(beleid, {}, 'pseudoniem', half);
  const rows = [...heavy, ...others];
  const ids = rows.map((row) => row.jeugdigeId);
  const tie = {
    houder: { accountId },
    rol: 'consulent',
    relatie: 'betrokken',
    van: new Date(0),
    grond: 'bench',
  } as const;
  await database.provisioning.saveRelaties(rows.map(({ gemeente, jeugdigeId }) => ({ ...tie, gemeente, jeugdigeId })));
  for (const id of ids.slice(0, WARM_UP)) await readPage(engine, actor, id);
  const ms: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await readPage(engine, actor, id);
    ms.push(performance.now() - start);
  }
  return { jeugdigen: total, ms } satisfies PageTimes;
});
process.stdout.write(JSON.stringify(times));

/** What the route GET /jeugdigen/{id} asks of the stores. */
async function readPage({ database }: Engine, actor: Actor, id: string): Promise<void> {
  const detail = await database.jeugdigen.find(actor, id);
  if (detail === undefined) throw new Error('A jeugdige of the list was not found');
  await Promise.all([database.identiteit.readNames(actor, [id]), database.aanbieders.listNames(actor)]);
}

/** The gemeenten that the figures know. */
async function listOwn(engine: Engine): Promise<GemeenteCode[]> {
  const codes = await engine.analytics.read(async (snapshot) => (await snapshot.columns()).gemeenten);
  return codes.flatMap((code) => parseGemeenteCode(code) ?? []);
}
