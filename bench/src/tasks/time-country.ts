import { measureGoals, measurePeers } from '../country/measure-goals.ts';

/** Of the middle size: about 11,000 jeugdigen. */
const GEMEENTE = '9120';
const REPEATS = 3;

const [file = '', half] = process.argv.slice(2);
const goals =
  half === undefined ? await measurePeers(file, REPEATS) : await measureGoals(file, half, GEMEENTE, REPEATS);
process.stdout.write(JSON.stringify(goals));
