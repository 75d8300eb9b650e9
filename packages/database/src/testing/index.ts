export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { testKeys } from './test-keys.ts';
