import { monthOf, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { UitgaveToFreeze } from './rapport-store.ts';

const elsewhere = '0363' as typeof gemeente;
const maand = monthOf(plainDate('2025-10-01'));
const raad = { soort: 'raad', aanbieder: null, taal: 'nl' } as const;

function edition(uitgave: number, title: string): UitgaveToFreeze {
  const rapporten = [{ ...raad, document: { title } }];
  return { maand, uitgave, versie: `v${uitgave}`, dag: plainDate('2025-11-12'), rapporten };
}

describe('reports that were published', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('freezes an edition once, and keeps it beside the correction of it', async () => {
    const { rapporten } = test.database;
    const area = [gemeente];
    expect(await rapporten.requestUitgave(area, maand, 'Dubbel geteld')).toBeUndefined();
    expect(await rapporten.requestUitgave(area, maand, null)).toBe(1);
    expect(await rapporten.requestUitgave(area, maand, null)).toBeUndefined();
    expect(await rapporten.findRapport(area, { maand, uitgave: 1, ...raad })).toBeUndefined();
    await rapporten.freeze(area, [edition(1, 'eerst')]);
    await rapporten.freeze(area, [edition(1, 'later')]);
    expect(await rapporten.requestUitgave(area, maand, 'Dubbel geteld')).toBe(2);
    expect(await rapporten.requestUitgave(area, maand, 'Nog eens')).toBeUndefined();
    await rapporten.freeze(area, [edition(2, 'verbeterd')]);
    expect(await rapporten.findRapport(area, { maand, uitgave: 1, ...raad })).toEqual({ title: 'eerst' });
    expect(await rapporten.findRapport(area, { maand, uitgave: 2, ...raad })).toEqual({ title: 'verbeterd' });
    expect(await rapporten.findRapport(area, { maand, uitgave: 1, ...raad, taal: 'en' })).toBeUndefined();
    expect(await rapporten.listUitgaven(area)).toEqual([
      { maand, uitgave: 1, reden: null, versie: 'v1', bevrorenOp: '2025-11-12' },
      { maand, uitgave: 2, reden: 'Dubbel geteld', versie: 'v2', bevrorenOp: '2025-11-12' },
    ]);
  });

  it('lets nobody change or delete what is frozen, the owner of the tables neither', async () => {
    for (const sql of [
      "update toegang.rapport set taal = 'en'",
      'delete from toegang.rapport',
      "update toegang.rapportuitgave set versie = 'x'",
      'delete from toegang.rapportuitgave',
    ]) {
      const change = withAdmin(test.server, test.server.address.database, async (admin) => {
        await admin.query('set role sp_guard');
        await admin.query(sql);
      });
      await expect(change, sql).rejects.toThrow('een bevroren rapport wordt niet gewijzigd');
    }
  });

  it('shows a report to who sees the figures of all its gemeenten, and to nobody else', async () => {
    const { rapporten } = test.database;
    const both = [elsewhere, gemeente];
    for (const area of [both, 'alle'] as const) {
      await rapporten.requestUitgave(area, maand, null);
      await rapporten.freeze(area, [edition(1, 'regio')]);
    }
    const sign = async (rol: 'beleidsmedewerker' | 'functioneel-beheerder', gemeenten: (typeof gemeente)[]) =>
      (await signInAs(test, { rol, gemeenten, subject: `${rol}-${gemeenten.join('-')}` })).actor;
    const read = async (actor: Awaited<ReturnType<typeof sign>>, gemeenten: (typeof gemeente)[]) =>
      rapporten.findRapportFor(actor, gemeenten, { maand, uitgave: 1, ...raad });
    const own = await sign('beleidsmedewerker', [gemeente]);
    const regional = await sign('beleidsmedewerker', both);
    expect(await read(own, [gemeente])).toEqual({ title: 'eerst' });
    expect(await read(own, both)).toBeUndefined();
    expect(await read(own, ['*' as typeof gemeente])).toBeUndefined();
    expect(await read(own, [])).toBeUndefined();
    // In whatever order they are named.
    expect(await read(regional, both.toReversed())).toEqual({ title: 'regio' });
    expect(await read(await sign('functioneel-beheerder', [gemeente]), [gemeente])).toBeUndefined();
  });
});
