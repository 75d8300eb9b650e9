import { describe, expect, it } from 'vitest';
import type { Omvang, ToegewezenProduct } from '../bericht/bericht.ts';
import { nummer } from '../fold/testing.ts';
import { cents } from '../identity/ids.ts';
import { plainDate } from '../plain-date.ts';
import { changeToewijzing, removeToewijzing, type ToewijzingWish, type Wijziging } from './change-toewijzing.ts';

const perMonth: Omvang = { volume: 10, eenheid: '04', frequentie: '4' };
const inTotal: Omvang = { volume: 40, eenheid: '04', frequentie: '6' };

const current: ToegewezenProduct = {
  toewijzingNummer: nummer(1),
  product: { categorie: '45', code: '45A04' },
  toewijzingsdatum: plainDate('2025-12-20'),
  toewijzingstijd: '09:00:00',
  ingangsdatum: plainDate('2026-01-01'),
  einddatum: plainDate('2026-06-30'),
  omvang: perMonth,
};

const wijziging: Wijziging = {
  toewijzingsdatum: plainDate('2026-05-11'),
  toewijzingstijd: '14:30:00',
  redenWijziging: '04',
  freeNummer: nummer(2),
  hasGrantedLines: true,
};

const moment = { toewijzingsdatum: wijziging.toewijzingsdatum, toewijzingstijd: wijziging.toewijzingstijd };
const { toewijzingsdatum: _, toewijzingstijd: __, ...content } = current;

/** What is wished when nothing changes but what is given. */
function wish(over: Partial<ToewijzingWish> & { eind?: string; van?: string }): ToewijzingWish {
  const { eind = '2026-06-30', van = '2026-01-01', ...rest } = over;
  return {
    product: { categorie: '45', code: '45A04' },
    ingangsdatum: plainDate(van),
    einddatum: plainDate(eind),
    omvang: perMonth,
    ...rest,
  };
}

describe('changeToewijzing', () => {
  it.each([
    ['longer', '2026-12-31'],
    ['shorter', '2026-05-31'],
  ])('makes a toewijzing %s in place, under its number (OP380, OP033x1)', (_what, eind) => {
    expect(changeToewijzing(current, wish({ eind, van: '2026-05-11' }), wijziging)).toEqual({
      ok: true,
      value: [{ ...content, ...moment, einddatum: eind, redenWijziging: '04' }],
    });
  });

  it('gives a new number when the old end has passed (OP380)', () => {
    const late = { ...wijziging, toewijzingsdatum: plainDate('2026-07-01') };
    expect(changeToewijzing(current, wish({ van: '2026-07-06', eind: '2026-12-31' }), late)).toMatchObject({
      ok: true,
      value: [{ toewijzingNummer: 2, ingangsdatum: '2026-07-06', einddatum: '2026-12-31' }],
    });
  });

  it('shortens the old one and gives a new number for another volume (OP257)', () => {
    const omvang = { ...perMonth, volume: 16 };
    expect(changeToewijzing(current, wish({ omvang, van: '2026-06-01', eind: '2026-12-31' }), wijziging)).toEqual({
      ok: true,
      value: [
        { ...content, ...moment, einddatum: '2026-05-31', redenWijziging: '04' },
        { ...content, ...moment, toewijzingNummer: 2, ingangsdatum: '2026-06-01', einddatum: '2026-12-31', omvang },
      ],
    });
  });

  it('shortens it for another product too, and leaves it when it ended before already', () => {
    const product = { categorie: '45', code: '45A05' };
    expect(
      changeToewijzing(current, wish({ product, van: '2026-07-01', eind: '2026-12-31' }), wijziging),
    ).toMatchObject({
      ok: true,
      value: [{ toewijzingNummer: 2, product }],
    });
  });

  it('changes the Volume of frequentie 6 and a Budget in place, from the old start (IV066, TR373)', () => {
    const more = { ...inTotal, volume: 60 };
    const total = { ...current, omvang: inTotal };
    expect(changeToewijzing(total, wish({ omvang: more, van: '2026-05-11' }), wijziging)).toMatchObject({
      value: [{ toewijzingNummer: 1, ingangsdatum: '2026-01-01', omvang: more }],
    });
    const { omvang: _omvang, ...withoutOmvang } = current;
    const { omvang: _wished, ...wished } = wish({ budget: cents(90_000) });
    expect(changeToewijzing({ ...withoutOmvang, budget: cents(50_000) }, wished, wijziging)).toMatchObject({
      value: [{ toewijzingNummer: 1, budget: 90_000 }],
    });
  });

  it('removes the old one when the change begins with it, unless lines were granted (TR385)', () => {
    const from = wish({ omvang: { ...perMonth, volume: 16 } });
    expect(changeToewijzing(current, from, wijziging)).toEqual({ ok: false, error: 'TR385' });
    expect(changeToewijzing(current, from, { ...wijziging, hasGrantedLines: false })).toMatchObject({
      value: [
        { toewijzingNummer: 1, einddatum: '2026-01-01', redenWijziging: '13' },
        { toewijzingNummer: 2, ingangsdatum: '2026-01-01' },
      ],
    });
  });

  it('refuses an end before the start, an end that has to be there, and a version that is not newer', () => {
    const { einddatum: _end, ...open } = wish({});
    expect(changeToewijzing(current, wish({ eind: '2025-12-31', van: '2025-12-01' }), wijziging)).toEqual({
      ok: false,
      error: 'CS003',
    });
    expect(changeToewijzing(current, wish({ eind: '2025-12-31' }), wijziging)).toEqual({ ok: false, error: 'CS003' });
    expect(changeToewijzing(current, { ...open, omvang: { ...perMonth, frequentie: '2' } }, wijziging)).toEqual({
      ok: false,
      error: 'CD076',
    });
    expect(changeToewijzing(current, { ...open, budget: cents(1) }, wijziging)).toEqual({ ok: false, error: 'CD075' });
    const old = { ...wijziging, toewijzingsdatum: plainDate('2025-12-20'), toewijzingstijd: '09:00:00' };
    expect(changeToewijzing(current, wish({ eind: '2026-12-31' }), old)).toEqual({ ok: false, error: 'IV013' });
  });
});

describe('removeToewijzing', () => {
  it('ends it on its start with reden 13 (CS335), not once lines were granted (TR385)', () => {
    expect(removeToewijzing(current, wijziging)).toEqual({ ok: false, error: 'TR385' });
    expect(removeToewijzing(current, { ...wijziging, hasGrantedLines: false })).toEqual({
      ok: true,
      value: [{ ...content, ...moment, einddatum: '2026-01-01', redenWijziging: '13' }],
    });
  });
});
