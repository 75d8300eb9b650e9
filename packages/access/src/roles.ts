/** The roles that exist so far. The full list comes with the access matrix (architecture, decision 7). */
export const roles = ['beleidsmedewerker', 'consulent', 'gegevensbeheerder'] as const;
export type Role = (typeof roles)[number];

/**
 * Kinds of data that are granted apart: ID identity, ZP care-path skeleton, BS decision and toewijzing, FI costs,
 * BV message traffic as the message desk sees it, AG aggregates.
 */
export const dataKinds = ['ID', 'ZP', 'BS', 'FI', 'BV', 'AG'] as const;
export type DataKind = (typeof dataKinds)[number];

/**
 * Which kinds a role sees, within its own gemeenten. Default deny.
 * Beleid sees numbers and pseudonymous paths, never a name or the costs of one jeugdige (Jeugdwet 7.4.0, AVG 5.1.c).
 */
const kindsByRole: Readonly<Record<Role, readonly DataKind[]>> = {
  beleidsmedewerker: ['ZP', 'AG'],
  consulent: ['ID', 'ZP', 'BS', 'FI', 'AG'],
  gegevensbeheerder: ['BV', 'AG'],
};

/** May this role see this kind of data at all? Relations and consent refine it in the database. */
export function maySee(role: Role, kind: DataKind): boolean {
  return kindsByRole[role].includes(kind);
}

/** The roles that may see a kind of data: what a route that hands it out must name. */
export function rolesThatSee(kind: DataKind): Role[] {
  return roles.filter((role) => maySee(role, kind));
}
