import type { CaseloadStore, Gezin } from '@samenpad/database';
import { computeBelasting, FULL_SHARE, type PlainDate, standaardCaseloadregel, weighZaak } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';

/**
 * The gezin without regisseurs whose caseload is full: at 95 % of what their hours bear they are not proposed (S4-124).
 * Whoever has no known hours stays. A person may still choose otherwise: by hours that are set anew, or another rule.
 */
export async function leaveOutFull(
  actor: Actor,
  gezin: Gezin,
  { jeugdigeId, today, peildatum }: { jeugdigeId: string; today: PlainDate; peildatum: PlainDate },
  caseload: CaseloadStore,
): Promise<Gezin> {
  if (gezin.regisseurs.length === 0) return gezin;
  const versies = await caseload.listRegels(actor);
  const regel = versies.find(({ van }) => van <= today) ?? standaardCaseloadregel;
  const totals = await caseload.listTotals(actor, jeugdigeId, gezin.gezinId, peildatum);
  const full = new Set(
    totals
      .filter(({ zaken, counted, uren }) => {
        const events = weighZaak(counted, regel).gewicht - regel.gewichten.basis;
        return (computeBelasting(events + zaken * regel.gewichten.basis, uren, regel) ?? 0) >= FULL_SHARE;
      })
      .map(({ accountId }) => accountId),
  );
  return { ...gezin, regisseurs: gezin.regisseurs.filter(({ accountId }) => !full.has(accountId)) };
}
