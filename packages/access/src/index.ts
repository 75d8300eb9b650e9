export { type Purpose, purposes } from './purposes.ts';
export { type DataKind, dataKinds, maySee, type Role, roles, rolesThatSee } from './roles.ts';
