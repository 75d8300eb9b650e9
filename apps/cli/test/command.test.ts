import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldenFolder } from '@samenpad/ijw/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badFiles, writeBadFiles, wrongBsn } from './bad-files.ts';
import { type Ended, makeFolder, runSamenpad, stackTrace } from './samenpad.ts';

interface Checked {
  file: string;
  faults: { level: string; code: string; line: number | null; element: string | null; message: string }[];
}

const folder = makeFolder('command');
const bad = join(folder, 'fout');
beforeAll(() => {
  mkdirSync(bad);
  writeBadFiles(bad);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('samenpad check', () => {
  let checked: Checked[];
  let ended: Ended;
  beforeAll(async () => {
    const paths = Object.keys(badFiles).map((name) => join(bad, name));
    ended = await runSamenpad(['check', '--json', ...paths, join(bad, 'weg.xml')]);
    checked = JSON.parse(ended.stdout) as Checked[];
  });

  it('prints exactly the documented shape, and nothing else, and ends with 1', () => {
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe('');
    expect(checked).toHaveLength(Object.keys(badFiles).length + 1);
    for (const row of checked) {
      expect(Object.keys(row)).toEqual(['file', 'faults']);
      for (const fault of row.faults) {
        const own = fault.level === 'regel' ? ['retourCode'] : [];
        expect(Object.keys(fault).sort()).toEqual(['code', 'element', 'level', 'line', 'message', ...own]);
      }
    }
  });

  it.each(Object.entries(badFiles))('says of %s what is wrong and where', (name, { code, line, says }) => {
    const found = checked.find(({ file }) => file === join(bad, name));
    const fault = found?.faults.find((candidate) => candidate.code === code);
    expect(fault, JSON.stringify(found)).toBeDefined();
    expect(fault!.message).toContain(says);
    if (line !== undefined) expect(fault!.line).toBe(line);
  });

  it('names the element of a wrong code and of a wrong BSN, and never prints the BSN', () => {
    const faults = new Map(checked.map((row) => [row.file, row.faults]));
    expect(faults.get(join(bad, 'code.xml'))![0]).toMatchObject({ element: 'Bericht/Client/Geslacht' });
    expect(faults.get(join(bad, 'bsn.xml'))![0]).toMatchObject({ element: 'Bericht/Client/Bsn' });
    expect(ended.stdout + ended.stderr).not.toContain(wrongBsn);
    expect(faults.get(join(bad, 'weg.xml'))![0]!.message).toContain('bestaat niet');
  });

  it('approves good messages with 0', async () => {
    const good = await runSamenpad(['check', '--json', join(goldenFolder, '01-nieuw-start-stop')]);
    expect(good.code).toBe(0);
    expect((JSON.parse(good.stdout) as Checked[]).map(({ faults }) => faults)).toEqual([[], [], []]);
  });
});

describe('samenpad check, level 2', () => {
  const faulty = fileURLToPath(new URL('../../../packages/ijw/test/data/ijw-fout', import.meta.url));

  it('names line, element, rule and sentence, needs no data folder, and ends with 1', async () => {
    const file = join(faulty, 'JW319-reden-8-zonder-woonplaats.xml');
    const checked = await runSamenpad(['check', file, join(goldenFolder, '01-nieuw-start-stop')]);
    expect(checked).toMatchObject({ code: 1, stderr: '' });
    expect(checked.stdout.split('\n')).toEqual([
      `${file}: 1 fout`,
      '  regel 21, Bericht/Antwoord/RedenAfwijzingVerzoek: De reden is 8 (woonplaatsbeginsel), maar Woonplaatsbeginsel ontbreekt; noem de andere gemeente. (regel TR377)',
      '4 gekeurd, 3 goed, 1 met fouten.',
      '',
    ]);
  });

  it('explains a rule: the standard, the meaning, right and wrong', async () => {
    const explained = await runSamenpad(['check', '--explain', 'cd041']);
    expect(explained.code).toBe(0);
    expect(explained.stdout).toContain('Standaard: Indien Code in Product gevuld is, verplicht vullen.');
    expect(explained.stdout).toMatch(/Betekenis: .*Omvang\.\n.*\nGoed: .*\nFout: .*\nRetourcode: 0001/);
  });

  it('says that it does not know a rule', async () => {
    const unknown = await runSamenpad(['check', '--explain', 'TR999']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Deze regel staat niet in de standaard');
  });
});

describe('samenpad check of a folder of thousands', () => {
  const many = join(folder, 'veel');
  const wrong = ['0007.xml', '1500.xml', 'diep/2999.xml'];
  const total = 3_000;
  beforeAll(() => {
    mkdirSync(join(many, 'diep'), { recursive: true });
    const good = readFileSync(join(goldenFolder, '01-nieuw-start-stop', '01-jw301.xml'), 'utf8');
    for (let nr = 0; nr < total; nr++) {
      const name = `${nr < 2_000 ? '' : 'diep/'}${String(nr).padStart(4, '0')}.xml`;
      const text = good.replace(/(<[^>]*:Identificatie>)[^<]+/, `$1N${nr}`);
      writeFileSync(join(many, name), wrong.includes(name) ? text.replace(/(<[^>]*Bsn>)\d{9}/, `$1${wrongBsn}`) : text);
    }
  });

  it('names the few that are wrong, counts the rest, and ends with 1', async () => {
    const ended = await runSamenpad(['check', many]);
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    const lines = ended.stdout.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('  '))).toEqual([
      ...wrong.map((name) => `${join(many, name)}: 1 fout`),
      '3.000 gekeurd, 2.997 goed, 3 met fouten.',
    ]);
    expect(lines.filter((line) => line.startsWith('  '))).toHaveLength(wrong.length);
  });

  it('gives every file a line of one JSON array', async () => {
    const ended = await runSamenpad(['check', '--json', many]);
    expect(ended.code).toBe(1);
    const rows = JSON.parse(ended.stdout) as Checked[];
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map(({ file }) => file)).size).toBe(total);
    const refused = rows.filter(({ faults }) => faults.length > 0);
    expect(refused.map(({ file, faults }) => [file, faults.map(({ code }) => code)])).toEqual(
      wrong.map((name) => [join(many, name), ['CS002']]),
    );
    expect(ended.stdout).not.toContain(wrongBsn);
  });

  it('holds one message at a time, however many there are', async () => {
    // 16 MB of heap above what Node itself needs: all of these messages together do not fit in it.
    const bytes = statSync(join(many, '0000.xml')).size * total;
    expect(bytes).toBeGreaterThan(6_000_000);
    const ended = await runSamenpad(['check', many], { NODE_OPTIONS: '--max-old-space-size=24' });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
  });
});

describe('samenpad import --dry-run', () => {
  it('lists each faulty row of a CSV with row, column and reason, and stores nothing', async () => {
    const csv = join(folder, 'toewijzingen.csv');
    const header = 'gemeente;bsn;toewijzingNummer;aanbieder;productCategorie;ingangsdatum';
    const rows = ['0384;999900006;1;42429011;45;01-02-2025', `0384;${wrongBsn};2;42429011;45;31-02-2025`];
    writeFileSync(csv, [header, ...rows].join('\n'));
    const data = join(folder, 'leeg');
    const ended = await runSamenpad(['import', csv, '--dry-run', '--json'], { SAMENPAD_DATA: data });
    expect(ended.code).toBe(1);
    const report = JSON.parse(ended.stdout) as { bestanden: { faults: { line: number; element: string }[] }[] };
    expect(report).toMatchObject({ gelezen: 1, accepted: 0, bestanden: [{ naam: csv, uitkomst: 'geweigerd' }] });
    expect(report.bestanden[0]!.faults.map(({ line, element }) => [line, element])).toEqual([
      [3, 'bsn'],
      [3, 'ingangsdatum'],
    ]);
    expect(ended.stdout).not.toContain(wrongBsn);
    const spoken = await runSamenpad(['import', csv, '--dry-run'], { SAMENPAD_DATA: data });
    expect(spoken.stdout).toContain('Er is niets opgeslagen.');
    expect(() => {
      rmSync(data);
    }).toThrow('ENOENT');
  });
});

describe('a command line that is not right', () => {
  const mapping = join(folder, 'mapping.json');
  const cases: [string, string[], Record<string, string>, number, string][] = [
    ['no command', [], {}, 2, 'Gebruik: samenpad'],
    ['an unknown command', ['frob'], {}, 2, 'De opdracht "frob" bestaat niet.'],
    ['an unknown option', ['import', '--frob', 'x'], {}, 2, 'De optie --frob klopt niet.'],
    ['an unknown figure', ['report', 'frob'], {}, 2, 'U kunt kiezen uit: verwijzersaandeel, stroom'],
    ['an event log that is none', ['eventlog', mapping], {}, 1, 'Geef een bestand dat eindigt op .csv of .xes'],
    ['no kind of report', ['rapport'], {}, 2, 'Noem het rapport: samenpad rapport raad'],
    ['no file for a report', ['rapport', 'raad'], {}, 2, 'Noem het bestand: --out rapport.pdf.'],
    ['a wrong month', ['rapport', 'raad', '--out', 'x.pdf', '--maand', '2026'], {}, 2, '--maand is geen maand.'],
    ['no truth file', ['report', 'waarheid'], {}, 2, 'Noem het bestand met de waarheid'],
    ['a file that holds no truths', ['report', 'waarheid', '--waarheid', mapping], {}, 2, 'Dit is geen waarheid.json.'],
    ['a wrong gemeente', ['report', 'stroom', '--gemeente', '12'], {}, 2, '--gemeente moet een gemeentecode'],
    [
      'a day that does not exist',
      ['fold', '.', '--peildatum', '2025-02-30'],
      {},
      2,
      '--peildatum is geen bestaande dag',
    ],
    [
      'a folder that does not exist',
      ['fold', '/geen', '--peildatum', '2025-02-28'],
      {},
      1,
      '/geen: Dit bestand of deze map',
    ],
    ['no mapping at its place', ['import', 'x', '--mapping', '/geen.json'], {}, 2, '/geen.json is niet te lezen'],
    ['a broken mapping', ['import', 'x', '--mapping', mapping], {}, 2, `Mappingbestand ${mapping}: `],
    ['no file', ['import'], {}, 2, 'Noem minstens één bestand'],
    [
      'a gemeente list that is wrong',
      ['import', 'x'],
      { SAMENPAD_GEMEENTEN: '99' },
      1,
      'SAMENPAD_GEMEENTEN noemt "99"',
    ],
    ['a wrong database address', ['migrate'], { DATABASE_URL: 'onzin' }, 1, 'DATABASE_URL is geen adres'],
    ['a data folder that is a file', ['migrate'], { SAMENPAD_DATA: mapping }, 1, `Samenpad kan ${mapping} niet lezen`],
    [
      'a database that does not answer',
      ['migrate'],
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c', SAMENPAD_DATA: join(folder, 'elders') },
      1,
      'De database antwoordt niet',
    ],
    [
      'a demo beside a real login',
      ['serve', '--demo'],
      { SAMENPAD_OIDC_ISSUER: 'https://inloggen.example.nl' },
      1,
      'De demo start niet naast een echte inlog.',
    ],
    [
      'a demo beside a real database',
      ['serve', '--demo'],
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      1,
      'De demo start niet naast een echte inlog of database.',
    ],
  ];

  it.each(cases)('%s: one Dutch sentence, no stack trace, exit code ≠ 0', async (_what, args, env, code, sentence) => {
    writeFileSync(mapping, '{');
    const ended = await runSamenpad(args, env);
    expect(ended.stdout + ended.stderr).toContain(sentence);
    expect(ended.stdout + ended.stderr).not.toMatch(stackTrace);
    expect(ended.code).toBe(code);
  });

  it('a production start without its settings is refused with the list of what is missing', async () => {
    const ended = await runSamenpad(['serve'], { SAMENPAD_DATA: join(folder, 'productie') });
    expect(ended.code).toBe(1);
    for (const name of ['DATABASE_URL', 'SAMENPAD_KEY_BSN', 'SAMENPAD_OIDC_ISSUER', 'SAMENPAD_GEMEENTEN'])
      expect(ended.stderr).toMatch(new RegExp(`^- .*${name}`, 'm'));
    expect(ended.stderr).not.toMatch(stackTrace);
  });
});
