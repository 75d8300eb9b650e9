import { antwoordlinkRoutes } from './antwoordlink-routes.ts';
import { eigenBerichtRoutes } from './bericht-routes.ts';
import { claimRoutes } from './claim-routes.ts';
import { declaratieRoutes } from './declaratie-routes.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { verzoekRoutes } from './verzoek-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** What an aanbieder does without software of its own (S4-127). */
export const leveringRoutes = [
  ...deliveryRoutes,
  ...antwoordlinkRoutes,
  ...verzoekRoutes,
  ...declaratieRoutes,
  ...claimRoutes,
  ...eigenBerichtRoutes,
  ...webhookRoutes,
];
