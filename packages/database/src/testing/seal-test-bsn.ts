import { bsnPlace } from '../importer/find-personen.ts';
import { encrypt } from '../keys/cipher.ts';
import { testKeys } from './test-keys.ts';

/** A test BSN as the identity of this jeugdige keeps it. */
export function sealTestBsn(gemeente: string, jeugdigeId: string): Buffer {
  return encrypt(testKeys, bsnPlace(gemeente, jeugdigeId), Buffer.from('999900006'));
}
