import type { SentView } from '@samenpad/contract';
import type { Domein, Result } from '@samenpad/domain';
import { buildReceipt } from '@samenpad/ijw';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import type { Services } from '../../services.ts';
import { findOwnToewijzing } from './own-toewijzing.ts';
import { makeKop, sendBericht, sendOnce } from './send-bericht.ts';

/** Sends the retour that says of a toewijzing: received, in order (302). Once; refused when it was said before. */
export async function confirmReceipt(
  actor: Actor,
  of: { jeugdigeId: string; domein: Domein; toewijzingNummer: number },
  services: Services,
): Promise<Result<SentView, Failure>> {
  return await sendOnce(actor, services.database, async (identificatie) => {
    const found = await findOwnToewijzing(actor, of, services);
    if (!found.ok) return found;
    const { bron, confirmed } = found.value.toewijzing;
    const today = services.peildatum();
    // IV028: a retour repeats the head of what it answers.
    const kop = { ...makeKop(bron, bron.identificatie, today), dagtekening: bron.dagtekening };
    const retour = buildReceipt(kop, { identificatieRetour: identificatie, dagtekeningRetour: today });
    return await sendBericht(retour, services, confirmed ? 'al-bevestigd' : undefined);
  });
}
