import { withAdmin } from '@samenpad/database/testing';
import { judgeBericht } from '@samenpad/ijw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';
import { runOmzettingen } from './run-omzettingen.ts';

interface Tried {
  aantal: number;
  mislukt: number;
  regels: { toewijzingNummer: number; fout: string | null }[];
}

describe('converting running toewijzingen over HTTP', () => {
  let test: TestApp;
  let desk: Visitor;
  let body: Record<string, string>;
  const post = (visitor: Visitor, path: string, sent: object = {}) =>
    visitor.post(`/api/v1/omzettingen${path}`, { body: JSON.stringify(sent), type: 'application/json' });
  const ask = <Row>(sql: string, values: unknown[] = []) =>
    withAdmin(
      test.server,
      test.server.address.database,
      async (admin) => (await admin.query(sql, values)).rows as Row[],
    );
  /** What runs under a code on the last day of the demo: numbers, ends. */
  const running = (code: string) =>
    ask<{ nummer: number; eind: string | null }>(
      `select toewijzing_nummer as nummer, eind::text from zorg.toewijzing where gemeente = $1 and product ->> 'code' = $2
         and toestand in ('actief', 'gepland') and (eind is null or eind >= '2026-02-01') order by 1`,
      [body['gemeente'], code],
    );

  /** Waits until nothing goes on in the background. */
  const settled = async (id: string) => {
    for (;;) {
      const { body: now } = await desk.get(`/api/v1/omzettingen/${id}`);
      if (now['werk'] === null) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    desk = await new Visitor(test.url).signIn('berichten');
    const [most] = await ask<{ gemeente: string; code: string; categorie: string }>(
      `select gemeente, product ->> 'code' as code, product ->> 'categorie' as categorie from zorg.toewijzing
       where domein = 'jw' and product ->> 'code' is not null and toestand = 'actief' and (eind is null or eind >= '2026-02-01')
       group by 1, 2, 3 order by count(*) desc limit 1`,
    );
    body = {
      gemeente: most!.gemeente,
      domein: 'jw',
      vanCode: most!.code,
      naarCategorie: most!.categorie,
      naarCode: '99Z01',
      per: '2026-02-01',
      reden: '03',
    };
  }, 300_000);
  afterAll(() => test.close());

  it('S2-24 tries without a trace, converts what it can with a reason for the rest, and is undone before and after sending', async () => {
    const before = await running(body['vanCode']!);
    expect(before.length).toBeGreaterThan(5);
    // One jeugdige of whom no 301 says where to send: that one fails, the others do not wait for it.
    const tried = (await post(desk, '/proef', body)).body as unknown as Tried;
    expect(tried.aantal).toBe(before.length);
    const [none] = await ask<{ n: number }>('select count(*)::int as n from zorg.omzetting');
    expect(none!.n).toBe(0);

    const first = await post(desk, '', body);
    expect(first.status).toBe(201);
    const firstId = String(first.body['omzettingId']);
    await settled(firstId);
    expect((await post(desk, `/${firstId}/terug`)).status).toBe(200);
    await settled(firstId);
    expect((await post(desk, `/${firstId}/versturen`)).status).toBe(409);
    expect(await running(body['vanCode']!)).toEqual(before);

    const second = String((await post(desk, '', body)).body['omzettingId']);
    await settled(second);
    expect((await post(desk, `/${second}/versturen`)).status).toBe(200);
    const sent = await settled(second);
    const good = before.length - tried.mislukt;
    expect(sent).toMatchObject({ aantal: before.length, mislukt: tried.mislukt, geschreven: good });
    expect(await running('99Z01')).toHaveLength(good);
    expect(await running(body['vanCode']!)).toHaveLength(tried.mislukt);
    const files = await test.services.database.outbox.listUnsent([body['gemeente'] as never], 500);
    expect(files.every(({ inhoud }) => judgeBericht(inhoud).faults.length === 0)).toBe(true);

    expect((await post(desk, `/${second}/terug`)).status).toBe(200);
    await settled(second);
    expect(await running('99Z01')).toEqual([]);
    expect(await running(body['vanCode']!)).toEqual(before);
    expect((await post(desk, `/${second}/terug`)).status).toBe(409);
  }, 120_000);

  it('S2-24 goes on after a restart where it was, and writes no bericht twice', async () => {
    const { omzettingen } = test.services.database;
    const id = String((await post(desk, '', { ...body, naarCode: '99Z02' })).body['omzettingId']);
    const { totaal } = await settled(id);
    await ask('delete from zorg.omzetting_regel where omzetting_id = $1 and toewijzing_nummer % 2 = 0', [id]);
    // As a process leaves it that was cut off while it judged.
    await ask("update zorg.omzetting set werk = 'plannen', bezig_tot = null where omzetting_id = $1", [id]);
    await runOmzettingen(test.services);
    const planned = await settled(id);
    expect(planned['aantal']).toBe(totaal);
    expect((await post(desk, `/${id}/versturen`)).status).toBe(200);
    await settled(id);
    const count = async () => (await ask<{ n: number }>('select count(*)::int as n from zorg.verzending'))[0]!.n;
    const written = await count();
    await ask("update zorg.omzetting set werk = 'versturen', bezig_tot = null where omzetting_id = $1", [id]);
    await Promise.all([runOmzettingen(test.services), runOmzettingen(test.services)]);
    expect(await count()).toBe(written);
    expect(await omzettingen.claim()).toBeUndefined();
  }, 120_000);

  it('S2-24 lets who was taken over change nothing any more: an undo is done before it is called done', async () => {
    const { omzettingen } = test.services.database;
    const id = String((await post(desk, '', { ...body, naarCode: '99Z03' })).body['omzettingId']);
    await settled(id);
    // Held by a process of which no sign came, then by a second one, that lets it end.
    await ask("update zorg.omzetting set werk = 'versturen', bezig_tot = null where omzetting_id = $1", [id]);
    const slow = (await omzettingen.claim())!;
    await ask('update zorg.omzetting set bezig_tot = now() where omzetting_id = $1', [id]);
    await runOmzettingen(test.services);
    await ask("update zorg.omzetting set werk = 'terugdraaien', bezig_tot = now() where omzetting_id = $1", [id]);
    const undo = (await omzettingen.claim())!;
    expect(await omzettingen.finish(slow)).toBe(false);
    await expect(omzettingen.hold(slow)).rejects.toThrow('Another process');
    await expect(omzettingen.advance(slow, 1, new Map())).rejects.toThrow('Another process');
    await expect(omzettingen.addRegels(slow, [])).rejects.toThrow('Another process');
    const [held] = await ask<object>('select werk, teruggedraaid_op from zorg.omzetting where omzetting_id = $1', [id]);
    expect(held).toEqual({ werk: 'terugdraaien', teruggedraaid_op: null });
    await omzettingen.hold(undo);
    expect(await omzettingen.finish(undo)).toBe(true);
  }, 120_000);

  it('is for the message desk of the gemeente alone', async () => {
    const beleid = await new Visitor(test.url).signIn('beleid');
    expect((await post(beleid, '/proef', body)).status).toBe(403);
    expect((await post(desk, '/proef', { ...body, gemeente: '0363' })).status).toBe(404);
  });
});
