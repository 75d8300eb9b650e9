import type { Analytics } from '@samenpad/analytics';
import type { Database } from '@samenpad/database';
import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Ahead } from './ahead.ts';
import type { Oidc } from './auth/oidc.ts';
import type { Config } from './config.ts';
import type { ImportService } from './features/berichten/import-service.ts';

/** What the routes work with. Made once at the start; nothing here keeps state that another process would need. */
export interface Services {
  config: Config;
  database: Database;
  analytics: Analytics;
  /** Finds what may be asked next; absent: nothing is found before it is asked. */
  ahead?: Ahead;
  oidc: Oidc;
  imports: ImportService;
  /** Seals sessions; 32 bytes. */
  sessionKey: Uint8Array;
  now: () => Date;
  /** The day on which figures and paths stand. */
  peildatum: () => PlainDate;
  /** Name of a gemeente as people know it. */
  gemeenteNaam: (code: GemeenteCode) => string;
}
