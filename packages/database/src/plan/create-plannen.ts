import type { Role } from '@samenpad/access';
import { err, ok, type PlainDate, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Gezinsplan, Planbasis, PlanFout, PlanPlaats, PlanRow, PlanStore } from './plan-store.ts';
import { readExpectedHelp } from './read-expected-help.ts';

interface Answer {
  uitkomst: PlanFout | 'bewaard';
  id: string;
  versie: number;
}

/** Plans of gezinnen, on the pool of the app role. */
export function createPlannen(pool: pg.Pool): PlanStore {
  return { ...readingOn(pool), ...writingOn(pool), ...actingOn(actOn(pool)) };
}

type Act = ReturnType<typeof actOn>;
type Reading = 'read' | 'listHelp' | 'listVersies' | 'list';

/** An act of a function that answers a word or {@link Answer}; the gemeente and the jeugdige come first. */
function actOn(pool: pg.Pool) {
  return (actor: Actor, id: string, name: string, values: readonly unknown[], texts: readonly unknown[] = []) =>
    asActor(pool, actor, async (connection): Promise<Result<{ id: string; versie: number }, PlanFout>> => {
      if (texts.some((text) => typeof text === 'string' && holdsBsn(text))) return err('bsn-in-tekst');
      const gemeente = await findGemeente(connection, id);
      if (gemeente === undefined) return err('niet-gevonden');
      return await once(connection, actor, () => call(connection, name, [gemeente, id, ...values]));
    });
}

async function done(acting: ReturnType<Act>): Promise<Result<undefined, PlanFout>> {
  const answer = await acting;
  return answer.ok ? ok(undefined) : answer;
}

function readingOn(pool: pg.Pool): Pick<PlanStore, Reading> {
  return {
    read: (actor, id) => asActor(pool, actor, (connection) => read(connection, id)),
    list: (actor) => asActor(pool, actor, list),
    listHelp: (actor, id, today) => asActor(pool, actor, (connection) => readExpectedHelp(connection, id, today)),
    listVersies: (actor, id, onderdeelId) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return undefined;
        const [row] = await connection.query<{
          a: { versie: number; tekst: string; naam: string; rol: Role; op: string }[] | null;
        }>('select toegang.lees_plangeschiedenis($1, $2, $3) as a', [gemeente, id, onderdeelId]);
        if (row?.a == null) return undefined;
        logLook(connection, gemeente, [id], ['PL'], 'plan-gelezen');
        return row.a;
      }),
  };
}

function writingOn(pool: pg.Pool): Pick<PlanStore, 'saveDeel' | 'saveDoel' | 'evaluate'> {
  return {
    evaluate: (actor, id, planId, doelId, { next, ...invoer }) =>
      asActor(pool, actor, async (connection) => {
        if (invoer.woorden !== null && holdsBsn(invoer.woorden)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        const values = [gemeente, id, planId, doelId, next, JSON.stringify(invoer)];
        const saved = await once(connection, actor, () => call(connection, 'evalueer_doel', values));
        if (saved.ok)
          await connection.query('select toegang.wis_concept($1, $2)', [gemeente, `plan:evaluatie-${doelId}`]);
        return saved;
      }),
    saveDeel: (actor, id, plaats, invoer) =>
      save(pool, actor, id, plaats, {
        name: 'schrijf_plandeel',
        form: plaats.id ?? invoer.soort,
        invoer: { ...invoer },
      }),
    saveDoel: (actor, id, plaats, invoer) =>
      save(pool, actor, id, plaats, { name: 'schrijf_doel', form: plaats.id ?? 'doel', invoer: { ...invoer } }),
  };
}

function actingOn(act: Act): Omit<PlanStore, Reading | 'saveDeel' | 'saveDoel' | 'evaluate'> {
  return {
    start: (actor, id, regime) => act(actor, id, 'maak_gezinsplan', [regime]),
    agree: (actor, id, planId, { versie, voor, ...invoer }) => {
      const values = [planId, versie, voor, JSON.stringify(invoer)];
      return done(act(actor, id, 'geef_akkoord', values, [invoer.toelichting, invoer.naam]));
    },
    setStatus: (actor, id, planId, { van, versie, naar, reden }) =>
      done(act(actor, id, 'zet_plan', [planId, van, versie, naar, reden], [reden])),
    setRegime: (actor, id, planId, regime, reden) =>
      done(act(actor, id, 'zet_planregime', [planId, regime, reden], [reden])),
    link: (actor, id, planId, koppelingId, invoer) => {
      const values = [planId, koppelingId, JSON.stringify(invoer ?? {})];
      return act(actor, id, 'koppel_plan', values, [invoer?.organisatie, invoer?.titel]);
    },
    merge: (actor, id, planId, van) => done(act(actor, id, 'voeg_plannen_samen', [planId, van])),
  };
}

/** With the names of the columns: `jeugdigeId` is `jeugdige_id`. */
function toColumns(invoer: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(invoer).map(([key, value]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

async function call(connection: Connection, name: string, values: readonly unknown[]) {
  const places = values.map((_, i) => `$${String(i + 1)}`).join(', ');
  const [row] = await connection.query<{ a: Answer | Answer['uitkomst'] }>(`select toegang.${name}(${places}) as a`, [
    ...values,
  ]);
  const answer = typeof row?.a === 'object' ? row.a : { uitkomst: row?.a ?? 'niet-gevonden', id: '', versie: 0 };
  if (answer.uitkomst !== 'bewaard') return err(answer.uitkomst);
  const [gemeente, id] = values;
  logLook(connection, String(gemeente), [String(id)], ['PL'], 'plan-geschreven');
  return ok({ id: answer.id, versie: answer.versie });
}

interface Writing {
  name: 'schrijf_plandeel' | 'schrijf_doel';
  /** What the form on the page is called, where its draft is kept. */
  form: string;
  invoer: Record<string, unknown>;
}

/** Saves a text; of two who changed the same one, the second keeps what was typed as a draft. */
function save(pool: pg.Pool, actor: Actor, id: string, { planId, ...at }: PlanPlaats, writing: Writing) {
  const { name, form, invoer } = writing;
  return asActor(pool, actor, async (connection): Promise<Result<{ id: string; versie: number }, PlanFout>> => {
    // An id is no text, and may hold nine digits by chance.
    const texts = Object.entries(invoer).flatMap(([field, value]) => (field.endsWith('Id') ? [] : [value]));
    if (texts.some((text) => typeof text === 'string' && holdsBsn(text))) return err('bsn-in-tekst');
    const gemeente = await findGemeente(connection, id);
    if (gemeente === undefined) return err('niet-gevonden');
    const values = [gemeente, id, planId, at.id, at.versie, JSON.stringify(toColumns(invoer))];
    const saved = await once(connection, actor, () => call(connection, name, values));
    const formulier = `plan:${form}`;
    if (saved.ok) await connection.query('select toegang.wis_concept($1, $2)', [gemeente, formulier]);
    else if (saved.error === 'conflict') {
      const kept = [gemeente, id, formulier, JSON.stringify(invoer)];
      await connection.query('select toegang.bewaar_concept($1, $2, $3, $4)', kept);
    }
    return saved;
  });
}

async function read(connection: Connection, id: string): ReturnType<PlanStore['read']> {
  const gemeente = await findGemeente(connection, id);
  if (gemeente === undefined) return undefined;
  const [row] = await connection.query<{ a: Gezinsplan | (Planbasis & { planId?: never }) | null }>(
    'select toegang.lees_gezinsplan($1, $2) as a',
    [gemeente, id],
  );
  if (row?.a == null) return undefined;
  const plan = row.a;
  const kinds = plan.planId !== undefined && plan.evaluaties.length > 0 ? (['PL', 'VG'] as const) : (['PL'] as const);
  // What is written about the gezin as a whole is looked at by one door; what is about a member counts as a look at it.
  const about = plan.planId === undefined ? [] : [...plan.delen, ...plan.doelen].map(({ jeugdigeId }) => jeugdigeId);
  const seen = new Set([id, ...about.filter((one) => one !== null)]);
  logLook(connection, gemeente, [...seen], kinds, 'plan-gelezen');
  const concepten = await connection.query<{ formulier: string; inhoud: Record<string, unknown>; gewijzigdOp: Date }>(
    `select formulier, inhoud, gewijzigd_op as "gewijzigdOp" from toegang.concepten($1, $2) where formulier like 'plan:%'`,
    [gemeente, id],
  );
  const [help] = await connection.query<{ since: PlainDate | null }>(
    'select toegang.hulp_gelijk_sinds($1, $2) as since',
    [gemeente, id],
  );
  return { gemeente, plan, concepten, sameSince: help?.since ?? null };
}

async function list(connection: Connection): Promise<PlanRow[]> {
  const rows = await connection.query<PlanRow>(
    `select gemeente, gezin_id as "gezinId", jeugdige_id as "jeugdigeId", leden, plan_id as "planId", status, regime, versie,
       doelen, te_laat as "teLaat", volgende as next, open_vragen as "openVragen", andere, gewijzigd_op as "gewijzigdOp"
     from toegang.lees_plannen()`,
  );
  const leden = rows.flatMap(({ gemeente, leden: own }) => own.map(({ jeugdigeId }) => ({ gemeente, jeugdigeId })));
  logLookAtRows(connection, leden, ['PL'], 'plannen-gelezen');
  return rows;
}
