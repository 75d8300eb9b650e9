import { routes } from '@samenpad/contract';
import { err, type GemeenteCode, ok, type PlainMonth, parseAgbCode } from '@samenpad/domain';
import { compilePdf, type ReportDocument } from '@samenpad/reports';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
import type { Services } from '../../services.ts';
import { findEdition, keepEditions } from './freeze.ts';

interface Asked {
  gemeente?: GemeenteCode | undefined;
  taal: 'nl' | 'en';
  maand?: PlainMonth | undefined;
  uitgave?: number | undefined;
}

const notFound = err({ code: 'not-found' as const });

/** A report of the gemeenten of the account, never more, as it was frozen. */
async function answer(
  { actor, query: { gemeente, taal, ...choice } }: { actor: Actor; query: Asked },
  services: Services,
  aanbieder?: string,
) {
  const gemeenten = actor.gemeenten.filter((code) => gemeente === undefined || code === gemeente);
  const agb = aanbieder === undefined ? null : parseAgbCode(aanbieder);
  if (gemeenten.length === 0 || agb === undefined) return notFound;
  const edition = findEdition(await keepEditions(services, gemeenten), choice);
  if (edition === undefined) return notFound;
  const soort = agb === null ? 'raad' : 'aanbieder';
  const which = { ...edition, soort, aanbieder: agb, taal } as const;
  const kept = await services.database.rapporten.findRapportFor(actor, gemeenten, which);
  if (kept === undefined) return notFound;
  // Written by writeEditions, and never changed.
  const pdf = await compilePdf(kept as ReportDocument);
  const { maand, uitgave, bevrorenOp, versie } = edition;
  const naam = `${agb === null ? 'raadsrapport' : `aanbieder-${agb}`}-${maand}${uitgave === 1 ? '' : `-uitgave-${uitgave}`}`;
  return ok({ bestand: `${naam}.pdf`, pdf: Buffer.from(pdf).toString('base64'), maand, uitgave, bevrorenOp, versie });
}

export const rapportRoutes = [
  handle(routes.getRaadsrapport, (request, services) => answer(request, services)),
  handle(routes.getAanbiedersrapport, (request, services) => answer(request, services, request.params.aanbieder)),
];
