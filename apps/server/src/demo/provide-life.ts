import type { Database } from '@samenpad/database';
import type { PlainDate } from '@samenpad/domain';
import { provideAccountgesprekken } from './provide-accountgesprekken.ts';
import { provideBezetting } from './provide-bezetting.ts';
import { provideCaseload } from './provide-caseload.ts';
import { provideConsulten } from './provide-consulten.ts';
import { provideContradictions } from './provide-contradictions.ts';
import { provideDossiers } from './provide-dossiers.ts';
import { provideFocus } from './provide-focus.ts';
import { provideGezinnen } from './provide-gezinnen.ts';
import { provideGezinsdoelen } from './provide-gezinsdoelen.ts';
import { provideHulpkeuzes } from './provide-hulpkeuzes.ts';
import { provideInterventies } from './provide-interventies.ts';
import { provideKaders } from './provide-kaders.ts';
import { provideOnderzoeken } from './provide-onderzoeken.ts';
import type { ProvidedPeople } from './provide-people.ts';
import { providePlannen } from './provide-plannen.ts';
import { provideRegie } from './provide-regie.ts';
import { provideSamen } from './provide-samen.ts';
import { provideToegang } from './provide-toegang.ts';
import { provideToewijzen } from './provide-toewijzen.ts';
import { provideUitnodigingen } from './provide-uitnodigingen.ts';
import { provideVertragingen } from './provide-vertragingen.ts';
import { provideWetregel } from './provide-wetregel.ts';

interface Life {
  provided: ProvidedPeople;
  peildatum: PlainDate;
  today: PlainDate;
  answerPending: () => Promise<void>;
}

/** What the demo people did, so that each page has something to show. */
export async function provideLife(
  database: Database,
  { provided, peildatum, today, answerPending }: Life,
): Promise<void> {
  await provideDossiers(database, provided);
  await provideGezinnen(database, provided);
  await provideOnderzoeken(database, provided, today);
  await provideHulpkeuzes(database, provided, today);
  await providePlannen(database, provided);
  await provideCaseload(database, provided, { peildatum, today });
  await provideUitnodigingen(database, provided, today);
  await provideSamen(database, provided, today);
  await provideConsulten(database, provided, peildatum);
  await provideAccountgesprekken(database, peildatum);
  await provideBezetting(database, today);
  await provideFocus(database, peildatum, today);
  await provideWetregel(database, peildatum);
  await provideRegie(database, peildatum);
  await provideGezinsdoelen(database);
  await provideInterventies(database);
  await provideKaders(database, peildatum);
  await provideToewijzen(database, { provided, peildatum, answerPending });
  await provideContradictions(database, provided, peildatum);
  await provideVertragingen(database);
  await provideToegang(database, provided, today);
}
