import type { Role } from '@samenpad/access';
import { listDemoPeople } from '../demo/people.ts';

const people = listDemoPeople();

/** Somebody of a role, as the demo knows them: the first. */
export function loginOf(role: Role): string {
  const person = people.find(({ rol }) => rol === role);
  if (person === undefined) throw new Error(`Nobody in the demo is ${role}.`);
  return person.login;
}

/** Everybody of the demo; of the consulenten, who differ by their gemeente only, the first. */
export const logins: readonly string[] = people
  .map(({ login }) => login)
  .filter((login) => login === loginOf('consulent') || !login.startsWith('consulent-'));
