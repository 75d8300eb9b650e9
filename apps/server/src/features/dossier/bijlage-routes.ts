import { mostBijlageBytes, routes } from '@samenpad/contract';
import { err, ok, type Result } from '@samenpad/domain';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';
import { type ScanOutcome, scanBytes } from '../../scan/scan.ts';
import { bijlageNameOf, findBijlageType } from './bijlage-type.ts';
import { refuse } from './refuse.ts';
import { stripPhoto } from './strip-photo.ts';

const notFound = err({ code: 'not-found' as const });
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Without a scanner everything opens, unseen, until there is one; with one that is down nothing does (S-45). */
async function scan(scanner: string | undefined, bytes: Buffer): Promise<ScanOutcome | 'unseen'> {
  return scanner === undefined ? 'unseen' : await scanBytes(scanner, bytes);
}

function decode(inhoud: string): Result<Buffer, Failure> {
  if (!base64.test(inhoud)) return err({ code: 'invalid-input' });
  const bytes = Buffer.from(inhoud, 'base64');
  return bytes.length > mostBijlageBytes ? refuse('bijlage-te-groot') : ok(bytes);
}

/** Files with a note, an evaluation, an MDO or a letter. */
export const bijlageRoutes = [
  handle(routes.listBijlagen, async ({ actor, params }, { database }) => {
    const bijlagen = await database.bijlagen.list(actor, params.jeugdigeId);
    return bijlagen === undefined ? notFound : ok(bijlagen);
  }),

  handle(routes.addBijlage, async ({ actor, params, body }, { config, database }) => {
    const decoded = decode(body.inhoud);
    if (!decoded.ok) return decoded;
    const inhoud = decoded.value;
    const type = findBijlageType(inhoud);
    if (type === undefined) return refuse('bijlage-soort');
    // The scanner is asked for whoever may add something here, and for nobody else.
    const own = await database.bijlagen.list(actor, params.jeugdigeId);
    if (own?.mayAdd.includes(body.targetId) !== true) return notFound;
    const verdict = await scan(config.scanner, inhoud);
    if (verdict === 'infected') return refuse('bijlage-virus');
    if (verdict === 'too-large') return refuse('bijlage-te-groot');
    const kept = type === 'jpeg' || type === 'png' ? stripPhoto(type, inhoud) : inhoud;
    if (kept === undefined) return refuse('bijlage-stuk');
    const naam = bijlageNameOf(body.naam, type);
    const scanned = verdict === 'clean';
    const { target, targetId } = body;
    const added = await database.bijlagen.add(actor, params.jeugdigeId, {
      ...{ target, targetId, naam, type, inhoud: kept, scanned },
    });
    return added.ok ? ok({ ...added.value, waits: verdict === 'unavailable' }) : refuse(added.error);
  }),

  handle(routes.getBijlage, async ({ actor, params: { jeugdigeId, bijlageId }, reply }, { config, database }) => {
    const bijlage = await database.bijlagen.read(actor, jeugdigeId, bijlageId);
    if (bijlage === undefined) return notFound;
    if (!bijlage.scanned) {
      const verdict = await scan(config.scanner, bijlage.inhoud);
      if (verdict === 'unavailable') return refuse('bijlage-wacht');
      // It did not look at it, so it found nothing.
      if (verdict === 'too-large') return refuse('bijlage-te-groot');
      if (verdict !== 'unseen') await database.bijlagen.judge(actor, jeugdigeId, bijlageId, verdict === 'clean');
      if (verdict === 'infected') return refuse('bijlage-virus');
    }
    // Never shown inside the address of Samenpad: whoever opens it there gets a file (S-38).
    reply.header('content-disposition', 'attachment');
    return ok({ naam: bijlage.naam, type: bijlage.type, inhoud: bijlage.inhoud.toString('base64') });
  }),

  handle(routes.removeBijlage, async ({ actor, params, body }, { database }) => {
    const removed = await database.bijlagen.remove(actor, params.jeugdigeId, params.bijlageId, body.reden);
    return removed.ok ? ok({ bewaard: true as const }) : refuse(removed.error);
  }),
];
