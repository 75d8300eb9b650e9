import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { listTestFiles, readTestFile } from '../../test/data.ts';
import { readBericht } from '../read/read-bericht.ts';
import { judgeBericht } from '../rules/judge-bericht.ts';
import { identificatie } from '../wire/atoms.ts';
import { writeBericht } from '../write/write-bericht.ts';
import { answerHeenbericht, type RetourSettings } from './answer-heenbericht.ts';

const settings: RetourSettings = {
  identificatieRetour: identificatie.parse('R1'),
  dagtekeningRetour: plainDate('2026-05-07'),
  xsdVersieRetour: { basisschema: '1.1.0', bericht: '1.0.2' },
  xsltVersie: '2.10.5',
};

const wrong = listTestFiles('data/ijw-fout');

describe('answerHeenbericht', () => {
  it.each(wrong.filter((file) => !file.includes('JW323')))('refuses %s with 0001 alone', (file) => {
    const retour = answerHeenbericht(judgeBericht(readTestFile(file)), settings);
    expect(retour).toMatchObject({ xsltVersie: '2.10.5', retourCodes: [{ element: '', code: '0001' }] });
    if (retour === undefined) return;
    expect(readBericht(writeBericht(retour))).toMatchObject({ ok: true, bericht: retour });
  });

  it('receives a good heenbericht with a header, and what was found against earlier berichten with all classes', () => {
    const judgement = judgeBericht(readTestFile('data/ijw/JW305.xml'));
    expect(answerHeenbericht(judgement, settings)).toMatchObject({ soort: '306', retourCodes: [] });
    const further = [{ element: 'Client/StartProducten/StartProduct[1]', code: '9019' }];
    expect(answerHeenbericht(judgement, settings, further)?.retourCodes).toEqual([
      { element: '', code: '0200' },
      { element: 'Client', code: '0200' },
      ...further,
      { element: 'Client/StartProducten/StartProduct[2]', code: '0200' },
    ]);
  });

  it('puts a code of its own on the class that holds the fault, once', () => {
    const judgement = judgeBericht(readTestFile('data/ijw/JW305.xml'));
    if (judgement.level === 1) throw new Error('JW305.xml is a bericht');
    const at = (path: string) => ({
      level: 'regel' as const,
      code: 'TR381',
      line: 1,
      element: `Bericht/${path}`,
      message: '',
      retourCode: 'S329',
    });
    const product = 'Client/StartProducten/StartProduct[2]';
    const faults = [at(`${product}/Product/Code`), at(`${product}/Product/Categorie`), at(product)];
    expect(answerHeenbericht({ ...judgement, faults }, settings)?.retourCodes).toEqual([
      { element: '', code: '0200' },
      { element: 'Client', code: '0200' },
      { element: 'Client/StartProducten/StartProduct[1]', code: '0200' },
      { element: product, code: 'S329' },
    ]);
  });

  it.each(['fout/element-ontbreekt', 'ijw/JW302', 'ijw-gecorrigeerd/JW323', 'ijw/JW325'])(
    'gives %s no retour',
    (file) => {
      expect(answerHeenbericht(judgeBericht(readTestFile(`data/${file}.xml`)), settings)).toBeUndefined();
    },
  );
});
