import { describe, expect, it } from 'vitest';
import { listTestFiles, listTestRows, readTestFile } from '../../test/data.ts';
import { readBericht } from './read-bericht.ts';

const WRONG_EXAMPLES = ['data/ijw/JW315.xml', 'data/ijw/JW318.xml'];

function listFaults(path: string): (string | number | null)[][] {
  const outcome = readBericht(readTestFile(path));
  return outcome.ok ? [] : outcome.faults.map((fault) => [fault.level, fault.code, fault.line, fault.element]);
}

describe('readBericht on the examples of the standard', () => {
  const files = ['data/ijw', 'data/ijw-gecorrigeerd', 'data/iwmo'].flatMap(listTestFiles);

  it.each(files.filter((file) => !WRONG_EXAMPLES.includes(file)))('reads %s', (file) => {
    const outcome = readBericht(readTestFile(file));
    expect(outcome).toMatchObject({
      ok: true,
      bericht: {
        domein: file.includes('iwmo') ? 'wmo' : 'jw',
        soort: /(\d{3})\.xml$/.exec(file)?.[1],
        release: '3.2',
      },
    });
  });

  it('refuses the 315 with 31 June, twice, each with its line and element', () => {
    const product = 'Bericht/Client/AangevraagdeProducten/AangevraagdProduct';
    expect(listFaults('data/ijw/JW315.xml')).toEqual([
      ['xsd', 'datum-bestaat-niet', 44, `${product}[1]/ToewijzingEinddatum`],
      ['xsd', 'datum-bestaat-niet', 66, `${product}[2]/ToewijzingEinddatum`],
    ]);
  });

  it('refuses the 318 with a stray RetourCode', () => {
    expect(listFaults('data/ijw/JW318.xml')).toEqual([
      ['xsd', 'element-volgorde', 33, 'Bericht/Client/Verzoek/RetourCode'],
    ]);
  });

  it.each(listTestFiles('data/ijw-fout'))('reads %s, which breaks a rule but not the schema', (file) => {
    const expected = file.endsWith('JW301-bsn.xml') ? [['waarde', 'CS002', 19, 'Bericht/Client/Bsn']] : [];
    expect(listFaults(file)).toEqual(expected);
  });

  it('reads every file of the golden cases', () => {
    const files = listTestFiles('golden');
    expect(files.length).toBeGreaterThan(140);
    expect(files.filter((file) => listFaults(file).length > 0)).toEqual([]);
  });
});

describe('readBericht on files that are wrong', () => {
  const rows = listTestRows('data/fout/verwacht.csv');

  it.each(listTestFiles('data/fout'))('says what is wrong with %s', (file) => {
    const expected = rows
      .filter(([name]) => file === `data/fout/${name}`)
      .map(([, level, code, line, element]) => [level, code, line ? Number(line) : null, element || null]);
    expect(expected).not.toEqual([]);
    expect(listFaults(file)).toEqual(expected);
  });

  it('speaks one Dutch sentence a fault', () => {
    for (const file of listTestFiles('data/fout')) {
      const outcome = readBericht(readTestFile(file));
      const messages = outcome.ok ? [] : outcome.faults.map((fault) => fault.message);
      for (const message of messages) expect(message).toMatch(/^(iJw|iWmo|[A-Z])[^\n]{20,250}\.$/);
    }
  });

  it('S4-26 checks the version of the format, and refuses another one with the version that is read', () => {
    expect(readBericht(readTestFile('data/fout/release.xml'))).toMatchObject({
      faults: [{ code: 'release', message: 'Dit is een bericht van iJw 3.1; Samenpad leest iJw 3.2 en iWmo 3.2.' }],
    });
    const text = new TextDecoder().decode(readTestFile('data/ijw/JW301.xml'));
    const other = text.replace('<jw301:BerichtSubversie>2<', '<jw301:BerichtSubversie>1<');
    expect(readBericht(new TextEncoder().encode(other))).toMatchObject({
      ok: false,
      faults: [
        {
          code: 'berichtversie',
          line: 6,
          message: 'BerichtSubversie is "1", maar bij deze release hoort 2.',
        },
      ],
    });
  });

  it('repeats no BSN, name or note', () => {
    const text = new TextDecoder().decode(readTestFile('data/ijw/JW301.xml'));
    const broken = text
      .replace(/(<jw301:Bsn>)\d{9}/, '$19999000061')
      .replace(/(<ijw:Voorletters>)[^<]*/g, '$1Geheim Kind')
      .replace(/(<jw301:Geslacht>)[^<]*/g, '$1Geheim');
    const outcome = readBericht(new TextEncoder().encode(broken));
    const said = JSON.stringify(outcome);
    expect(outcome).toMatchObject({ ok: false });
    expect(said).not.toMatch(/Geheim|99990000/);
    expect(said).toMatch(/10 cijfers.*6 letters/);
  });
});

describe('readBericht', () => {
  const start = new TextDecoder().decode(readTestFile('data/ijw/JW305.xml'));
  const read = (text: string) => readBericht(new TextEncoder().encode(text));

  it('tolerates a byte order mark, other prefixes, comments and character references', () => {
    const plain = read(start);
    const dressed = start
      .replace('xmlns:jw305=', 'xmlns=')
      .replaceAll('jw305:', '')
      .replace(/(<Bsn>)(\d{4})(\d{5})/, '$1$2<!-- < & --><![CDATA[$3]]>')
      .replace(/(<Geslacht>)(\d)/, '$1&#x3$2;')
      .replaceAll('\n', '\r\n');
    expect(dressed).not.toContain('jw305:');
    const outcome = read(`\ufeff${dressed}`);
    expect(plain.ok && outcome.ok && outcome.bericht).toEqual(plain.ok && plain.bericht);
  });

  it('reads any XsdVersie', () => {
    expect(read(start.replace(/(BerichtXsdVersie>)[^<]*/, '$17.12.300'))).toMatchObject({
      bericht: { xsdVersie: { bericht: '7.12.300' } },
    });
  });

  it('reads whole numbers as XML Schema does: plus sign, zeros, white space', () => {
    expect(read(start.replace(/(ToewijzingNummer>)\d+/, '$1 +0000000000017 '))).toMatchObject({
      bericht: { startProducten: [{ toewijzingNummer: 17 }, {}] },
    });
  });

  it('opens no file that a message asks for', () => {
    const hint =
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://x.example/s /etc/hostname"';
    expect(read(start.replace('<jw305:Bericht', `<jw305:Bericht ${hint}`))).toMatchObject({ ok: true });
  });

  it('gives a fault for each of many faults, up to a thousand', () => {
    const product = /<jw305:StartProduct>.*?<\/jw305:StartProduct>/s.exec(start)?.[0] ?? '';
    const wrong = product.replace(/(StatusAanlevering>)\d/, '$17');
    const outcome = read(start.replace(product, wrong.repeat(1500)));
    expect(outcome.ok ? 0 : outcome.faults.length).toBe(1001);
    expect(outcome.ok ? '' : outcome.faults[1000]?.message).toContain('meer dan 1000 fouten');
  });
});

describe('readBericht on a retour', () => {
  it('gives each code with the class it stands on', () => {
    expect(readBericht(readTestFile('data/ijw-gecorrigeerd/JW318.xml'))).toMatchObject({
      bericht: {
        soort: '318',
        heenbericht: { bsn: '999900006', ongewijzigdeProducten: [10071] },
        retourCodes: [
          { element: '', code: '0200' },
          { element: 'Client', code: '0200' },
          { element: 'Client/Verzoek', code: '9349' },
          { element: 'Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct', code: '9350' },
          { element: 'Client/Verzoek/NieuweProducten/NieuwProduct', code: '0200' },
        ],
      },
    });
  });

  it('reads a receipt without codes, and a header code without classes', () => {
    const receipt = readBericht(readTestFile('data/ijw/JW308.xml'));
    const refusal = readBericht(readTestFile('data/ijw/JW302.xml'));
    expect(receipt).toMatchObject({ bericht: { soort: '308', retourCodes: [] } });
    expect(refusal).toMatchObject({
      bericht: {
        gemeente: '0384',
        aanbieder: '42420001',
        afzender: '0384',
        identificatie: '123456789012',
        dagtekening: '2023-07-15',
        identificatieRetour: '9452b7eb-c87',
        dagtekeningRetour: '2023-07-16',
        retourCodes: [{ element: '', code: '8848' }],
      },
    });
  });
});
