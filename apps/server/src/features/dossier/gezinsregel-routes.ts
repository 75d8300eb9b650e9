import { type PublicationOf, publishCount, publishPart } from '@samenpad/analytics';
import { type GesprekspartnersView, type GezinsregelView, gesprekspartnerDays, routes } from '@samenpad/contract';
import type { Gesprekspartners, Gezinsregel } from '@samenpad/database';
import { addDays, ok } from '@samenpad/domain';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';

/** Few gezinnen are not told to who may not see which they are (trust.md 3.6). */
function publish(
  { gemeente, gezinnen, meervoudig, isExact, ...counts }: Gezinsregel,
  forGroups: PublicationOf<'groups'>,
): GezinsregelView {
  const publication = isExact ? 'exact' : forGroups;
  const part = (count: number) => publishPart(count, meervoudig, publication);
  return {
    gemeente,
    isExact,
    gezinnen: publishCount(gezinnen, publication),
    meervoudig: publishPart(meervoudig, gezinnen, publication),
    zonderRegisseur: part(counts.zonderRegisseur),
    severalRegisseurs: part(counts.severalRegisseurs),
    zonderPlan: part(counts.zonderPlan),
    severalPlannen: part(counts.severalPlannen),
    asRuled: part(counts.asRuled),
  };
}

/** One line for each gezin, with the most people first. */
function perGezin(rows: readonly Gesprekspartners[], nameOf: (lid: Gesprekspartners['leden'][number]) => string) {
  const found = Map.groupBy(rows, ({ gemeente, gezinId }) => `${gemeente} ${gezinId}`);
  return [...found.values()]
    .flatMap((own): GesprekspartnersView[] => {
      const [first] = own;
      if (first === undefined) return [];
      const sum = (of: 'personen' | 'departed') => own.reduce((total, row) => total + row[of], 0);
      return [
        {
          gezinId: first.gezinId,
          jeugdigeId: first.jeugdigeId,
          namen: first.leden.map(nameOf),
          personen: sum('personen'),
          departed: sum('departed'),
          organisaties: own
            .map(({ organisatie, personen, departed }) => ({ organisatie, personen, departed }))
            .toSorted((a, b) => b.personen - a.personen),
        },
      ];
    })
    .toSorted((a, b) => b.personen - a.personen);
}

export const gezinsregelRoutes = [
  handle(routes.getGezinsregel, async ({ actor }, { config, database }) => {
    const rows = await database.gezinnen.countGezinsregel(actor);
    return ok({ rows: rows.map((row) => publish(row, config.publication.groups)) });
  }),

  handle(routes.listGesprekspartners, ({ actor }, { database, now }) =>
    database.together(actor, async (one) => {
      const sinds = addDays(todayOf(now), -gesprekspartnerDays);
      const rows = await database.gezinnen.listGesprekspartners(one, sinds);
      const ids = rows.flatMap(({ leden }) => leden.map(({ jeugdigeId }) => jeugdigeId));
      const names = await readFullNames(one, [...new Set(ids)], database);
      return ok({
        sinds,
        gezinnen: perGezin(rows, ({ jeugdigeId, pseudoniem }) => names.get(jeugdigeId) ?? pseudoniem),
      });
    }),
  ),
];
