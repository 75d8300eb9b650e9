import { type BeantwoordBericht, plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { readTestFile } from '../../test/data.ts';
import { wrapFout } from '../envelop/fout.ts';
import { readBericht } from '../read/read-bericht.ts';
import { getEnvelopSchema } from '../schema/validator.ts';
import { identificatie } from '../wire/atoms.ts';
import { writeBericht } from '../write/write-bericht.ts';
import { parseXml } from '../xml/parse.ts';
import { buildRetour, buildTechnicalRetour, type RetourEigen } from './build-retour.ts';

const eigen: RetourEigen = {
  identificatieRetour: identificatie.parse('R1'),
  dagtekeningRetour: plainDate('2026-05-07'),
  xsdVersieRetour: { basisschema: '1.1.0', bericht: '1.0.2' },
};

function getBeantwoord(file: string): BeantwoordBericht {
  const outcome = readBericht(readTestFile(file));
  if (!outcome.ok || 'identificatieRetour' in outcome.bericht) throw new Error(`${file} must be a heenbericht`);
  const { bericht } = outcome;
  if (bericht.soort === '323' || bericht.soort === '325') throw new Error(`${file} has no retour`);
  return bericht;
}

const start = getBeantwoord('data/ijw/JW305.xml');
const files = [
  'ijw/JW301',
  'ijw/JW305',
  'ijw/JW307',
  'ijw-gecorrigeerd/JW315',
  'ijw-gecorrigeerd/JW317',
  'ijw/JW319',
  'iwmo/WMO301',
  'iwmo/WMO319',
];

describe('a retour (IV028)', () => {
  it.each(files)('of %s is valid in all three shapes and reads back as it was', (file) => {
    const heen = getBeantwoord(`data/${file}.xml`);
    const onFirst = { element: heen.soort === '319' ? 'Antwoord' : 'Client', code: '0233' };
    for (const retour of [
      buildRetour(heen, eigen, []),
      buildRetour(heen, eigen, [onFirst]),
      buildTechnicalRetour(heen, eigen, '2.10.5'),
    ]) {
      expect(readBericht(writeBericht(retour))).toMatchObject({ ok: true, bericht: retour });
    }
  });

  it('without remarks is a header, and keeps afzender, identificatie and XsdVersie of the heenbericht', () => {
    const { domein, release, gemeente, aanbieder, afzender, dagtekening, xsdVersie } = start;
    expect(buildRetour(start, eigen, [])).toEqual({
      domein,
      soort: '306',
      release,
      gemeente,
      aanbieder,
      afzender,
      identificatie: start.identificatie,
      dagtekening,
      xsdVersie,
      ...eigen,
      retourCodes: [],
    });
  });

  it('of a technical fault is 0001 on the header with the version of the rules', () => {
    const retour = buildTechnicalRetour(start, eigen, '2.10.5');
    expect(retour).toMatchObject({ xsltVersie: '2.10.5', retourCodes: [{ element: '', code: '0001' }] });
    expect(retour).not.toHaveProperty('heenbericht');
  });

  it('of a class at fault brings all classes, 0200 where nothing is wrong', () => {
    const wrong = 'Client/StartProducten/StartProduct[2]';
    expect(buildRetour(start, eigen, [{ element: wrong, code: '9019' }])).toMatchObject({
      heenbericht: start,
      retourCodes: [
        { element: '', code: '0200' },
        { element: 'Client', code: '0200' },
        { element: 'Client/StartProducten/StartProduct[1]', code: '0200' },
        { element: wrong, code: '9019' },
      ],
    });
  });

  it('of a header at fault is that code alone, as in the 302 of the examples', () => {
    const retour = buildRetour(start, eigen, [
      { element: '', code: '9056' },
      { element: 'Client', code: '9019' },
    ]);
    expect(retour).not.toHaveProperty('heenbericht');
    expect(retour.retourCodes).toEqual([{ element: '', code: '9056' }]);
  });

  it('throws on a class that the heenbericht has not', () => {
    expect(() => buildRetour(start, eigen, [{ element: 'Client/Relaties/Relatie', code: '9019' }])).toThrow(RangeError);
  });

  it('with only the rejected classes, the shape of OP065 and OP304, is read too', () => {
    const retour = buildRetour(start, eigen, [{ element: 'Client/StartProducten/StartProduct[2]', code: '9019' }]);
    const text = new TextDecoder().decode(writeBericht(retour));
    const rejected = text.replace(/\t*<jw306:StartProduct>.*?<\/jw306:StartProduct>\r\n/s, '');
    expect(readBericht(new TextEncoder().encode(rejected))).toMatchObject({
      ok: true,
      bericht: {
        heenbericht: { startProducten: [{ begindatum: '2026-04-15' }] },
        retourCodes: [
          { element: '' },
          { element: 'Client' },
          { element: 'Client/StartProducten/StartProduct', code: '9019' },
        ],
      },
    });
  });
});

describe('a fout', () => {
  it('is a Fo01 that follows the StUF schema', () => {
    const fout = wrapFout({
      zender: '0384',
      ontvanger: '42429011',
      referentienummer: '9c0f7b90-5c69-41e5-a837-0800200c9a66',
      crossRefnummer: '9c0f7b90-5c69-41e5-a837-0800200c9a67',
      tijdstipBericht: '20260507132514',
      details: `Bericht/Client/Geslacht: <onbekend> & te lang ${'x'.repeat(2000)}`,
    });
    const parsed = parseXml(fout, new TextDecoder().decode(fout));
    if (!parsed.ok) throw new Error('Not an XML file');
    expect(getEnvelopSchema().listErrors(parsed.value.document)).toEqual([]);
    parsed.value.document.dispose();
  });
});
