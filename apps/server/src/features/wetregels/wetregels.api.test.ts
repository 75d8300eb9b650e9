import { computeHuishoudens, computeKosten } from '@samenpad/analytics';
import { withAdmin } from '@samenpad/database/testing';
import { type GemeenteCode, parseGemeenteCode, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const change = '2025-01-01';
const categorie = '45';
const bron = 'Stb. 2025, 1';
const reden = 'Vanaf 1 januari 2025 valt deze hulp onder de Wmo.';

interface Regel {
  regelId: string;
  gemeente: string | null;
  domein: string;
  wet: string;
  stand: string;
  beheert: boolean;
}
interface Elsewhere {
  toewijzingNummer: number;
  domein: string;
  wet: string;
  hulpvorm: string | null;
}

describe('rules of law over HTTP', () => {
  let test: TestApp;
  let keeper: Visitor;
  let gemeente: GemeenteCode;
  const post = (visitor: Visitor, at: string, body: object) =>
    visitor.post(`/api/v1${at}`, { body: JSON.stringify(body), type: 'application/json' });
  const list = async (visitor: Visitor) => {
    const { status, body } = await visitor.get('/api/v1/wetregels');
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as { rows: Regel[]; beheert: GemeenteCode[] };
  };
  const rule = () => ({ gemeente, domein: 'jw', categorie, codes: [], van: change, bron, reden });
  /** Net cents by law and month of delivery, of what began before the change and after it. */
  const sums = () =>
    test.services.analytics.read(async (snapshot) => {
      const rows = await snapshot.query(
        `SELECT wet, maand, t.begin >= $change::DATE AS na, sum(bedrag)::BIGINT AS bedrag FROM boeking
         JOIN (SELECT gemeente, jeugdige, domein, toewijzingNummer, begin FROM toewijzing) t
           USING (gemeente, jeugdige, domein, toewijzingNummer)
         WHERE gemeente = $gemeente GROUP BY ALL ORDER BY ALL`,
        { change, gemeente },
      );
      return rows.map((row) => ({
        ...{
          wet: String(row['wet']),
          maand: String(row['maand']),
          na: row['na'] === true,
          bedrag: Number(row['bedrag']),
        },
      }));
    });
  const total = (rows: Awaited<ReturnType<typeof sums>>, wet: string, na?: boolean) =>
    rows
      .filter((row) => row.wet === wet && (na === undefined || row.na === na))
      .reduce((sum, row) => sum + row.bedrag, 0);
  const figures = async () => {
    const filter = { gemeenten: [gemeente], van: plainDate('2024-07-01'), tot: plainDate('2025-12-31') };
    const exact = { taal: 'nl', publication: 'exact' } as const;
    const kosten = await computeKosten(test.services.analytics, filter, exact);
    const { rows } = await computeHuishoudens(test.services.analytics, filter, exact);
    return {
      maanden: kosten.rows.maanden.map(({ maand, prestatie }) => [
        maand,
        prestatie.kind === 'value' ? prestatie.value : null,
      ]),
      huishoudens: rows,
    };
  };
  /** A jeugdige with an ended toewijzing of the group before the change and one that began after it. */
  const findBoth = () =>
    test.services.analytics.read(async (snapshot) => {
      const [row] = await snapshot.query(
        `SELECT a.jeugdige, a.toewijzingNummer AS former, b.toewijzingNummer AS next FROM toewijzing a JOIN toewijzing b
           USING (gemeente, jeugdige) WHERE gemeente = $gemeente AND a.domein = 'jw' AND b.domein = 'jw'
           AND a.begin < $change::DATE AND b.begin >= $change::DATE AND b.leveringen > 0 AND a.leveringen > 0
           AND b.wet = 'wmo' AND a.wet = 'jw' ORDER BY ALL LIMIT 1`,
        { change, gemeente },
      );
      return { jeugdigeId: String(row?.['jeugdige']), former: Number(row?.['former']), next: Number(row?.['next']) };
    });

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    keeper = await new Visitor(test.url).signIn('beheerder');
    const [first] = (await list(keeper)).beheert;
    gemeente = parseGemeenteCode(first ?? '')!;
  }, 300_000);
  afterAll(() => test.close());

  it('S2-23 split reports at the date: before it the old law, after it the new one, and nothing lost', async () => {
    const [before, figuresBefore] = [await sums(), await figures()];
    expect(total(before, 'jw', true)).toBeGreaterThan(0);
    const counted = await keeper.get(
      `/api/v1/wetregels/telling?gemeente=${gemeente}&domein=jw&categorie=${categorie}&van=${change}`,
    );
    expect(counted).toMatchObject({
      status: 200,
      body: { jeugdigen: { kind: expect.stringMatching(/^(value|suppressed)$/) as string } },
    });
    expect(await post(keeper, '/wetregels', rule())).toMatchObject({ status: 201, body: { bewaard: true } });
    await test.services.analytics.patch();
    const after = await sums();
    // History: what began before the day is as it was, to the cent and the month.
    expect(after.filter(({ na }) => !na)).toEqual(before.filter(({ na }) => !na));
    const moved = total(after, 'wmo', true) - total(before, 'wmo', true);
    expect(moved).toBeGreaterThan(0);
    expect(total(before, 'jw', true) - total(after, 'jw', true)).toBe(moved);
    expect(total(after, 'jw') + total(after, 'wmo')).toBe(total(before, 'jw') + total(before, 'wmo'));

    const figuresAfter = await figures();
    const months = (of: typeof figuresAfter, isLater: boolean) =>
      of.maanden.filter(([maand]) => String(maand) >= '2025-01' === isLater);
    expect(months(figuresAfter, false)).toEqual(months(figuresBefore, false));
    const sum = (of: typeof figuresAfter) => months(of, true).reduce((all, [, cents]) => all + Number(cents), 0);
    expect(sum(figuresBefore) - sum(figuresAfter)).toBeGreaterThan(0);
    // Of the households: what the Jeugdwet no longer pays, the Wmo does.
    const cost = (of: typeof figuresAfter, wet: 'jeugdwet' | 'wmo') => {
      const cell = of.huishoudens[0]?.[wet];
      return cell?.kind === 'value' ? cell.value : Number.NaN;
    };
    expect(cost(figuresAfter, 'jeugdwet')).toBeLessThan(cost(figuresBefore, 'jeugdwet'));
    expect(cost(figuresAfter, 'wmo')).toBeGreaterThan(cost(figuresBefore, 'wmo'));
  });

  it('S2-23 show the old and the new law in one zorgpad', async () => {
    const { jeugdigeId, former, next } = await findBoth();
    const reader = await new Visitor(test.url).signIn('berichten');
    const { status, body } = await reader.get(`/api/v1/jeugdigen/${jeugdigeId}`);
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    const pad = body as { trajecten: { toewijzingNummers: number[] }[]; overigeToewijzingen: Elsewhere[] };
    expect(pad.trajecten.some(({ toewijzingNummers }) => toewijzingNummers.includes(former))).toBe(true);
    expect(pad.trajecten.some(({ toewijzingNummers }) => toewijzingNummers.includes(next))).toBe(false);
    expect(pad.overigeToewijzingen.find(({ toewijzingNummer }) => toewijzingNummer === next)).toMatchObject({
      ...{ domein: 'jw', wet: 'wmo', hulpvorm: expect.stringMatching(/^[a-z]{3}/) as string },
    });
  });

  it('S2-23 are read by everybody of the gemeente, and recorded and ended by who keeps them, once each', async () => {
    const seen = await list(await new Visitor(test.url).signIn('accounthouder'));
    expect(seen.beheert).toEqual([]);
    expect(seen.rows.filter(({ gemeente: of }) => of === null)).toHaveLength(2);
    const own = (await list(keeper)).rows.find(({ gemeente: of }) => of === gemeente)!;
    expect(own).toMatchObject({ wet: 'wmo', stand: 'geldt', beheert: true });
    expect(await post(keeper, '/wetregels', rule())).toMatchObject({
      status: 409,
      body: { faults: [{ code: 'regel-overlapt' }] },
    });
    expect((await post(keeper, '/wetregels', { ...rule(), categorie: '4' })).status).toBe(400);
    expect((await post(keeper, '/wetregels', { ...rule(), bsn: 'x' })).status).toBe(400);
    expect((await post(keeper, '/wetregels', { ...rule(), gemeente: '0363' })).status).toBe(404);
    const parent = await new Visitor(test.url).signIn('ouder');
    expect((await post(parent, '/wetregels', rule())).status).toBe(403);
    expect((await parent.get('/api/v1/wetregels')).status).toBe(403);
    const end = `/wetregels/${own.regelId}/einde`;
    expect(await post(keeper, end, { tot: '2024-12-31', reden })).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'regel-voor-begin' }] },
    });
    expect((await post(keeper, end, { tot: '2026-01-01', reden })).status).toBe(201);
    expect((await post(keeper, end, { tot: '2026-01-01', reden })).status).toBe(409);
    const kept = (await list(keeper)).rows.find(({ regelId }) => regelId === own.regelId)!;
    expect(kept).toMatchObject({ stand: 'geldt', beheert: false, tot: '2026-01-01' });
  });

  it('says few in place of a small number', async () => {
    const few = (codes: string, van = '2025-12-30') =>
      keeper.get(`/api/v1/wetregels/telling?gemeente=${gemeente}&domein=jw&categorie=45&codes=${codes}&van=${van}`);
    // Of each product those that began on its last day.
    const { rows } = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query<{ code: string; van: string; n: number }>(
        `select distinct on (code) product ->> 'code' as code, begin::text as van, count(distinct jeugdige_id)::int as n
         from zorg.toewijzing where gemeente = $1 and domein = 'jw' and product ->> 'categorie' = '45'
           and product ->> 'code' is not null and begin is not null and toestand not in ('verwijderd', 'wees')
         group by product ->> 'code', begin order by code, begin desc`,
        [gemeente],
      ),
    );
    const small = rows.filter(({ n }) => n < 10);
    expect(small.length).toBeGreaterThan(0);
    for (const { code, van } of small) {
      expect((await few(code, van)).body, code).toMatchObject({
        toewijzingen: { kind: 'suppressed' },
        jeugdigen: { kind: 'suppressed' },
      });
    }
    expect((await few('ZZZZZ')).body).toEqual({
      toewijzingen: { kind: 'value', value: 0, count: 0 },
      jeugdigen: { kind: 'value', value: 0, count: 0 },
    });
    const leader = await new Visitor(test.url).signIn('teamleider');
    expect(
      (await leader.get(`/api/v1/wetregels/telling?gemeente=0363&domein=jw&categorie=45&van=${change}`)).status,
    ).toBe(404);
  });
});
