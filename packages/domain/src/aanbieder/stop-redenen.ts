import type { EigenToewijzing } from './eigen-toewijzing.ts';
import { TEMPORARY } from './judge-levering.ts';

/** What an aanbieder may choose itself: JZ588, and WMO588. Mind: 31 is `volgens plan` in iJw, and `verhuizing` in iWmo. */
const own = {
  jw: ['31', '34', '32', '33', '35', '38', '39', '02', TEMPORARY],
  wmo: ['19', '23', '21', '22', '31', '38', '39', '02', TEMPORARY],
} as const;

/** Reden that answers a change of the gemeente, by RedenWijziging of the 301 (JZ002). */
const answers: Readonly<Record<string, string>> = {
  '03': '36',
  '05': '36',
  '08': '36',
  '10': '36',
  '11': '36',
  '12': '37',
};

/** The reasons with which a stop can be sent now; none when there is nothing to stop. */
export function listStopRedenen({ domein, fase, toestand, product }: EigenToewijzing): string[] {
  if (toestand === 'verwijderd' || fase === 'niet-gestart' || fase === 'gestopt') return [];
  const answer = answers[product.redenWijziging ?? ''];
  const listed = [...(answer === undefined ? [] : [answer]), ...own[domein]];
  return fase === 'onderbroken' ? listed.filter((reden) => reden !== TEMPORARY) : listed;
}

/** By which an aanbieder itself ends care that may go on lighter: before that belongs an MDO with the gezin (domain.md B.3). */
const scalesDown: readonly string[] = ['31', '33', '34', '39'];

/** Whether an MDO with the gezin belongs before a stop for this reason (JZ588); of the Wmo nothing is asked. */
export function asksForMdo(domein: EigenToewijzing['domein'], reden: string): boolean {
  return domein === 'jw' && scalesDown.includes(reden);
}
