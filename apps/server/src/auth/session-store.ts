import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { WebsessieStore } from '@samenpad/database';

/** A session lives this long after its last request, and no longer than that in all (S-20). */
export const sessionIdleMs = 15 * 60_000;
export const sessionAbsoluteMs = 10 * 3_600_000;

type StoredSession = Parameters<SessionStore['set']>[1];

/**
 * Sessions in PostgreSQL, so that every server process knows them. The table holds the hash of the session id and the
 * content sealed with a key that only the server has: a dump opens no session and no database token.
 */
export function createSessionStore(websessies: WebsessieStore, key: Uint8Array, now: () => Date): SessionStore {
  const hashOf = (sid: string) => createHash('sha256').update(sid).digest('hex');
  return {
    set(sid, session, callback) {
      const until = new Date(now().getTime() + sessionIdleMs);
      websessies.save(hashOf(sid), seal(session, key), until).then(() => {
        callback();
      }, callback);
    },
    get(sid, callback) {
      websessies.find(hashOf(sid)).then((found) => {
        callback(null, unseal(found, key));
      }, callback);
    },
    destroy(sid, callback) {
      websessies.remove(hashOf(sid)).then(() => {
        callback();
      }, callback);
    },
  };
}

function seal(session: StoredSession, key: Uint8Array): { sealed: string } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(session), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64') };
}

/** The session, or null when there is none or its seal does not fit (another key, tampered with): then sign in again. */
function unseal(found: unknown, key: Uint8Array): StoredSession | null {
  if (typeof found !== 'object' || found === null || !('sealed' in found) || typeof found.sealed !== 'string')
    return null;
  const bytes = Buffer.from(found.sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    // Sealed by this server with its own key, so it is what `set` was given.
    return JSON.parse(text) as StoredSession;
  } catch {
    return null;
  }
}
