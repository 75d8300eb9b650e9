import type { ExpectedHelpView, PlanView } from '@samenpad/contract';
import type { Database, GrantedHelp, OpenVerzoektermijn } from '@samenpad/database';
import type { PlainDate } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import type { Actor } from '../../auth/actor.ts';

type Stores = Pick<Database, 'aanbieders' | 'plannen' | 'termijnen'>;
/** More open verzoeken for one jeugdige than anybody ever has. */
const all = { offset: 0, limit: 50 };

/**
 * When help for a jeugdige is expected to begin and to end, and when it is talked about next (S4-131): of the verzoek by
 * its clock, of the toewijzing by its dates, of the goals that this reader sees. Nothing of it is typed.
 */
export async function listExpected(
  actor: Actor,
  { jeugdigeId, plan, today }: { jeugdigeId: string; plan: PlanView | null; today: PlainDate },
  { aanbieders, plannen, termijnen }: Stores,
) {
  const granted = await plannen.listHelp(actor, jeugdigeId, today);
  const { rows: asked } = await termijnen.listOpen(actor, { stand: 'alles', jeugdigeId, today }, all);
  const names = await aanbieders.listNames(actor);
  const nameOf = (agb: string) => aanbiederNameOf(names, agb);
  return {
    evaluation: findEvaluation(plan, jeugdigeId),
    help: [
      ...granted.map((help) => ({ ...toGranted(help, today), aanbiederNaam: nameOf(help.aanbieder) })),
      ...asked
        .filter(({ soort }) => soort === 'vot')
        .map((verzoek) => ({ ...toAsked(verzoek), aanbiederNaam: nameOf(verzoek.aanbieder) })),
    ],
  };
}

/** The first day on which a goal of this jeugdige or of the whole gezin is looked at again. */
function findEvaluation(plan: PlanView | null, jeugdigeId: string): PlainDate | null {
  const open = plan?.doelen.filter(
    (doel) => doel.toestand === 'open' && (doel.jeugdigeId === null || doel.jeugdigeId === jeugdigeId),
  );
  return open?.map(({ evaluerenVoor }) => evaluerenVoor).sort()[0] ?? null;
}

type Expected = Omit<ExpectedHelpView, 'aanbiederNaam'>;

function toGranted({ domein, hulpvorm, begin, eind, began, promised }: GrantedHelp, today: PlainDate): Expected {
  const state = began !== null ? 'running' : begin > today ? 'coming' : 'waiting';
  // An end that was named and went by says nothing any more.
  return {
    state,
    domein,
    hulpvorm,
    start: began ?? begin,
    end: eind,
    promised: promised !== null && promised >= today ? promised : null,
  };
}

function toAsked({ domein, expected }: OpenVerzoektermijn): Expected {
  return { state: 'asked', domein, hulpvorm: null, start: expected ?? null, end: null, promised: null };
}
