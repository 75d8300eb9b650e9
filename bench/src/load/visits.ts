import type { Visitor } from '@samenpad/server/testing';

/** What a page or a button asks of the server; all of it is one wait for the person. */
export type Kind = 'overzicht' | 'lijst' | 'zorgpad' | 'dossier' | 'berichten' | 'taken' | 'notitie' | 'bericht';

export const writes: readonly Kind[] = ['notitie', 'bericht'];

/** Somebody at a screen. */
export interface User {
  visitor: Visitor;
  kinds: readonly Kind[];
  /** Those whose pages this person opens. */
  jeugdigen: readonly string[];
}

/** Messages that were never sent yet. */
export type TakeMessage = () => Uint8Array<ArrayBuffer> | undefined;

/** By demo person: what people of this role do, each as often as it stands here. */
const days: readonly [login: string, kinds: readonly Kind[]][] = [
  ['consulent-beekstede', ['lijst', 'zorgpad', 'zorgpad', 'zorgpad', 'dossier', 'dossier', 'notitie', 'taken']],
  ['beleid', ['overzicht', 'overzicht', 'lijst', 'lijst']],
  ['regisseur', ['lijst', 'zorgpad', 'dossier', 'notitie', 'taken']],
  ['berichten', ['berichten', 'berichten', 'lijst', 'bericht']],
  ['teamleider', ['lijst', 'overzicht', 'taken']],
];

/** So many people of these roles, signed in one after another. */
export async function signInUsers(count: number, visitorAt: (position: number) => Visitor): Promise<User[]> {
  const users: User[] = [];
  for (let n = 0; n < count; n++) {
    const [login, kinds] = days[n % days.length] ?? ['beleid', ['overzicht']];
    const visitor = await visitorAt(n).signIn(login);
    const listed = await visitor.get('/api/v1/jeugdigen');
    const rows = (listed.body['rows'] ?? []) as { jeugdigeId: string }[]; // the answer of our own contract
    users.push({ visitor, kinds, jeugdigen: rows.map(({ jeugdigeId }) => jeugdigeId) });
  }
  return users;
}

const figures = [
  'stroom?eenheid=jeugdigen',
  'stroom?eenheid=trajecten',
  'verwijzersaandeel',
  'verlengingen',
  'dekking',
];

/** Does one thing and gives the statuses of all its answers. */
export async function visit(
  { visitor, jeugdigen }: User,
  kind: Kind,
  pick: (limit: number) => number,
  takeMessage: TakeMessage,
): Promise<number[]> {
  const get = async (path: string) => (await visitor.get(`/api/v1/${path}`)).status;
  const own = `jeugdigen/${jeugdigen[pick(jeugdigen.length)] ?? ''}`;
  switch (kind) {
    case 'overzicht':
      return await Promise.all(figures.map((figure) => get(`figuren/${figure}`)));
    case 'lijst':
      return [await get('jeugdigen?volgorde=meeste-trajecten')];
    case 'zorgpad':
      return await Promise.all([get(own), get(`${own}/betrokkenen`)]);
    case 'dossier':
      return [await get(`${own}/dossier`)];
    case 'berichten':
      return [await get(`berichten?pagina=${pick(20) + 1}`)];
    case 'taken':
      return [await get('taken')];
    case 'notitie':
      return [(await visitor.post(`/api/v1/${own}/dossier`, { body: note, type: 'application/json' })).status];
    case 'bericht': {
      const body = takeMessage();
      if (body === undefined) return [await get('berichten')];
      return [(await visitor.post('/api/v1/berichten', { body, type: 'application/xml' })).status];
    }
  }
}

const note = JSON.stringify({
  soort: 'CN',
  aard: 'overig',
  titel: 'Belronde',
  tekst: 'Gebeld, afspraak gemaakt voor volgende week.',
  gedeeld: false,
  derden: false,
});
