import type { Huishouden, Voorziening } from '../gezin/huishoudens.ts';
import { type Lid, listLeden } from '../gezin/leden.ts';
import { type Day, firstDayOfMonth } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import { kostenIn } from './kosten.ts';

const TOP = 10;

/** Cents of one month: an amount a year in twelve parts, by day; a sum at once in its month. */
function inMonth({ van, tot, bedrag, per }: Voorziening, first: Day, last: Day): number {
  if (per === 'eenmalig') return van >= first && van <= last ? bedrag * 100 : 0;
  const days = Math.max(0, Math.min(tot, last) - Math.max(van, first) + 1);
  return ((bedrag * 100) / 12) * (days / (last - first + 1));
}

/** Cents in the year at each address of a household and of the institutions; `moved`: institutions count at home. */
function addAdressen(
  regio: Regio,
  huishouden: Huishouden,
  year: number,
  costs: ReadonlyMap<number, number>,
  moved: boolean,
): { adres: string; cents: number; jeugdhulp: boolean }[] {
  const leden = listLeden(regio, huishouden);
  const adressenOf = (bsn: string, day: Day) => {
    const own = leden.filter((lid) => lid.bsn === bsn && lid.van <= day && (lid.tot === null || lid.tot >= day));
    const nameOf = ({ adres, adrestype }: Lid) => (moved && adrestype === 'instelling' ? `A${huishouden.id}` : adres);
    return [...new Set(own.map(nameOf))];
  };
  const posts: { adres: string; cents: number; jeugdhulp: boolean }[] = [];
  for (let month = year * 12; month < year * 12 + 12; month++) {
    const [first, last] = [firstDayOfMonth(month), firstDayOfMonth(month + 1) - 1];
    const add = (bsn: string, cents: number, jeugdhulp: boolean) => {
      const adressen = adressenOf(bsn, last);
      for (const adres of adressen) posts.push({ adres, cents: cents / adressen.length, jeugdhulp });
    };
    for (const { id, bsn } of huishouden.jeugdigen) {
      const cents = (costs.get(id) ?? 0) / 12;
      if (cents > 0) add(bsn, cents, true);
    }
    for (const voorziening of huishouden.voorzieningen) add(voorziening.bsn, inMonth(voorziening, first, last), false);
  }
  return posts;
}

/** T25: euros of the dearest addresses with jeugdhulp in a year, and how many of the six dearest are institutions if nobody looks. */
export function adressenTruth(regio: Regio, year: number) {
  const costs = kostenIn(regio, year, 'berichten');
  const dearest = (moved: boolean) => {
    const adressen = new Map<string, { cents: number; jeugdhulp: boolean }>();
    for (const huishouden of regio.huishoudens) {
      for (const { adres, cents, jeugdhulp } of addAdressen(regio, huishouden, year, costs, moved)) {
        const own = adressen.get(adres) ?? { cents: 0, jeugdhulp: false };
        adressen.set(adres, { cents: own.cents + cents, jeugdhulp: own.jeugdhulp || jeugdhulp });
      }
    }
    return [...adressen].filter(([, own]) => own.jeugdhulp).sort(([, a], [, b]) => b.cents - a.cents);
  };
  return {
    top10: dearest(true)
      .slice(0, TOP)
      .map(([, { cents }]) => Math.round(cents / 100)),
    instellingenAmongSixDearest: dearest(false)
      .slice(0, 6)
      .filter(([adres]) => adres.startsWith('AI')).length,
  };
}
