import { type Analytics, findAanbiederNaam, lastClosedMonth } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import { err, type GemeenteCode, ok, parseAgbCode } from '@samenpad/domain';
import { compilePdf, type ReportDocument, type ReportScope, writeAanbieder, writeRaad } from '@samenpad/reports';
import type { Actor } from '../../auth/actor.ts';
import { describeGebied } from '../../gemeenten.ts';
import { handle } from '../../http/handle.ts';
import type { Services } from '../../services.ts';

interface Asked {
  gemeente?: GemeenteCode | undefined;
  taal: 'nl' | 'en';
}

/** The gemeenten of the account, never more, up to the last month that is over; undefined: not one of its gemeenten. */
function findScope(actor: Actor, { gemeente, taal }: Asked, { config, peildatum }: Services): ReportScope | undefined {
  const gemeenten = actor.gemeenten.filter((code) => gemeente === undefined || code === gemeente);
  if (gemeenten.length === 0) return undefined;
  return { gemeenten, gebied: describeGebied(config, gemeenten, taal), maand: lastClosedMonth(peildatum()), taal };
}

async function answer(soort: string, { maand }: ReportScope, document: ReportDocument) {
  const pdf = await compilePdf(document);
  return ok({ bestand: `${soort}-${maand}.pdf`, pdf: Buffer.from(pdf).toString('base64') });
}

export const rapportRoutes = [
  handle(routes.getRaadsrapport, async ({ actor, query }, services) => {
    const scope = findScope(actor, query, services);
    if (scope === undefined) return err({ code: 'not-found' as const });
    return answer('raadsrapport', scope, await writeRaad(services.analytics, scope));
  }),
  handle(routes.getAanbiedersrapport, async ({ actor, params, query }, services) => {
    const scope = findScope(actor, query, services);
    const found = scope && (await findAanbieder(services.analytics, scope, params.aanbieder));
    if (scope === undefined || found === undefined) return err({ code: 'not-found' as const });
    return answer(`aanbieder-${found.aanbieder}`, scope, await writeAanbieder(services.analytics, scope, found));
  }),
];

/** Only an aanbieder that has trajecten in the gemeenten of the account. */
async function findAanbieder(analytics: Analytics, { gemeenten }: ReportScope, code: string) {
  const aanbieder = parseAgbCode(code);
  const naam = aanbieder && (await findAanbiederNaam(analytics, gemeenten, aanbieder));
  return aanbieder === undefined || naam === undefined ? undefined : { aanbieder, naam };
}
