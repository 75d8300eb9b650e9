import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { DbToken, SignedIn, WebsessieStore } from '@samenpad/database';

/** A session lives this long after its last request, and no longer than that in all (S-20). */
export const sessionIdleMs = 15 * 60_000;
export const sessionAbsoluteMs = 10 * 3_600_000;

/** The account beside a session was found with it, and is not saved with it. */
type StoredSession = Parameters<SessionStore['set']>[1] & { dbToken?: DbToken; account?: FoundAccount };

/** Whose session it is, as it stood in the database at a moment (in milliseconds of this process). */
export interface FoundAccount extends SignedIn {
  foundAt: number;
}

/**
 * Sessions in PostgreSQL, so that every server process knows them. The table holds the hash of the session id and the
 * content sealed with a key that only the server has: a dump opens no session and no database token.
 */
export function createSessionStore(websessies: WebsessieStore, key: Uint8Array, now: () => Date): SessionStore {
  const hashOf = (sid: string) => createHash('sha256').update(sid).digest('hex');
  const find = shareWhileAsked(async (sid: string) => {
    const found = await websessies.find(hashOf(sid));
    return found && { sealed: found.data, account: found.account && { ...found.account, foundAt: performance.now() } };
  });
  return {
    set(sid, session, callback) {
      const until = new Date(now().getTime() + sessionIdleMs);
      const { account: _, ...kept }: StoredSession = session;
      websessies.save(hashOf(sid), seal(kept, key), until, kept.dbToken).then(() => {
        callback();
      }, callback);
    },
    get(sid, callback) {
      find(sid).then((found) => {
        const session = found && unseal(found.sealed, key);
        callback(null, session && (found.account ? { ...session, account: found.account } : session));
      }, callback);
    },
    destroy(sid, callback) {
      websessies.remove(hashOf(sid)).then(() => {
        callback();
      }, callback);
    },
  };
}

/** A page asks for several things at once with one cookie: those that come while it is being looked up share the look. */
function shareWhileAsked<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (key) => {
    const running = asked.get(key);
    if (running !== undefined) return running;
    const started = ask(key).finally(() => asked.delete(key));
    asked.set(key, started);
    return started;
  };
}

function seal(session: object, key: Uint8Array): { sealed: string } {
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
