import { maySee } from '@samenpad/access';
import type { Database, Identiteit } from '@samenpad/database';
import type { Actor } from '../../auth/actor.ts';

/** Names of these jeugdigen for whoever may read them; for others nothing is asked. Each name that is read is logged. */
export async function readNamesOf(
  actor: Actor,
  ids: readonly string[],
  database: Pick<Database, 'identiteit'>,
): Promise<Map<string, Identiteit>> {
  if (!maySee(actor.rol, 'ID') || ids.length === 0) return new Map();
  const found = await database.identiteit.readNames(actor, ids);
  return new Map(found.map((identiteit) => [identiteit.jeugdigeId, identiteit]));
}

/** First name and surname as people say them. */
export function fullNameOf(identiteit: Identiteit): string {
  const first = identiteit.voornamen ?? identiteit.voorletters;
  return [first, identiteit.voorvoegsel, identiteit.achternaam].filter((part) => part !== null).join(' ');
}
