import type { Role } from './roles.ts';

/** Who take part in a case, in the order of a case board (S4-72): the family, who leads, who helps, who is near. */
const inCase: readonly Role[] = [
  'jeugdige',
  'ouder',
  'pleegouder',
  'netwerklid',
  'regisseur',
  'consulent',
  'teamleider',
  'gi',
  'hulpverlener',
  'regisseur-ander-domein',
  'school',
  'verwijzer',
  'vertrouwenspersoon',
];

/** S4-72: keeps the process going, takes no part in the help itself and reads nothing of it. */
export function isProcessRole(rol: Role): boolean {
  return !inCase.includes(rol);
}

/** The place of a role in a case, from 0: those outside Samenpad (null) after who takes part, process roles last. */
export function placeInCase(rol: Role | null): number {
  if (rol === null) return inCase.length;
  return isProcessRole(rol) ? inCase.length + 1 : inCase.indexOf(rol);
}
