import { randomBytes, randomUUID } from 'node:crypto';
import { bitsOf, dataKinds, type Relation } from '@samenpad/access';
import { sealTestBsn, withAdmin } from '@samenpad/database/testing';
import type { TestApp } from '../../src/testing/index.ts';

/** A jeugdige to whom somebody of every role stands in the same relation. */
export interface MatrixSubject {
  jeugdigeId: string;
  relation: Relation;
  /** In whole years. */
  age: number;
  consent: 'given' | 'absent' | 'withdrawn';
}

const relations: readonly Relation[] = [
  'betrokken',
  'team',
  'toegewezen',
  'beeindigd',
  'auteur',
  'zelf',
  'gezag',
  'maatregel',
  'steekproef',
  'verzoekdossier',
  'pleegouder',
  'geen',
];
const ages = [8, 14, 17, 20];
const consents = ['given', 'absent', 'withdrawn'] as const;
export const subjectCount = relations.length * ages.length * consents.length;
const gemeente = '9801';

/** Puts one jeugdige for each relation, age and state of consent into the database, below every store. */
export async function prepareSubjects({ server }: TestApp, logins: readonly string[]): Promise<MatrixSubject[]> {
  const subjects = relations.flatMap((relation) =>
    ages.flatMap((age) => consents.map((consent) => ({ jeugdigeId: randomUUID(), relation, age, consent }))),
  );
  await withAdmin(server, server.address.database, async (admin) => {
    const { rows: accounts } = await admin.query<{ account_id: string; rol: string }>(
      'select account_id, rol from toegang.account where subject = any ($1)',
      [logins],
    );
    for (const [n, subject] of subjects.entries()) {
      const { jeugdigeId, relation, age, consent } = subject;
      const born = new Date();
      born.setFullYear(born.getFullYear() - age);
      born.setDate(born.getDate() - 40);
      await admin.query('insert into zorg.jeugdige values ($1, $2, $3, $4, $5)', [
        gemeente,
        jeugdigeId,
        `J-${900_000 + n}`,
        born.getFullYear(),
        '1',
      ]);
      await admin.query(
        `insert into zorg.identiteit (gemeente, jeugdige_id, bsn_cijfer, bsn_index, sleutel_id, achternaam, geboortedatum)
         values ($1, $2, $3, $4, 'test', 'Proefmans', $5)`,
        [gemeente, jeugdigeId, sealTestBsn(gemeente, jeugdigeId), randomBytes(32), born],
      );
      if (relation !== 'geen') {
        await admin.query(
          `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, grond)
           select $1, $2, (a->>'account_id')::uuid, a->>'rol', $3, '2000-01-01', 'proef' from json_array_elements($4::json) a`,
          [gemeente, jeugdigeId, relation, JSON.stringify(accounts)],
        );
      }
      if (consent !== 'absent') await giveConsent(admin, jeugdigeId, accounts, consent === 'withdrawn');
    }
  });
  return subjects;
}

type Admin = Parameters<Parameters<typeof withAdmin>[2]>[0];

async function giveConsent(
  admin: Admin,
  jeugdigeId: string,
  accounts: readonly { account_id: string }[],
  isWithdrawn: boolean,
): Promise<void> {
  const { rows } = await admin.query<{ toestemming_id: string }>(
    `insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, leeftijd, van, tot,
       gevraagd_door, gegeven_op)
     values ($1, $2, $3, 'samen-plan', '{"nl": "proef", "en": "test"}', '2026-11', 16, now() - interval '2 days', now() + interval '90 days', $4,
       now() - interval '1 day') returning toestemming_id`,
    [gemeente, jeugdigeId, bitsOf(dataKinds), accounts[0]?.account_id],
  );
  const id = rows[0]?.toestemming_id;
  for (const [nr, { account_id }] of accounts.entries()) {
    await admin.query('insert into toegang.toestemming_ontvanger values ($1, $2, $3, null, $4, $5)', [
      gemeente,
      id,
      nr,
      account_id,
      'proef',
    ]);
  }
  if (isWithdrawn) {
    await admin.query('update toegang.toestemming set ingetrokken_op = now() where toestemming_id = $1', [id]);
  }
}
