import type { EigenDelen } from '@samenpad/database';
import {
  type BerichtClient,
  type Domein,
  type EigenToewijzing,
  err,
  listEigenToewijzingen,
  ok,
  type Result,
} from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import type { Services } from '../../services.ts';
import { refuseLevering } from './send-bericht.ts';

/** One jeugdige with the toewijzingen that the own aanbieder has of it. */
export interface OwnJeugdige {
  delen: EigenDelen;
  toewijzingen: EigenToewijzing[];
}

/** Undefined when the actor sees no own toewijzing of this jeugdige: the same as when there is none. */
export async function findOwnJeugdige(
  actor: Actor,
  jeugdigeId: string,
  { database, peildatum }: Pick<Services, 'database' | 'peildatum'>,
): Promise<OwnJeugdige | undefined> {
  const delen = (await database.levering.readDelen(actor, [jeugdigeId])).get(jeugdigeId);
  if (delen === undefined) return undefined;
  return { delen, toewijzingen: listEigenToewijzingen(delen.gebeurtenissen, peildatum()) };
}

/** The toewijzing that a form is about, with the client as a bericht names it. */
export async function findOwnToewijzing(
  actor: Actor,
  { jeugdigeId, domein, toewijzingNummer }: { jeugdigeId: string; domein: Domein; toewijzingNummer: number },
  services: Pick<Services, 'database' | 'peildatum'>,
): Promise<Result<OwnJeugdige & { toewijzing: EigenToewijzing; client: BerichtClient }, Failure>> {
  const own = await findOwnJeugdige(actor, jeugdigeId, services);
  const toewijzing = own?.toewijzingen.find(
    (one) => one.domein === domein && one.product.toewijzingNummer === toewijzingNummer,
  );
  if (own === undefined || toewijzing === undefined) return err({ code: 'not-found' });
  const client = (await services.database.levering.readClients(actor, [jeugdigeId])).get(jeugdigeId);
  return client === undefined ? refuseLevering('client-onbekend') : ok({ ...own, toewijzing, client });
}
