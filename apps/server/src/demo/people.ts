import type { Role } from '@samenpad/access';
import { demoGemeenten } from '@samenpad/demo';
import type { GemeenteCode } from '@samenpad/domain';

/** An invented person as whom anyone can enter the demo. */
export interface DemoPerson {
  login: string;
  naam: string;
  rol: Role;
  gemeenten: GemeenteCode[];
  /** What the entrance page shows: a gemeente or the region. */
  plaats: string;
}

/** One person per role; beleid and the message desk work for the region, consulenten for one gemeente. */
export function listDemoPeople(): DemoPerson[] {
  const all = demoGemeenten.map((gemeente) => gemeente.code);
  return [
    { login: 'beleid', naam: 'M. Haverdal', rol: 'beleidsmedewerker', gemeenten: all, plaats: 'Regio Maasbroek' },
    ...demoGemeenten.map((gemeente, i) => ({
      login: `consulent-${gemeente.naam.toLowerCase()}`,
      naam: ['J. Wisselaar', 'T. Oeverman', 'A. Brandsteeg'][i] ?? `Consulent ${gemeente.naam}`,
      rol: 'consulent' as const,
      gemeenten: [gemeente.code],
      plaats: gemeente.naam,
    })),
    { login: 'berichten', naam: 'S. Molenwaard', rol: 'gegevensbeheerder', gemeenten: all, plaats: 'Regio Maasbroek' },
  ];
}
