/**
 * Everybody who can be signed in, by what they are to a jeugdige or a gemeente (trust.md 3.2). A role alone opens
 * nothing: it needs a relation (relations.ts). The technical operator and the council have no account.
 */
export const roles = [
  'consulent',
  'regisseur',
  'regisseur-ander-domein',
  'teamleider',
  'accounthouder',
  'contractmanager',
  'gegevensbeheerder',
  'controller',
  'beleidsmedewerker',
  'functioneel-beheerder',
  'fg',
  'hulpverlener',
  'aanbiederadministratie',
  'verwijzer',
  'school',
  'gi',
  'jeugdige',
  'ouder',
  'pleegouder',
  'vertrouwenspersoon',
] as const;
export type Role = (typeof roles)[number];

/** Roles of the family: they sign in with DigiD and read their own file. */
export const familyRoles = ['jeugdige', 'ouder', 'pleegouder'] as const satisfies readonly Role[];

/** Roles that work for the gemeente. */
export const gemeenteRoles = [
  'consulent',
  'regisseur',
  'regisseur-ander-domein',
  'teamleider',
  'accounthouder',
  'contractmanager',
  'gegevensbeheerder',
  'controller',
  'beleidsmedewerker',
  'functioneel-beheerder',
  'fg',
] as const satisfies readonly Role[];

/** Roles that work for another organisation: an aanbieder, a practice, a school, a GI. */
export const partnerRoles = [
  'hulpverlener',
  'aanbiederadministratie',
  'verwijzer',
  'school',
  'gi',
  'vertrouwenspersoon',
] as const satisfies readonly Role[];

export function isFamilyRole(role: Role): boolean {
  return (familyRoles as readonly Role[]).includes(role);
}
