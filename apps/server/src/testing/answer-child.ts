import { joinTestDatabase } from '@samenpad/database/testing';
import { plainDate } from '@samenpad/domain';
import { answerPending } from '../features/berichten/answer-pending.ts';
import { createFurtherJudge } from '../features/berichten/further-judge.ts';

// A process that tests kill: answers what waits. `place` is a socket folder with a database name behind a colon.
const [place = ''] = process.argv.slice(2);

const database = joinTestDatabase(place);
process.stdout.write('ready\n');
await answerPending({
  database,
  further: createFurtherJudge(database),
  peildatum: () => plainDate('2026-01-15'),
  now: () => new Date(),
  atOnce: 3,
});
process.stdout.write('done\n');
await database.close();
