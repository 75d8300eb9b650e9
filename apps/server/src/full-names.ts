import { maySee } from '@samenpad/access';
import type { Database } from '@samenpad/database';
import type { Actor } from './auth/actor.ts';

/** First name and surname of these jeugdigen, of whom the actor may know it. Each name that is read is logged. */
export async function readFullNames(
  actor: Actor,
  ids: readonly string[],
  database: Pick<Database, 'identiteit'>,
): Promise<Map<string, string>> {
  if (!maySee(actor.rol, 'ID') || ids.length === 0) return new Map();
  const found = await database.identiteit.readNames(actor, [...new Set(ids)]);
  return new Map(
    found.map(({ jeugdigeId, voornamen, voorletters, voorvoegsel, achternaam }) => [
      jeugdigeId,
      [voornamen ?? voorletters, voorvoegsel, achternaam].filter((part) => part !== null).join(' '),
    ]),
  );
}
