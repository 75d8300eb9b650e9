import { bitsOf, switchCodes, switches, type Tightening } from '@samenpad/access';
import type { Connection } from '../connection/connection.ts';

/** Brings the copy of the switches in line with packages/access: the database refuses any other. Run as sp_guard. */
export async function applySwitches(connection: Connection): Promise<void> {
  const regels = switchCodes.flatMap((schakelaar) => {
    const tightenings: readonly Tightening[] = switches[schakelaar].hides;
    return tightenings.map(({ role, relation, hides }) => ({
      schakelaar,
      rol: role,
      relatie: relation,
      verbergt: bitsOf(hides),
    }));
  });
  await connection.execute('delete from toegang.schakelaar_regel');
  await connection.execute(
    `insert into toegang.schakelaar_regel select schakelaar, rol, relatie, verbergt
     from json_to_recordset($1::json) as r(schakelaar text, rol text, relatie text, verbergt int)`,
    [JSON.stringify(regels)],
  );
}
