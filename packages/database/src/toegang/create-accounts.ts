import { createHash, randomBytes } from 'node:crypto';
import { bitsOf, type Role } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';
import type pg from 'pg';
import { extendedOnly } from '../connection/connection.ts';
import { blindIndexes } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import type {
  AccountBeheer,
  AccountLogin,
  AccountRow,
  AccountStore,
  DbToken,
  ProvideUitkomst,
  ProvisioningStore,
  RoltoekenningUitkomst,
  SignedIn,
  TellerStore,
  WebsessieStore,
} from './actor.ts';
import { asActor } from './as-actor.ts';
import { once } from './once.ts';

interface SessieRow {
  account_id: string;
  naam: string;
  rol: Role;
  gemeenten: GemeenteCode[];
  niveau: string | null;
  mfa: boolean;
  ingelogd_op: Date;
}

/** Without an account the columns of one are all null. */
type WebsessieRow = { inhoud: unknown } & (SessieRow | { [column in keyof SessieRow]: null });

function isOfAccount(row: Omit<WebsessieRow, 'inhoud'>): row is SessieRow {
  return row.account_id !== null;
}

/** Accounts and their database sessions, on a pool of sp_login. */
export function createAccounts(pool: pg.Pool): AccountStore {
  const { query } = onPool(pool);
  return {
    startSession: async (login, validUntil, { niveau, mfa = false } = {}) => {
      const accountId = await saveAccount(query, login);
      const secret = randomBytes(32);
      // 32 bytes as hex are what the type promises.
      const token = secret.toString('hex') as DbToken;
      const hash = createHash('sha256').update(secret).digest();
      await query('select toegang.start_sessie($1, $2, $3, $4, $5)', [accountId, hash, validUntil, niveau, mfa]);
      return { account: { accountId, naam: login.naam, rol: login.rol, gemeenten: login.gemeenten }, token };
    },
    endSession: async (token) => {
      await query('select toegang.end_sessie($1)', [token]);
    },
    findAccount: async (token) => {
      const [row] = await query<SessieRow>('select * from toegang.find_sessie($1)', [token]);
      return row && toSignedIn(row);
    },
    endAccount: async (accountId) => {
      await query('select toegang.end_account($1)', [accountId]);
    },
  };
}

/** Organisations, teams, accounts and relations from outside the work itself, on a pool of sp_login. */
export function createProvisioning(pool: pg.Pool, keys: Keys): ProvisioningStore {
  const { query } = onPool(pool);
  return {
    saveOrganisatie: async ({ sleutel, naam, soort, agb }) =>
      await idOf(query, 'select toegang.save_organisatie($1, $2, $3, $4) as id', [sleutel, naam, soort, agb]),
    saveTeam: async (gemeente, naam) => {
      await query('select toegang.save_team($1, $2)', [gemeente, naam]);
    },
    saveAccount: (login) => saveAccount(query, login),
    beginRoltoekenning: async (gemeente, { beheerder, tweede }) => {
      const sql = 'select toegang.begin_roltoekenning($1, $2, $3) as a';
      const [row] = await query<{ a: RoltoekenningUitkomst }>(sql, [gemeente, beheerder, tweede]);
      if (row === undefined) throw new Error('Nothing was saved');
      return row.a;
    },
    provide: createProvide(query, keys),
    saveContact: async ({ subject, sleutel, contact }) => {
      await query('select toegang.save_contact($1, $2, $3)', [subject, sleutel, contact]);
    },
    saveRelaties: async (relaties) => {
      const rows = relaties.map(({ houder, ...relatie }) => ({ ...relatie, ...houder }));
      const sql = 'select * from toegang.save_relaties($1) as id';
      const saved = await query<{ id: string }>(sql, [JSON.stringify(rows)]);
      return saved.map(({ id }) => id);
    },
    saveDeelafspraak: async ({ gemeente, organisatie, doel, kinds, van, tot }) =>
      await idOf(query, 'select toegang.save_deelafspraak($1, $2, $3, $4, $5, $6) as id', [
        gemeente,
        organisatie,
        doel,
        bitsOf(kinds),
        van,
        tot,
      ]),
    saveAccounthouder: async ({ gemeente, aanbieder, accountId, van }) => {
      await query('select toegang.save_accounthouder($1, $2, $3, $4)', [gemeente, aanbieder, accountId, van]);
    },
    saveAccountgesprek: async ({ gemeente, aanbieder, gevraagdOp, besprokenOp, gevraagdDoor, lijnen }) => {
      const rows = JSON.stringify(lijnen.map(({ jeugdigeId, antwoord }) => ({ jeugdigeId, ...antwoord })));
      const values = [gemeente, aanbieder, gevraagdOp, besprokenOp, gevraagdDoor, rows];
      await query('select toegang.save_accountgesprek($1, $2, $3, $4, $5, $6)', values);
    },
    saveGezinsonderzoeken: async (gemeente, rows) => {
      await query('select toegang.save_gezinsonderzoeken($1, $2)', [gemeente, JSON.stringify(rows)]);
    },
    saveRegie: async ({ gemeente, accountId, dag, dagen, left, mdos }) => {
      const values = [gemeente, accountId, dag, dagen, left, mdos];
      await query('select toegang.save_regie($1, $2, $3, $4, $5, $6)', values);
    },
    saveHulpkeuzes: async (gemeente, rows) => {
      await query('select toegang.save_hulpkeuzes($1, $2)', [gemeente, JSON.stringify(rows)]);
    },
    saveVerzoekvragen: async (gemeente, accountId, rows) => {
      await query('select toegang.save_verzoekvragen($1, $2, $3)', [gemeente, accountId, JSON.stringify(rows)]);
    },
    saveAfsluitingen: async (gemeente, accountId, rows) => {
      await query('select toegang.save_afsluitingen($1, $2, $3)', [gemeente, accountId, JSON.stringify(rows)]);
    },
    saveBezettingen: async (rows) => {
      await query('select toegang.save_bezettingen($1)', [JSON.stringify(rows)]);
    },
    saveGezinsdoelen: async (gemeente, accountId, rows) => {
      await query('select toegang.save_gezinsdoelen($1, $2, $3)', [gemeente, accountId, JSON.stringify(rows)]);
    },
  };
}

/** A BSN goes to the database as its blind indexes only. */
function createProvide(query: Query, keys: Keys): ProvisioningStore['provide'] {
  return async ({ relaties, ...rest }, { beheerder, tweede, isTrial }) => {
    const rows = relaties.map(({ jeugdige, ...relatie }) =>
      'bsn' in jeugdige ? { ...relatie, indexen: blindIndexes(keys, jeugdige.bsn) } : { ...relatie, ...jeugdige },
    );
    const values = [JSON.stringify({ ...rest, relaties: rows }), beheerder, tweede, isTrial];
    const [row] = await query<{ a: ProvideUitkomst }>('select toegang.voorzie($1, $2, $3, $4) as a', values);
    if (row === undefined) throw new Error('Nothing was answered');
    return row.a;
  };
}

/** Accounts as their keeper sees them, on the pool of the app role. */
export function createAccountBeheer(pool: pg.Pool): AccountBeheer {
  return {
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<AccountRow>(
          `select account_id as "accountId", naam, rol, gemeenten, actief, beeindigd_op as "beeindigdOp",
             wacht_sinds as "wachtSinds",
             ingelogd_op as "ingelogdOp", geblokkeerd_tot as "geblokkeerdTot" from toegang.list_accounts()`,
        ),
      ),
    end: (actor, accountId) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ ended: boolean }>('select toegang.beeindig_account($1) as ended', [
          accountId,
        ]);
        return row?.ended === true;
      }),
    askReopening: (actor, accountId, reden) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const sql = 'select toegang.vraag_heropening($1, $2) as id';
          const [row] = await connection.query<{ id: string | null }>(sql, [accountId, reden]);
          return row?.id ?? undefined;
        }),
      ),
    reopen: (actor, { gemeente, paarId }) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.heropen_account($1, $2) as opened';
        const [row] = await connection.query<{ opened: boolean | null }>(sql, [gemeente, paarId]);
        return row?.opened ?? undefined;
      }),
  };
}

/** Counts of limits, on a pool of sp_login. */
export function createTellers(pool: pg.Pool): TellerStore {
  const { query } = onPool(pool);
  return {
    count: async ({ soort, by, accountId, vensterSeconds, now }) => {
      const hash = createHash('sha256').update(by).digest();
      const [row] = await query<{ aantal: number }>(
        'select toegang.tel($1, $2, $3, make_interval(secs => $4), $5) as aantal',
        [soort, hash, accountId, vensterSeconds, now],
      );
      return row?.aantal ?? 0;
    },
  };
}

type Query = ReturnType<typeof onPool>['query'];

async function idOf(query: Query, text: string, values: unknown[]): Promise<string> {
  const [row] = await query<{ id: string }>(text, values);
  if (row === undefined) throw new Error('Nothing was saved');
  return row.id;
}

/** Thrown when a role is asked that two people of the gemeente must give first (S-12): nobody comes in by it. */
export class RoleWaits extends Error {}

async function saveAccount(query: Query, login: AccountLogin): Promise<string> {
  const { subject, naam, rol, gemeenten, organisaties = [], team } = login;
  const sql = 'select toegang.save_account($1, $2, $3, $4, $5, $6) as id';
  const [row] = await query<{ id: string | null }>(sql, [subject, naam, rol, gemeenten, organisaties, team]);
  if (row?.id == null) throw new RoleWaits('The role waits for two people');
  return row.id;
}

/** Sessions of browsers, on a pool of sp_login. The sid is kept as a hash: whoever reads the table has no cookie. */
export function createWebsessies(pool: pg.Pool): WebsessieStore {
  const { query } = onPool(pool);
  return {
    find: async (sid) => {
      const [row] = await query<WebsessieRow>('select * from toegang.find_websessie($1)', [sid]);
      if (row === undefined) return undefined;
      const { inhoud, ...sessie } = row;
      return { data: inhoud, account: isOfAccount(sessie) ? toSignedIn(sessie) : undefined };
    },
    save: async (sid, data, validUntil, token) => {
      const sql = 'select toegang.save_websessie($1, $2, $3, $4)';
      await query(sql, [sid, JSON.stringify(data), validUntil, token]);
    },
    remove: async (sid) => {
      await query('select toegang.remove_websessie($1)', [sid]);
    },
  };
}

function toSignedIn({ account_id, ingelogd_op, ...row }: SessieRow): SignedIn {
  return { ...row, accountId: account_id, ingelogdOp: ingelogd_op };
}

function onPool(pool: pg.Pool) {
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> => {
      const client = await pool.connect();
      try {
        return await extendedOnly(client, { keepPlans: true }).query<Row>(text, values);
      } finally {
        client.release();
      }
    },
  };
}
