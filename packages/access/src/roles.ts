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
] as const;

const organisatieRoles = ['hulpverlener', 'aanbiederadministratie', 'verwijzer', 'school', 'gi'] as const;

/** Roles that work for another organisation: an aanbieder, a practice, a school, a GI, or apart from all of them. */
export const partnerRoles = [...organisatieRoles, 'vertrouwenspersoon'] as const;

/** Roles of the family: they sign in with DigiD and read their own file. */
export const familyRoles = ['jeugdige', 'ouder', 'pleegouder'] as const;

/** People of the own network of a gezin: they sign in as a family does and have no file; they see what they are invited to. */
export const networkRoles = ['netwerklid'] as const;

/**
 * Everybody who can be signed in, by what they are to a jeugdige or a gemeente (trust.md 3.2). A role alone opens
 * nothing: it needs a relation (relations.ts). The technical operator and the council have no account.
 */
export const roles = [
  ...gemeenteRoles,
  ...organisatieRoles,
  ...familyRoles,
  ...networkRoles,
  'vertrouwenspersoon',
] as const;
export type Role = (typeof roles)[number];

export function isFamilyRole(role: Role): boolean {
  return (familyRoles as readonly Role[]).includes(role);
}
