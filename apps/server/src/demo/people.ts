import type { Role } from '@samenpad/access';
import { listGemeenten } from '@samenpad/demo';
import type { GemeenteCode } from '@samenpad/domain';

/** How large the region of the demo is: enough to look real, small enough to start within a minute. */
export const demoSize = 'S';

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
  const gemeenten = listGemeenten(demoSize);
  const all = gemeenten.map((gemeente) => gemeente.code);
  return [
    { login: 'beleid', naam: 'M. Haverdal', rol: 'beleidsmedewerker', gemeenten: all, plaats: 'Regio Maasbroek' },
    ...gemeenten.map((gemeente, i) => ({
      login: `consulent-${gemeente.naam.toLowerCase()}`,
      naam: ['J. Wisselaar', 'T. Oeverman', 'A. Brandsteeg'][i] ?? `Consulent ${gemeente.naam}`,
      rol: 'consulent' as const,
      gemeenten: [gemeente.code],
      plaats: gemeente.naam,
    })),
    { login: 'berichten', naam: 'S. Molenwaard', rol: 'gegevensbeheerder', gemeenten: all, plaats: 'Regio Maasbroek' },
  ];
}
