import type { Gebeurtenis } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { readExtract } from './read-extract.ts';
import { splitExtract } from './split-extract.ts';

function split(naam: string, text: string): Gebeurtenis[] {
  const outcome = readExtract(naam, Buffer.from(text));
  if (!outcome.ok) throw new Error(outcome.faults.map(({ message }) => message).join(' '));
  return splitExtract(outcome.extract, 'extract-1').map(({ gebeurtenis }) => gebeurtenis);
}

const header =
  'gemeente;bsn;toewijzingNummer;aanbieder;productCategorie;ingangsdatum;einddatum;toewijzingsdatum;verwijzer;referentie;startdatum;stopdatum;redenBeeindiging';
const base = '0999;999900006;12;12345678;45;2025-01-10;2025-12-31;2025-01-01';
const product = { categorie: '45' };

describe('toewijzingen', () => {
  it('become a toewijzing, start, stop and the vot that carries the verwijzer', () => {
    const gebeurtenissen = split('toewijzingen.csv', `${header}\n${base};02;;2025-01-15;2025-06-30;31\n`);
    const bron = {
      berichtId: 'extract-1',
      domein: 'jw',
      gemeente: '0999',
      aanbieder: '12345678',
      identificatie: 'X12',
    };
    const delivered = { toewijzingNummer: 12, product, statusAanlevering: '1', begindatum: '2025-01-15' };
    expect(gebeurtenissen).toEqual([
      {
        kind: 'toewijzing',
        bron: { ...bron, soort: '301', afzender: '0999', dagtekening: '2025-01-01' },
        product: {
          toewijzingNummer: 12,
          referentieAanbieder: 'extract-12',
          product,
          toewijzingsdatum: '2025-01-01',
          toewijzingstijd: '00:00:00',
          ingangsdatum: '2025-01-10',
          einddatum: '2025-12-31',
        },
      },
      {
        kind: 'start',
        bron: { ...bron, soort: '305', afzender: '12345678', dagtekening: '2025-01-15' },
        product: delivered,
      },
      {
        kind: 'stop',
        bron: { ...bron, soort: '307', afzender: '12345678', dagtekening: '2025-06-30' },
        product: { ...delivered, einddatum: '2025-06-30', redenBeeindiging: '31' },
      },
      {
        kind: 'vot',
        bron: { ...bron, soort: '315', afzender: '12345678', dagtekening: '2025-01-01' },
        product: {
          referentieAanbieder: 'extract-12',
          product,
          toewijzingIngangsdatum: '2025-01-10',
          toewijzingEinddatum: '2025-12-31',
          verwijzer: { type: '02' },
        },
      },
    ]);
  });

  it('A5: says onbekend, never gemeente, when no verwijzer is stated', () => {
    const vot = split('toewijzingen.csv', `${header}\n${base};;;;;\n`).find(({ kind }) => kind === 'vot');
    expect(vot).toMatchObject({ product: { referentieAanbieder: 'extract-12', verwijzer: { type: 'onbekend' } } });
  });

  it('leaves a reference without verwijzer to the real 315', () => {
    const gebeurtenissen = split('toewijzingen.csv', `${header}\n${base};;REF-1;;;\n`);
    expect(gebeurtenissen.map(({ kind }) => kind)).toEqual(['toewijzing']);
    expect(gebeurtenissen[0]).toMatchObject({ product: { referentieAanbieder: 'REF-1' } });
  });

  it('reads rows of one number as versions, with the delivery of the last one, in any order of rows', () => {
    const first = `${base};02;;2025-01-15;;`;
    const last = '0999;999900006;12;12345678;45;2025-01-10;2026-06-30;2025-11-01;;;2025-01-15;2026-06-30;';
    const gebeurtenissen = split('toewijzingen.csv', `${header}\n${last}\n${first}\n`);
    expect(gebeurtenissen).toEqual(split('toewijzingen.csv', `${header}\n${first}\n${last}\n`));
    expect(gebeurtenissen.map(({ kind }) => kind)).toEqual(['toewijzing', 'toewijzing', 'start', 'stop', 'vot']);
    expect(gebeurtenissen[3]).toMatchObject({ product: { einddatum: '2026-06-30', redenBeeindiging: 'onbekend' } });
    expect(gebeurtenissen[4]).toMatchObject({
      product: { verwijzer: { type: '02' } },
      bron: { dagtekening: '2025-01-01' },
    });
  });
});

describe('trajecten', () => {
  const columns = 'gemeente;bsn;aanbieder;hulpvorm;begin;eind;verwijzer';
  const rows = [
    '0999;999900006;12345678;11;2024-01-01;;04',
    '0999;999900018;12345678;11;2024-01-01;2024-05-31;02',
    '0999;999900006;12345678;ggz;2024-01-01;2024-05-31;02',
  ];
  const nummersOf = (lines: string[]) =>
    split('trajecten.csv', `${columns}\n${lines.join('\n')}\n`).flatMap((each) =>
      each.kind === 'toewijzing' ? [each.product.toewijzingNummer] : [],
    );

  it('become toewijzingen that were delivered, with a number of their own', () => {
    const gebeurtenissen = split('trajecten.csv', `${columns}\n${rows[1]}\n`);
    expect(gebeurtenissen.map(({ kind }) => kind)).toEqual(['toewijzing', 'start', 'stop', 'vot']);
    expect(gebeurtenissen[0]).toMatchObject({ product: { product: { categorie: '35' }, ingangsdatum: '2024-01-01' } });
    expect(gebeurtenissen[2]).toMatchObject({ product: { einddatum: '2024-05-31', redenBeeindiging: 'onbekend' } });
  });

  it('get the same numbers from the same file, all different, all from 900000000', () => {
    const nummers = nummersOf(rows);
    expect(nummersOf(rows)).toEqual(nummers);
    expect(new Set(nummers).size).toBe(3);
    expect(nummers.every((nummer) => nummer >= 900_000_000 && nummer <= 999_999_999)).toBe(true);
  });

  it('keep their number when the eind becomes known', () => {
    expect(nummersOf(['0999;999900006;12345678;11;2024-01-01;2025-01-01;04'])).toEqual(nummersOf(rows.slice(0, 1)));
  });

  it('do not carry the BSN in their number', () => {
    expect(nummersOf(rows.slice(0, 1))).toEqual(nummersOf(rows.slice(1, 2)));
  });
});

it('gives nothing for the soorten without care', () => {
  expect(split('aanbieders.csv', 'gemeente;agb;naam\n0999;12345678;De Berk\n')).toEqual([]);
});
