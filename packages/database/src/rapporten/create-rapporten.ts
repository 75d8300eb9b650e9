import { firstDayOf, monthOf, type PlainDate } from '@samenpad/domain';
import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { Rapportgebied, RapportStore, Rapportuitgave } from './rapport-store.ts';

/** No gemeente has this code, so no account reads what stands under it. */
const everything = ['*'];

const listOf = (gebied: Rapportgebied): readonly string[] => (gebied === 'alle' ? everything : gebied.toSorted());

type Row = Omit<Rapportuitgave, 'maand'> & { maand: PlainDate };

const found = ([row]: { document: unknown }[]): unknown => row?.document ?? undefined;

/** The reports that were published: written by the pool of the jobs, read for people by that of the app. */
export function createRapporten({ app, jobs }: { app: pg.Pool; jobs: pg.Pool }): RapportStore {
  return {
    listUitgaven: (gebied) =>
      inTransaction(jobs, async (connection) => {
        const rows = await connection.query<Row>(
          `select maand, uitgave, reden, versie, bevroren_op as "bevrorenOp" from toegang.rapportuitgaven($1)`,
          [listOf(gebied)],
        );
        return rows.map((row) => ({ ...row, maand: monthOf(row.maand) }));
      }),
    requestUitgave: (gebied, maand, reden) =>
      inTransaction(jobs, async (connection) => {
        const [row] = await connection.query<{ nummer: number | null }>(
          'select toegang.vraag_rapportuitgave($1, $2, $3) as nummer',
          [listOf(gebied), firstDayOf(maand), reden],
        );
        return row?.nummer ?? undefined;
      }),
    freeze: (gebied, uitgaven) =>
      inTransaction(jobs, async (connection) => {
        for (const { maand, uitgave, versie, dag, rapporten } of uitgaven) {
          await connection.query('select toegang.bevries_rapportuitgave($1, $2, $3, $4, $5, $6)', [
            listOf(gebied),
            firstDayOf(maand),
            uitgave,
            versie,
            dag,
            JSON.stringify(rapporten),
          ]);
        }
      }),
    findRapport: (gebied, { maand, uitgave, soort, aanbieder, taal }) =>
      inTransaction(jobs, async (connection) =>
        found(
          await connection.query<{ document: unknown }>(
            'select toegang.bevroren_rapport($1, $2, $3, $4, $5, $6) as document',
            [listOf(gebied), firstDayOf(maand), uitgave, soort, aanbieder, taal],
          ),
        ),
      ),
    findRapportFor: (actor, gemeenten, { maand, uitgave, soort, aanbieder, taal }) =>
      asActor(app, actor, async (connection) =>
        found(
          await connection.query<{ document: unknown }>(
            'select toegang.lees_rapport($1, $2, $3, $4, $5, $6) as document',
            [listOf(gemeenten), firstDayOf(maand), uitgave, soort, aanbieder, taal],
          ),
        ),
      ),
  };
}
