export { withAdmin } from '../connection/prepare-server.ts';
export { createTestDatabase, type TestContent, type TestDatabase } from './create-test-database.ts';
export { ensureTool } from './ensure-tool.ts';
export { type InjectableAnswer, runInjectable } from './injectable.ts';
export { measureRls, type RlsTime } from './measure-rls.ts';
export { createMovedClock, type MovedClock } from './moved-clock.ts';
export { countOf, type SeededRandom, seededRandom } from './seeded-random.ts';
export { giveRelatie, listJeugdigeIds, type SignIn, signInAs, type TestRelatie } from './sign-in.ts';
export { testKeys } from './test-keys.ts';
