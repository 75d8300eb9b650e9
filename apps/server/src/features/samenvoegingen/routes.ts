import { routes } from '@samenpad/contract';
import type { Dubbel, Identiteit, SamenvoegingFout } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

const details = {
  'bestaat-al': 'Over deze dossiers is al een besluit of een open vraag. Laad de pagina opnieuw.',
  'derde-dossier':
    'Een van deze dossiers is al samengevoegd met een ander. Een derde erbij kan niet. Draai die samenvoeging eerst terug. Er is niets gewijzigd.',
  'te-laat': 'Terugdraaien kan niet meer: de termijn is om, of het is al gedaan.',
} as const;

function refuseSamenvoeging(fout: SamenvoegingFout) {
  if (fout === 'niet-gevonden') return err({ code: 'not-found' as const });
  if (fout === 'bsn-in-tekst')
    return err({
      code: 'invalid-input' as const,
      detail: 'Zet geen BSN in de tekst. Haal het weg en probeer opnieuw.',
      faults: [{ code: fout }],
    });
  return err({ code: 'conflict' as const, detail: details[fout], faults: [{ code: fout }] });
}

function toFile(jeugdigeId: string, pseudoniem: string, naam: Identiteit | undefined) {
  const parts = [naam?.voornamen ?? naam?.voorletters, naam?.voorvoegsel, naam?.achternaam];
  return {
    jeugdigeId,
    pseudoniem,
    naam: parts.filter((part) => part != null).join(' ') || null,
    geboortedatum: naam?.geboortedatum ?? null,
  };
}

function toDubbel(row: Dubbel, naamOf: ReadonlyMap<string, Identiteit>) {
  const { one, other, pseudoniem, otherPseudoniem, naar, op, ...rest } = row;
  const files = [toFile(one, pseudoniem, naamOf.get(one)), toFile(other, otherPseudoniem, naamOf.get(other))].toSorted(
    (a, b) => Number(b.jeugdigeId === naar) - Number(a.jeugdigeId === naar),
  );
  return { ...rest, files, op: op?.toISOString() ?? null };
}

export const samenvoegingRoutes = [
  handle(routes.listDubbelen, ({ actor }, { database }) =>
    database.together(actor, async (one) => {
      const rows = await database.samenvoegingen.listDubbelen(one);
      const ids = [...new Set(rows.flatMap((row) => [row.one, row.other]))];
      const names = ids.length === 0 ? [] : await database.identiteit.readNames(one, ids);
      const naamOf = new Map(names.map((naam) => [naam.jeugdigeId as string, naam]));
      return ok({ rows: rows.map((row) => toDubbel(row, naamOf)) });
    }),
  ),

  handle(routes.askSamenvoeging, async ({ actor, params, body }, { database }) => {
    const asked = await database.samenvoegingen.ask(actor, params.jeugdigeId, body);
    return asked.ok ? ok({ paarId: asked.value }) : refuseSamenvoeging(asked.error);
  }),

  handle(routes.separateNaamgenoten, async ({ actor, params, body }, { database }) => {
    const separated = await database.samenvoegingen.separate(actor, params.jeugdigeId, body);
    return separated.ok ? ok({ bewaard: true as const }) : refuseSamenvoeging(separated.error);
  }),

  handle(routes.askSplitsing, async ({ actor, params, body }, { database }) => {
    const asked = await database.samenvoegingen.askSplitsing(actor, params.samenvoegingId, body.reden);
    return asked.ok ? ok({ paarId: asked.value }) : refuseSamenvoeging(asked.error);
  }),

  handle(routes.listSamenvoegingen, async ({ actor, params }, { database }) => {
    const rows = await database.samenvoegingen.list(actor, params.jeugdigeId);
    if (rows === undefined) return err({ code: 'not-found' as const });
    return ok({
      rows: rows.map(({ other, pseudoniem, op, teruggedraaidOp, ...row }) => ({
        ...row,
        other: other === null || pseudoniem === null ? null : { jeugdigeId: other, pseudoniem },
        op: op.toISOString(),
        teruggedraaidOp: teruggedraaidOp?.toISOString() ?? null,
      })),
    });
  }),
];
