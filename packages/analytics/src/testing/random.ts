export { createRandom } from '../statistics/random.ts';
