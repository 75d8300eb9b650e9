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
