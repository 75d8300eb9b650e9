import { createTestDatabase, measureRls, type RlsTime } from '@samenpad/database/testing';

export type RlsTimes = RlsTime[];

const [jeugdigen = '200000'] = process.argv.slice(2);
const test = await createTestDatabase();
try {
  process.stdout.write(JSON.stringify(await measureRls(test, Number(jeugdigen))));
} finally {
  await test.database.close();
}
