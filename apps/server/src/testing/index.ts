export { countOf, type SeededRandom, seededRandom } from '@samenpad/database/testing';
export { loginOf, logins } from './logins.ts';
export { startTestApp, type TestApp, type TestAppOptions } from './start-app.ts';
export { Visitor } from './visitor.ts';
