export { countOf, createMovedClock, type SeededRandom, seededRandom } from '@samenpad/database/testing';
export { landTexts } from '../../test/security/world/land-texts.ts';
export { openLimits } from '../../test/security/world/people.ts';
export { spreadTexts } from '../../test/security/world/spread-texts.ts';
export { providePeople } from '../demo/provide-people.ts';
export { findFreePort } from './free-port.ts';
export { loginOf, logins } from './logins.ts';
export { startTestApp, type TestApp, type TestAppOptions } from './start-app.ts';
export { Visitor } from './visitor.ts';
