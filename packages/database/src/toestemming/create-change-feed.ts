import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import type { ChangeFeed } from './change-feed.ts';

interface Subscriber {
  houders: ReadonlySet<string>;
  onChange: () => void;
  onEnd: () => void;
}

const channel = 'samenpad_zicht';
const everybody = '*';

/**
 * One connection per process listens, from the first subscriber on; PostgreSQL notifies after the commit, so that the screen
 * that asks again sees what changed. When the connection breaks, all subscriptions end: the browsers come back by themselves.
 */
export function createChangeFeed(pools: { app: pg.Pool; login: pg.Pool }): ChangeFeed {
  const subscribers = new Set<Subscriber>();
  let listening: Promise<pg.PoolClient> | undefined;

  const endAll = () => {
    const ended = [...subscribers];
    subscribers.clear();
    for (const { onEnd } of ended) onEnd();
  };
  const listen = async (): Promise<pg.PoolClient> => {
    const client = await pools.login.connect();
    client.on('notification', ({ payload = '' }) => {
      const names = new Set(payload.split(','));
      for (const { houders, onChange } of subscribers) {
        if (names.has(everybody) || !houders.isDisjointFrom(names)) onChange();
      }
    });
    // Once: a line that PostgreSQL ends tells it twice, or after `close` has let it go.
    client.once('error', () => {
      if (listening === undefined) return;
      listening = undefined;
      client.release(true);
      endAll();
    });
    await client.query({ text: `listen ${channel}`, values: [] });
    return client;
  };

  return {
    async subscribe(actor, onChange, onEnd) {
      listening ??= listen().catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
      await listening;
      const [row] = await asActor(pools.app, actor, (connection) =>
        connection.query<{ houders: string[] }>('select toegang.houders() as houders'),
      );
      const subscriber = { houders: new Set(row?.houders ?? []), onChange, onEnd };
      subscribers.add(subscriber);
      return { end: () => subscribers.delete(subscriber) };
    },
    async close() {
      endAll();
      const ending = listening;
      listening = undefined;
      const client = await ending?.catch(() => undefined);
      client?.release(true);
    },
  };
}
