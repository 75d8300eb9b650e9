import { type EigenBerichtView, leveringPageSize, routes } from '@samenpad/contract';
import type { EigenBericht } from '@samenpad/database';
import { err, type Gebeurtenis, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

/** Berichten that the other side answers: a retour, or a 325 on a 323; nothing answers a retour or a 325. */
const answered = ['301', '305', '307', '315', '317', '319', '323'];
/** WJ001: another content with this identificatie was first (TR056). */
const usedIdentification = '9056';

/** What the answers say together: a refusal of the whole, of some lines, or of nothing. */
function judgeAntwoorden(antwoorden: readonly Gebeurtenis[]): Pick<EigenBerichtView, 'antwoord' | 'retourCodes'> {
  const codes = antwoorden.flatMap((part) => ('retourCodes' in part ? (part.retourCodes ?? []) : []));
  const isWhole = antwoorden.some(
    (part) => (part.kind === 'retour' || part.kind === 'declaratieAntwoord') && part.afgewezen,
  );
  const isPart = antwoorden.some(({ kind }) => kind === 'declaratieAfwijzing');
  return { antwoord: isWhole ? 'afgewezen' : isPart ? 'deels' : 'aanvaard', retourCodes: [...new Set(codes)].sort() };
}

function antwoordOf({ apart, soort, antwoorden }: EigenBericht): Pick<EigenBerichtView, 'antwoord' | 'retourCodes'> {
  if (apart) return { antwoord: 'apart', retourCodes: [usedIdentification] };
  if (antwoorden.length > 0) return judgeAntwoorden(antwoorden);
  return { antwoord: answered.includes(soort) ? 'wacht' : 'geen-antwoord-nodig', retourCodes: [] };
}

function toView(bericht: EigenBericht): EigenBerichtView {
  const { apart: _, antwoorden: __, ontvangenOp, ...head } = bericht;
  return { ...head, ontvangenOp: ontvangenOp.toISOString(), ...antwoordOf(bericht) };
}

/** What became of the berichten of an aanbieder. */
export const eigenBerichtRoutes = [
  handle(routes.listEigenBerichten, async ({ actor, query }, { database }) => {
    const page = { offset: (query.pagina - 1) * leveringPageSize, limit: leveringPageSize };
    const { rows, total } = await database.levering.listBerichten(actor, page);
    return ok({ totaal: total, rows: rows.map(toView) });
  }),

  handle(routes.getEigenBericht, async ({ actor, params }, { database }) => {
    const { rows } = await database.levering.listBerichten(actor, { offset: 0, limit: 1 }, params);
    const [found] = rows;
    return found === undefined ? err({ code: 'not-found' as const }) : ok(toView(found));
  }),
];
