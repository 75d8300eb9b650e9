import { createHmac, randomUUID } from 'node:crypto';
import { type AntwoordlinkView, dossierFoutTexts, routes } from '@samenpad/contract';
import type { Antwoordlink } from '@samenpad/database';
import { type Domein, err, ok, type Result } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';
import { dropMail } from '../../mail.ts';
import type { Services } from '../../services.ts';
import { writeLinkMail } from './antwoordlink-mail.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { findOwnJeugdige } from './own-toewijzing.ts';

const notFound = err({ code: 'not-found' as const });
const kept = { bewaard: true as const };
const noPlace = { domein: null, aanbieder: null, toewijzingNummer: null, referentie: null, gesprekId: null };

/** The same for a request that comes again with its key, else a new one; the database keeps its hash only. */
function codeOf(sessionKey: Uint8Array, { accountId, retryKey = randomUUID() }: Actor): string {
  return createHmac('sha256', sessionKey).update(`antwoordlink ${accountId} ${retryKey}`).digest('base64url');
}

type Of = { jeugdigeId: string; domein: Domein; toewijzingNummer: number };
type Answer = ReturnType<(typeof routes.answerAntwoordlink)['body']['parse']>;

function toewijzingOf({ jeugdigeId, domein, toewijzingNummer }: Antwoordlink): Of | undefined {
  return domein === null || toewijzingNummer === null ? undefined : { jeugdigeId, domein, toewijzingNummer };
}

async function toView(
  actor: Actor,
  link: Antwoordlink,
  services: Pick<Services, 'database' | 'peildatum'>,
): Promise<AntwoordlinkView> {
  const { soort, gemeente, jeugdigeId, pseudoniem, domein, toewijzingNummer, referentie, vraag } = link;
  const own = soort === 'toewijzing' ? await findOwnJeugdige(actor, jeugdigeId, services) : undefined;
  const product = own?.toewijzingen.find(
    (one) => one.domein === domein && one.product.toewijzingNummer === toewijzingNummer,
  )?.product;
  return {
    ...{ soort, gemeente, jeugdigeId, pseudoniem, domein, toewijzingNummer, referentie, vraag },
    naam: (await readFullNames(actor, [jeugdigeId], services.database)).get(jeugdigeId) ?? null,
    ingangsdatum: product?.ingangsdatum ?? null,
    einddatum: product?.einddatum ?? null,
    gevraagdOp: link.gevraagdOp.toISOString(),
    geldigTot: link.geldigTot.toISOString(),
  };
}

/** What stands against the answer; undefined: it was kept. */
async function keepAnswer(
  actor: Actor,
  link: Antwoordlink,
  answer: Exclude<Answer, { soort: 'toewijzing' }>,
  { briefwisselingen, accountgesprekken }: Services['database'],
): Promise<Result<never, Failure> | undefined> {
  const { jeugdigeId, domein, aanbieder, toewijzingNummer, referentie, gesprekId } = link;
  if (answer.soort === 'uitstroom') {
    if (gesprekId === null) return notFound;
    const done = await accountgesprekken.answer(actor, { gesprekId, jeugdigeId }, answer);
    if (done === 'bewaard') return undefined;
    const detail = 'Kies een dag vanaf het begin van dit kwartaal en binnen tien jaar.';
    return done === 'datum' ? err({ code: 'invalid-input', detail }) : notFound;
  }
  if (domein === null) return notFound;
  const about = { domein, aanbieder, toewijzingNummer, referentie };
  const added = await briefwisselingen.add(actor, jeugdigeId, { ...about, tekst: answer.tekst, vraag: false });
  if (added.ok) return undefined;
  if (added.error === 'niet-gevonden') return notFound;
  return err({ code: 'invalid-input', detail: dossierFoutTexts[added.error].nl, faults: [{ code: added.error }] });
}

function isConfirmedBefore({ faults = [] }: Failure): boolean {
  const [first] = faults;
  return typeof first === 'object' && first !== null && 'code' in first && first.code === 'al-bevestigd';
}

/** The bericht first, then the link: broken off between the two, the same answer finds it confirmed and ends the link. */
async function confirmBehind(
  actor: Actor,
  { code, antwoord }: { code: string; antwoord: Answer },
  services: Services,
): Promise<Result<typeof kept, Failure>> {
  const { antwoordlinks } = services.database;
  const link = await antwoordlinks.find(actor, code, antwoord);
  const of = link && toewijzingOf(link);
  if (of === undefined || link?.soort !== 'toewijzing') return notFound;
  if (link.beantwoord) return ok(kept);
  const sent = await confirmReceipt(actor, of, services);
  if (!sent.ok && !isConfirmedBefore(sent.error)) return sent;
  await antwoordlinks.close(actor, code, antwoord);
  return ok(kept);
}

/** Answering by a link in an e-mail, for an aanbieder that has no software and does not use Samenpad (S3-13). */
export const antwoordlinkRoutes = [
  handle(routes.makeAntwoordlink, async ({ actor, params, body }, services) => {
    const { config, database, sessionKey, gemeenteNaam, now } = services;
    const code = codeOf(sessionKey, actor);
    const onderwerp = { ...noPlace, ...body.over };
    const made = await database.antwoordlinks.make(actor, params.jeugdigeId, { onderwerp, code });
    if (made === undefined) return notFound;
    const adres = new URL(`/antwoord/${code}`, config.baseUrl).href;
    const { geldigTot } = made;
    const mail = writeLinkMail({ soort: body.over.soort, gemeente: gemeenteNaam(made.gemeente), adres, geldigTot });
    const [place, aan] = [config.mail, body.email];
    const dropped = place !== undefined && aan !== null;
    if (dropped) await dropMail(place, { ...mail, aan, code }, now());
    return ok({ ...mail, adres, geldigTot: geldigTot.toISOString(), dropped });
  }),

  handle(routes.getAntwoordlink, async ({ actor, params }, services) =>
    services.database.together(actor, async (one) => {
      const link = await services.database.antwoordlinks.find(one, params.code);
      return link === undefined ? notFound : ok(await toView(one, link, services));
    }),
  ),

  handle(routes.answerAntwoordlink, async ({ actor, params: { code }, body }, services) => {
    if (body.soort === 'toewijzing') return await confirmBehind(actor, { code, antwoord: body }, services);
    const { database } = services;
    return await database.together(actor, async (one) => {
      const link = await database.antwoordlinks.find(one, code, body);
      if (link?.soort !== body.soort) return notFound;
      if (link.beantwoord) return ok(kept);
      const refused = await keepAnswer(one, link, body, database);
      if (refused !== undefined) return refused;
      await database.antwoordlinks.close(one, code, body);
      return ok(kept);
    });
  }),
];
