import { type GoalName, measureGoal } from '../country/measure-goals.ts';

const REPEATS = 3;

const [name = '', file = '', half = '', gemeente = ''] = process.argv.slice(2);
// Named by the bench that starts this process.
const results = await measureGoal(name as GoalName, { file, half, gemeente, repeats: REPEATS });
process.stdout.write(JSON.stringify(results));
