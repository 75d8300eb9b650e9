import { maySee } from '@samenpad/access';
import type { Identiteit } from '@samenpad/database';
import type { GemeenteCode, JeugdigeId } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import type { Services } from '../../services.ts';

/** Names of these jeugdigen for whoever may read them, else nothing is asked. Each name that is read is logged. */
export async function readNamesOf(
  actor: Actor,
  jeugdigen: readonly { gemeente: GemeenteCode; jeugdigeId: JeugdigeId }[],
  services: Services,
): Promise<Map<JeugdigeId, Identiteit>> {
  if (!maySee(actor.rol, 'ID')) return new Map();
  const byGemeente = Map.groupBy(jeugdigen, (jeugdige) => jeugdige.gemeente);
  const found: [JeugdigeId, Identiteit][] = [];
  for (const [gemeente, members] of byGemeente) {
    const ids = members.map((jeugdige) => jeugdige.jeugdigeId);
    for (const identiteit of await services.database.identiteit.readNames(actor, gemeente, ids)) {
      found.push([identiteit.jeugdigeId, identiteit]);
    }
  }
  return new Map(found);
}

/** First name and surname as people say them. */
export function fullNameOf(identiteit: Identiteit): string {
  const first = identiteit.voornamen ?? identiteit.voorletters;
  return [first, identiteit.voorvoegsel, identiteit.achternaam].filter((part) => part !== null).join(' ');
}
