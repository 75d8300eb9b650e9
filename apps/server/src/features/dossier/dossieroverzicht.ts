import type { dossieronderdelen } from '@samenpad/contract';
import type { Database, Gezinsplan } from '@samenpad/database';
import { dayOf, type PlainDate } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';

interface Onderdeel {
  onderdeel: (typeof dossieronderdelen)[number];
  aantal: number;
  last: PlainDate | null;
  ontbreekt: boolean;
}

type Stores = Pick<Database, 'dossiers' | 'gezinnen' | 'inzagen' | 'jeugdigen' | 'plannen'>;

const fromPlan = ['eigen-woorden', 'vraag', 'kracht', 'doel', 'actie', 'afspraak', 'evaluatie'] as const;

/** What a file must have; the rest may be absent. */
const needed = ['gezin', 'regisseur', 'eigen-woorden', 'vraag', 'doel', 'afspraak', 'evaluatie', 'hulp'];

function lastOf(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted().at(-1) ?? null;
}

function tell(onderdeel: Onderdeel['onderdeel'], days: readonly PlainDate[]): Onderdeel {
  return {
    onderdeel,
    aantal: days.length,
    last: lastOf(days),
    ontbreekt: days.length === 0 && needed.includes(onderdeel),
  };
}

/** The days on which the parts of one kind last changed. */
function daysOf(plan: Gezinsplan | undefined, soort: (typeof fromPlan)[number]): PlainDate[] {
  if (plan === undefined) return [];
  if (soort === 'evaluatie') return plan.evaluaties.map(({ dag }) => dag);
  const rows = soort === 'doel' ? plan.doelen : plan.delen.filter((deel) => deel.soort === soort);
  return rows.map(({ gewijzigdOp }) => dayOf(new Date(gewijzigdOp)));
}

/** Per part of a file its last change and whether it is missing (S2-17); undefined without sight of a plan. */
export async function readOnderdelen(
  actor: Actor,
  jeugdigeId: string,
  { dossiers, gezinnen, inzagen, jeugdigen, plannen }: Stores,
): Promise<Onderdeel[] | undefined> {
  const plan = (await plannen.read(actor, jeugdigeId))?.plan;
  if (plan === undefined) return undefined;
  const gezin = (await gezinnen.read(actor, jeugdigeId))?.gezin;
  const leden = gezin?.leden.filter(({ tot }) => tot === null) ?? [];
  const regie = gezin?.vacantSinds === null ? gezin.regie.filter(({ soort }) => soort === 'regisseur') : [];
  const jeugdige = await jeugdigen.find(actor, jeugdigeId);
  const stukken = (await dossiers.read(actor, jeugdigeId))?.stukken ?? [];
  const seen = await inzagen.list(actor, jeugdigeId, { offset: 0, limit: 1 });
  const began = plan.planId === undefined ? undefined : plan;
  return [
    tell(
      'gezin',
      leden.map(({ van }) => van),
    ),
    tell(
      'regisseur',
      regie.map(({ van }) => van),
    ),
    ...fromPlan.map((soort) => tell(soort, daysOf(began, soort))),
    tell(
      'hulp',
      (jeugdige?.trajecten.tInhoud ?? []).map(({ begin }) => begin),
    ),
    tell(
      'stuk',
      stukken.map(({ gewijzigdOp }) => dayOf(gewijzigdOp)),
    ),
    ...(seen === undefined
      ? []
      : [
          {
            ...tell(
              'inzage',
              seen.rows.map(({ tijd }) => dayOf(tijd)),
            ),
            aantal: seen.total,
          },
        ]),
  ];
}
