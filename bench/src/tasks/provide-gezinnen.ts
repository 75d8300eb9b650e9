import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor, Database } from '@samenpad/database';
import { addDays, type GemeenteCode, type PlainDate, plainDate } from '@samenpad/domain';
import { providePeople } from '@samenpad/server/testing';
import { withEngine } from './engine.ts';

/** Gezinnen of the demo consulent, and how many of them have a plan. */
export interface Gezinnen {
  login: string;
  jeugdigen: string[];
  plannen: number;
}

const login = 'consulent-beekstede';
const GEZINNEN = 600;
const PLANNEN = 60;
const DOELEN = 6;
const since = plainDate('2025-03-03');

const empty = { jeugdigeId: null, doelId: null, leefgebied: null, kleur: null, partij: null, antwoord: null };
const open = { voor: null, gedaanOp: null, gedeeld: true, remove: false };

async function planOf({ plannen }: Database, actor: Actor, jeugdigeId: string, today: PlainDate): Promise<boolean> {
  const started = await plannen.start(actor, jeugdigeId, 'vol');
  if (!started.ok) return false;
  const at = { planId: started.value.id, id: null, versie: null };
  for (let n = 0; n < DOELEN; n++) {
    const tekst = `Stap ${n + 1}`;
    const levels = {
      startniveau: 2,
      streefniveau: 7,
      streefdatum: addDays(today, 150),
      evaluerenVoor: addDays(today, 42),
    };
    const own = { jeugdigeId: null, leefgebied: 'school', tekst, eigenaar: 'Het gezin', naDoel: null } as const;
    await plannen.saveDoel(actor, jeugdigeId, at, { ...own, ...levels, gedeeld: true, toestand: 'open' });
    for (const soort of ['afspraak', 'kracht', 'open-vraag'] as const) {
      await plannen.saveDeel(actor, jeugdigeId, at, {
        ...empty,
        ...open,
        soort,
        tekst,
        partij: soort === 'afspraak' ? 'School' : null,
      });
    }
  }
  return true;
}

async function provide(database: Database): Promise<Gezinnen> {
  await providePeople(database, plainDate('2025-12-31'), { standsStill: true });
  const validUntil = new Date(Date.now() + 3_600_000);
  const gemeenten = ['9801' as GemeenteCode]; // the first gemeente of the synthetic region
  const person = { subject: login, naam: 'J. Wisselaar', gemeenten };
  const beleid = await database.accounts.startSession(
    { ...person, subject: 'bench', rol: 'beleidsmedewerker' },
    validUntil,
  );
  const { account, token } = await database.accounts.startSession({ ...person, rol: 'consulent' }, validUntil, {
    mfa: true,
  });
  const page = { offset: 0, limit: GEZINNEN };
  const { rows } = await database.jeugdigen.list(
    { token: beleid.token, purpose: 'beleid' },
    {},
    'meeste-trajecten',
    page,
  );
  const tie = {
    houder: { accountId: account.accountId },
    rol: 'consulent',
    relatie: 'betrokken',
    van: new Date(0),
    grond: 'bench',
  } as const;
  await database.provisioning.saveRelaties(rows.map(({ gemeente, jeugdigeId }) => ({ ...tie, gemeente, jeugdigeId })));
  const actor: Actor = { token, purpose: 'toeleiding' };
  let plannen = 0;
  for (const { jeugdigeId } of rows) {
    await database.gezinnen.form(actor, jeugdigeId, { jeugdigen: [jeugdigeId], naar: null, per: since });
    if (plannen < PLANNEN && (await planOf(database, actor, jeugdigeId, plainDate('2026-01-05')))) plannen++;
  }
  return { login, jeugdigen: rows.map(({ jeugdigeId }) => jeugdigeId), plannen };
}

// Forms gezinnen with plans in a data folder for the demo consulent, as a person would, and marks it as filled.
const [dataFolder = ''] = process.argv.slice(2);
const made = await withEngine(dataFolder, ({ database }) => provide(database));
const done = join(dataFolder, 'demo-gevuld');
if (!existsSync(done)) await writeFile(done, '');
process.stdout.write(JSON.stringify(made));
