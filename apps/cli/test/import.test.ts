import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readParquet } from '@samenpad/analytics/testing';
import { wrapEnvelop } from '@samenpad/ijw';
import { goldenFolder } from '@samenpad/ijw/testing';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { badFiles, writeBadFiles, wrongBsn } from './bad-files.ts';
import { type Ended, makeFolder, runSamenpad, stackTrace } from './samenpad.ts';

interface Report {
  gelezen: number;
  counts: Record<'nieuw' | 'bekend' | 'apart' | 'geweigerd', number>;
  bestanden: { naam: string; uitkomst: string; faults: { code: string; message: string }[] }[];
}

const envelop = {
  soort: 'Di01',
  zender: '0384',
  ontvanger: '42429011',
  referentienummer: '00000000-0000-4000-8000-000000000001',
  functie: 'JW301',
  tijdstipBericht: '20250101120000',
} as const;

const day = ['--peildatum', '2026-09-15'];
const folder = makeFolder('import');
const data = { SAMENPAD_DATA: join(folder, 'data') };
const goldenFiles = readdirSync(goldenFolder, { recursive: true }).filter((name) =>
  String(name).endsWith('.xml'),
).length;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function importJson(paths: string[], env: Record<string, string>): Promise<Ended & { report: Report }> {
  const ended = await runSamenpad(['import', ...paths, ...day, '--json'], env);
  expect(ended.stderr).not.toMatch(stackTrace);
  expect(ended.stdout, ended.stderr).not.toBe('');
  return { ...ended, report: JSON.parse(ended.stdout) as Report };
}

async function rebuild(env: Record<string, string>): Promise<Record<string, unknown> & { checksum: string }> {
  const { code, stdout } = await runSamenpad(['rebuild', ...day, '--json'], env);
  expect(code).toBe(0);
  return JSON.parse(stdout) as { checksum: string };
}

/** Every BSN, name, day of birth and number of a toewijzing in the golden messages. */
function listPersonal(): Set<string> {
  const element = /<\w*:?(Bsn|Naam|Voornamen|Geboortedatum|ToewijzingNummer)>([^<]+)</g;
  return new Set(
    readdirSync(goldenFolder, { recursive: true })
      .filter((name) => String(name).endsWith('.xml'))
      .flatMap((name) => [...readFileSync(join(goldenFolder, String(name)), 'utf8').matchAll(element)])
      .map(([, , text = '']) => text),
  );
}

describe('one data folder', () => {
  let checksum: string;

  it('takes all golden histories of two gemeenten at once; a set-apart file makes the exit code 1', async () => {
    const { code, report } = await importJson([goldenFolder], data);
    expect(report.counts).toEqual({ nieuw: goldenFiles - 2, bekend: 1, apart: 1, geweigerd: 0 });
    expect(report.bestanden).toMatchObject([{ uitkomst: 'apart', faults: [{ code: '9056' }] }]);
    expect(report.bestanden[0]!.naam).toContain('24-zelfde-identificatie-andere-inhoud');
    expect(code).toBe(1);
    const rebuilt = await rebuild(data);
    expect(Object.keys(rebuilt).sort()).toEqual(['checksum', 'counts', 'peildatum']);
    expect(rebuilt.checksum).toMatch(/^[0-9a-f]{64}$/);
    checksum = rebuilt.checksum;
  });

  it('P9 writes the figures of real messages as Parquet without a BSN, a name or a number of a toewijzing', async () => {
    const target = join(folder, 'uitvoer');
    const { code, stdout, stderr } = await runSamenpad(['parquet', target, '--json'], data);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('pseudonymous store exported as Parquet');
    const { tables } = JSON.parse(stdout) as {
      tables: { table: 'jeugdige' | 'traject' | 'toewijzing'; rows: number }[];
    };
    const filled = tables.filter(({ rows }) => rows > 0);
    expect(filled.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['jeugdige', 'traject', 'toewijzing', 'kosten']),
    );
    const cells = new Set<string>();
    for (const { table, rows } of filled) {
      const found = await readParquet(target, table);
      expect(found).toHaveLength(rows);
      for (const row of found) for (const cell of Object.values(row)) cells.add(String(cell));
    }
    const personal = listPersonal();
    expect(personal.size).toBeGreaterThan(20);
    for (const text of personal) expect(cells.has(text)).toBe(false);
    const again = await runSamenpad(['parquet', target], data);
    expect(again).toMatchObject({ code: 2 });
    expect(again.stderr).toContain('bestaat al');
  });

  it('bad files are each refused with their reason, and the good file among them is taken', async () => {
    const bad = join(folder, 'fout');
    mkdirSync(bad);
    writeBadFiles(bad);
    const good = join(goldenFolder, '01-nieuw-start-stop', '01-jw301.xml');
    const { code, report, stdout } = await importJson(
      [...Object.keys(badFiles).map((name) => join(bad, name)), good],
      data,
    );
    expect(code).toBe(1);
    expect(report.counts).toEqual({ nieuw: 0, bekend: 1, apart: 0, geweigerd: Object.keys(badFiles).length });
    for (const [name, { code: wanted }] of Object.entries(badFiles)) {
      const found = report.bestanden.find(({ naam }) => naam === join(bad, name));
      expect(
        found?.faults.map((fault) => fault.code),
        name,
      ).toContain(wanted);
    }
    expect(stdout).not.toContain(wrongBsn);
  });

  it('a file of another gemeente is refused by name when SAMENPAD_GEMEENTEN is set', async () => {
    const foreign = join(goldenFolder, '25-zelfde-nummer-andere-gemeente-en-domein');
    const { code, report } = await importJson([foreign], { ...data, SAMENPAD_GEMEENTEN: '0518:Elders' });
    // Known files are passed over before they are read; a folder of its own shows the refusal.
    expect([code, report.counts.nieuw]).toEqual([0, 0]);
    const own = { SAMENPAD_DATA: join(folder, 'elders'), SAMENPAD_GEMEENTEN: '0518:Elders' };
    const refused = await importJson([foreign], own);
    expect(refused.code).toBe(1);
    expect(refused.report.counts).toMatchObject({ nieuw: 0, geweigerd: 9 });
    expect(refused.report.bestanden[0]!.faults[0]!.message).toMatch(/van gemeente 0\d{3}\. Deze Samenpad werkt niet/);
  });

  it('the same folder again: all known, and nothing has changed since the first time', async () => {
    const { code, report } = await importJson([goldenFolder], data);
    expect(code).toBe(0);
    expect(report.counts).toEqual({ nieuw: 0, bekend: goldenFiles, apart: 0, geweigerd: 0 });
    expect((await rebuild(data)).checksum).toBe(checksum);
  });

  it('S1-8 three stretches are one traject with three verlengingen and 540 days in the report', async () => {
    const own = { SAMENPAD_DATA: join(folder, 'verlengd') };
    await importJson([join(goldenFolder, '05-drie-verlengingen-540-dagen')], own);
    const span = ['--van', '2020-01-01', '--tot', '2026-09-15'];
    const { code, stdout } = await runSamenpad(['report', 'verlengingen', ...span, ...day, '--json'], own);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as { account: object; rows: Record<string, unknown>[] };
    expect(Object.keys(answer)).toEqual(['figure', 'account', 'rows']);
    const account = ['definition', 'source', 'period', 'n', 'completeness', 'excluded', 'storeVersion'];
    expect(Object.keys(answer.account).sort()).toEqual(account.sort());
    const value = (count: number) => expect.objectContaining({ kind: 'value', value: count }) as unknown;
    expect(answer.rows[0]).toMatchObject({ trajecten: value(1), perTraject: value(3), verlengdeDagen: value(540) });
  });

  it('what was planted stands beside what is measured, by id', async () => {
    const waarheid = join(folder, 'waarheid.json');
    const berichten = { T1_verwijzers: { '01': 1 }, S0_33_jeugdigen: { toegang: 3 } };
    writeFileSync(waarheid, JSON.stringify({ seed: 1, size: 'XS', gemeenten: [], berichten }));
    const own = { SAMENPAD_DATA: join(folder, 'verlengd') };
    const { code, stdout, stderr } = await runSamenpad(
      ['report', 'waarheid', '--waarheid', waarheid, ...day, '--json'],
      own,
    );
    expect(code, stdout + stderr).toBe(0);
    const { rows } = JSON.parse(stdout) as { rows: { id: string }[] };
    const rowOf = (wanted: string) => rows.find(({ id }) => id === wanted);
    expect(rowOf('T1')).toMatchObject({ planted: 1, measured: 1, tolerance: 0.01, held: true });
    expect(rowOf('S0-33')).toMatchObject({ planted: 3, held: false });
    // Not planted is not found.
    expect(rowOf('T2')).toMatchObject({ planted: null, measured: null, held: false });
  });
});

describe('S3-13 S4-97 whoever does not use Samenpad takes part by files', () => {
  it('a folder, a ZIP, a StUF envelope and a CSV land in one register', async () => {
    const own = { SAMENPAD_DATA: join(folder, 'ketenpartner') };
    const from = join(folder, 'ketenpartner-bestanden');
    cpSync(join(goldenFolder, '01-nieuw-start-stop'), join(from, 'los'), { recursive: true });
    const packed = join(goldenFolder, '03-versies-late-aankomst');
    const names = readdirSync(packed).filter((name) => name.endsWith('.xml'));
    const members = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(packed, name)))]));
    writeFileSync(join(from, 'maand.zip'), zipSync(members));
    const message = readFileSync(join(goldenFolder, '06-verkorting', '01-jw301.xml'));
    writeFileSync(join(from, 'stuf.xml'), wrapEnvelop(message, envelop));
    const header = 'gemeente;bsn;toewijzingNummer;aanbieder;productCategorie;ingangsdatum';
    writeFileSync(join(from, 'toewijzingen.csv'), `${header}\n0384;999900006;880001;42429011;45;01-02-2025\n`);
    const { code, report } = await importJson([from], own);
    expect(report.bestanden).toEqual([]);
    expect(report.counts).toEqual({ nieuw: 3 + names.length + 2, bekend: 0, apart: 0, geweigerd: 0 });
    expect(code).toBe(0);
    // One toewijzing of each kind of file, in one set of read models.
    expect((await rebuild(own))['counts']).toMatchObject({ toewijzing: 4 });
  });
});
