// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { chartTexts } from '../charts/text.ts';
import { componentTexts } from '../components/text.ts';
import { accountsTexts } from '../features/accounts/text.ts';
import { berichtenTexts } from '../features/berichten/text.ts';
import { deelafsprakenTexts } from '../features/deelafspraken/text.ts';
import { jeugdigenTexts } from '../features/jeugdigen/text.ts';
import { logcontroleTexts } from '../features/logboek/logcontrole-text.ts';
import { logboekTexts } from '../features/logboek/text.ts';
import { mandatenTexts } from '../features/mandaten/text.ts';
import { mijnTexts } from '../features/mijn/text.ts';
import { overzichtTexts } from '../features/overzicht/text.ts';
import { rechtenTexts } from '../features/rechten/text.ts';
import { sessieTexts } from '../features/sessie/text.ts';
import { takenTexts } from '../features/taken/text.ts';
import { cellTexts } from '../features/toegangsregels/cell-text.ts';
import { deelwijzerTexts } from '../features/toegangsregels/deelwijzer-text.ts';
import { sharingTexts } from '../features/toegangsregels/sharing-text.ts';
import { toegangsregelTexts } from '../features/toegangsregels/text.ts';
import { toestemmingTexts } from '../features/toestemming/text.ts';
import { verwijzingenTexts } from '../features/verwijzingen/text.ts';
import { zorgpadenTexts } from '../features/zorgpaden/text.ts';
import { filterTexts } from '../filters/text.ts';
import { kindTexts } from './kinds.ts';
import { roleTexts } from './roles.ts';
import { shellTexts } from './shell.ts';
import { words } from './words.ts';

const catalogues = [
  words,
  roleTexts,
  shellTexts,
  filterTexts,
  componentTexts,
  chartTexts,
  sessieTexts,
  mijnTexts,
  accountsTexts,
  overzichtTexts,
  zorgpadenTexts,
  kindTexts,
  toestemmingTexts,
  takenTexts,
  deelafsprakenTexts,
  verwijzingenTexts,
  jeugdigenTexts,
  berichtenTexts,
  toegangsregelTexts,
  cellTexts,
  deelwijzerTexts,
  sharingTexts,
  logboekTexts,
  logcontroleTexts,
  mandatenTexts,
  rechtenTexts,
];

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();

describe.each(catalogues)('catalogue $name', ({ nl, en }) => {
  it('has the same texts in Dutch and English, none empty', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted());
    for (const text of [...Object.values(nl), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  it('fills in the same values in both languages', () => {
    const english = new Map(Object.entries(en));
    for (const [key, text] of Object.entries(nl)) {
      expect({ key, values: placeholders(english.get(key) ?? '') }).toEqual({ key, values: placeholders(text) });
    }
  });
});
