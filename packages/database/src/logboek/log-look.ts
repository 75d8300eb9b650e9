import { bitsOf, type DataKind } from '@samenpad/access';
import type { Connection } from '../connection/connection.ts';

/** A look at one jeugdige that is to be logged before its transaction commits. */
interface Look {
  gemeente: string;
  jeugdigeId: string;
  kinds: Set<DataKind>;
  handeling: string;
}

/** Names go with something else on nearly every page: then they are in the line of that. */
export const namesRead = 'naam-gelezen';

const looksOf = new WeakMap<Connection, Look[]>();

/** Lets {@link logLook} work on a connection; its transaction must end with {@link writeLooks}. */
export function collectLooks(connection: Connection): void {
  looksOf.set(connection, []);
}

/**
 * Logs that the actor of this transaction was given data of these kinds about these jeugdigen of one gemeente (P3). The
 * lines are written before the transaction commits: when they cannot be, nothing is given (S-55). `handeling` is a fixed
 * word like `naam-gelezen`, never text of a person.
 */
export function logLook(
  connection: Connection,
  gemeente: string,
  ids: readonly string[],
  kinds: readonly DataKind[],
  handeling: string,
): void {
  logLookAtRows(
    connection,
    ids.map((jeugdigeId) => ({ gemeente, jeugdigeId })),
    kinds,
    handeling,
  );
}

/** The same for rows of several gemeenten; one line for each jeugdige. */
export function logLookAtRows(
  connection: Connection,
  rows: readonly { gemeente: string; jeugdigeId: string }[],
  kinds: readonly DataKind[],
  handeling: string,
): void {
  const looks = looksOf.get(connection);
  if (looks === undefined) throw new Error('A look outside a transaction of an actor is not logged');
  const once = new Map(rows.map((row) => [subjectOf(row), row]));
  for (const { gemeente, jeugdigeId } of once.values()) {
    looks.push({ gemeente, jeugdigeId, kinds: new Set(kinds), handeling });
  }
}

/**
 * Writes what was looked at, in the transaction of the look. The statement is on its way when this returns: a commit that
 * is asked after it comes after it. What cannot be written throws before that.
 */
export function writeLooks(connection: Connection): Promise<unknown> {
  const lines = joinNames(looksOf.get(connection) ?? []);
  looksOf.delete(connection);
  const alike = Map.groupBy(
    lines,
    ({ gemeente, kinds, handeling }) => `${gemeente} ${bitsOf([...kinds])} ${handeling}`,
  );
  if (alike.size === 0) return Promise.resolve();
  const groups = [...alike.values()].map((group) => {
    const [{ gemeente, kinds, handeling }] = group as [Look, ...Look[]]; // a group is never empty
    return { gemeente, ids: group.map(({ jeugdigeId }) => jeugdigeId), soorten: bitsOf([...kinds]), handeling };
  });
  return connection.query(
    `select logboek.schrijf(gemeente, ids, soorten, handeling)
     from json_to_recordset($1::json) as x(gemeente text, ids uuid[], soorten int, handeling text)`,
    [JSON.stringify(groups)],
  );
}

function joinNames(looks: readonly Look[]): Look[] {
  const { names = [], others = [] } = Object.groupBy(looks, ({ handeling }) =>
    handeling === namesRead ? 'names' : 'others',
  );
  const first = new Map(others.toReversed().map((look) => [subjectOf(look), look]));
  const alone: Look[] = [];
  for (const name of names) {
    const look = first.get(subjectOf(name));
    if (look === undefined) alone.push(name);
    else for (const kind of name.kinds) look.kinds.add(kind);
  }
  return [...others, ...alone];
}

/** Whoever moved is another subject in each gemeente: each has a log of its own. */
function subjectOf({ gemeente, jeugdigeId }: { gemeente: string; jeugdigeId: string }): string {
  return `${gemeente} ${jeugdigeId}`;
}
