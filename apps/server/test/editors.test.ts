import { apiPrefix, routes } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, startTestApp, type TestApp, Visitor } from '../src/testing/index.ts';

const pairs = countOf(2000, 20_000);
const timeout = countOf(900_000, 3_600_000);

const empty = { aard: 'overig', titel: 'Afspraken', gedeeld: false, derden: false };

/** A piece of a file that two people have open. */
interface Piece {
  path: string;
  stukId: string;
  soort: string;
  /** What was kept, oldest first. */
  texts: string[];
}

describe('two editors on one version', () => {
  let test: TestApp;
  let editors: [Visitor, Visitor];
  let files: Piece[][];
  const won = [0, 0];

  beforeAll(async () => {
    test = await startTestApp((config) => ({ ...config, requestsPerMinute: 100_000_000 }), undefined, { people: true });
    editors = [
      await new Visitor(test.url).signIn('consulent-beekstede'),
      await new Visitor(test.url).signIn('regisseur'),
    ];
    const shared = new Set(test.people.get('consulent-beekstede')!.map(({ jeugdigeId }) => jeugdigeId));
    const ids = test.people.get('regisseur')!.flatMap(({ jeugdigeId: id }) => (shared.has(id) ? [id] : []));
    files = await Promise.all(ids.map((id) => Promise.all(['PL', 'CN'].map((soort) => addPiece(id, soort)))));
  }, 600_000);
  afterAll(() => test.close());

  const send = (editor: Visitor, method: string, path: string, body: object) =>
    editor.send(method, path, { body: JSON.stringify(body), type: 'application/json' });

  async function addPiece(jeugdigeId: string, soort: string): Promise<Piece> {
    const path = `${apiPrefix}/jeugdigen/${jeugdigeId}/dossier`;
    const answer = await send(editors[0], 'POST', path, { ...empty, soort, tekst: 'begin' });
    const { stukId } = routes.addStuk.response.parse(answer.body);
    return { path, stukId, soort, texts: ['begin'] };
  }

  /** Both save the version that they have open; the one who comes second hears it and loses nothing. */
  async function meet({ path, stukId, soort, texts }: Piece, pair: number): Promise<void> {
    const order = pair % 2 === 0 ? [0, 1] : [1, 0];
    const mine = [`tekst ${pair} van de een`, `tekst ${pair} van de ander`];
    const answers: { status: number; body: Record<string, unknown> }[] = [];
    await Promise.all(
      order.map(async (who) => {
        const body = { ...empty, soort, tekst: mine[who], versie: texts.length };
        answers[who] = await send(editors[who]!, 'PUT', `${path}/${stukId}`, body);
      }),
    );
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort(), `pair ${pair}`).toEqual([200, 409]);
    expect(answers[winner]!.body['versie']).toBe(texts.length + 1);
    won[winner]! += 1;
    const file = routes.getDossier.response.parse((await editors[1 - winner]!.get(path)).body);
    expect(file.stukken.find((stuk) => stuk.stukId === stukId)?.tekst).toBe(mine[winner]);
    const concept = file.concepten.find(({ formulier }) => formulier === `stuk:${stukId}`);
    expect(concept?.inhoud['tekst']).toBe(mine[1 - winner]);
    texts.push(mine[winner]!);
  }

  it('R-09 has the second hear of the conflict, and keeps both texts', { timeout }, async () => {
    expect(files.length).toBeGreaterThan(3);
    let pair = 0;
    await Promise.all(
      files.map(async (pieces) => {
        while (pair < pairs) {
          const mine = pair;
          pair += 1;
          await meet(pieces[mine % pieces.length]!, mine);
        }
      }),
    );
    expect(won[0]! + won[1]!).toBe(pairs);
    // Neither of them is first by the order in which they ask.
    for (const count of won) expect(count).toBeGreaterThan(pairs / 20);
    for (const { path, stukId, texts } of files.flat()) {
      const { body } = await editors[0].get(`${path}/${stukId}/versies`);
      const { versies } = routes.listVersies.response.parse(body);
      expect(versies.map(({ tekst }) => tekst).toReversed()).toEqual(texts);
    }
  });
});
