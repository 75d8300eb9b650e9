import type { GemeenteCode } from '@samenpad/domain';
import type { FileTest } from './file-test.ts';

/** A gezin of one jeugdige, of whom this account has been the regisseur for ten days. */
export async function giveRegisseur(
  test: Pick<FileTest, 'ask'>,
  { gemeente, jeugdigeId, accountId }: { gemeente: GemeenteCode; jeugdigeId: string; accountId: string },
): Promise<void> {
  await test.ask(
    `with h as (insert into toegang.gezinshandeling (gemeente, soort, door) values ($1, 'gevormd', $3) returning handeling_id),
       g as (insert into toegang.gezin (gemeente, begonnen_met) select $1, handeling_id from h returning gezin_id, begonnen_met),
       l as (insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
         select $1, gezin_id, $2, current_date - 10, begonnen_met from g)
     insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, begonnen_met)
       select $1, gezin_id, 'regisseur', $3, current_date - 10, begonnen_met from g`,
    [gemeente, jeugdigeId, accountId],
  );
}
