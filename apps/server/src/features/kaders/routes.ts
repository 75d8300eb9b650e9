import { listIndicatorNames, type PublicationOf, publishCount, publishEvents } from '@samenpad/analytics';
import { dossierFoutTexts, type KaderView, routes } from '@samenpad/contract';
import type { KaderInhoud, KaderRow, KaderTelling, KaderUitkomst } from '@samenpad/database';
import { dayOf, err, findKaderversie, ok, type PlainDate, type Result } from '@samenpad/domain';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';

const keepers: readonly string[] = routes.beginKader.access;

interface ViewContext {
  today: PlainDate;
  tellingen: readonly KaderTelling[];
  publication: PublicationOf<'groups'>;
  nameOf: (indicator: string) => string;
  gemeenteNaam: (code: KaderRow['gemeente']) => string;
}

function toVersie({ kaderId: _id, gemeente: _gemeente, ...row }: KaderRow, { nameOf }: ViewContext) {
  return { ...row, indicatorNaam: nameOf(row.indicator), op: dayOf(row.op) };
}

/** One kader of its versions; its exceptions as a count of a group, so that few of them are not told. */
function toView(versies: readonly KaderRow[], context: ViewContext): KaderView[] {
  const found = findKaderversie(versies, context.today);
  if (found === undefined) return [];
  const { kaderId, gemeente } = found.versie;
  const telling = context.tellingen.find((one) => one.kaderId === kaderId && one.gemeente === gemeente);
  return [
    {
      kaderId,
      gemeente,
      gemeenteNaam: context.gemeenteNaam(gemeente),
      stand: found.stand,
      nu: toVersie(found.versie, context),
      versies: versies.map((versie) => toVersie(versie, context)),
      uitzonderingen:
        telling === undefined
          ? null
          : {
              gevallen: publishEvents(telling.gevallen, telling.jeugdigen, context.publication),
              jeugdigen: publishCount(telling.jeugdigen, context.publication),
            },
    },
  ];
}

function kept(uitkomst: KaderUitkomst): Result<{ bewaard: true }, Failure> {
  if (uitkomst === 'bewaard') return ok({ bewaard: true });
  if (uitkomst === 'niet-gevonden') return err({ code: 'not-found' });
  const code = uitkomst === 'kader-gewijzigd' ? 'conflict' : 'invalid-input';
  return err({ code, detail: dossierFoutTexts[uitkomst].nl, faults: [{ code: uitkomst }] });
}

/** Only a figure that there is can follow a kader. */
async function save(
  inhoud: KaderInhoud,
  write: () => Promise<KaderUitkomst>,
): Promise<Result<{ bewaard: true }, Failure>> {
  const fault = 'kader-indicator';
  if (listIndicatorNames('nl').some(({ figuur }) => figuur === inhoud.indicator)) return kept(await write());
  return err({ code: 'invalid-input', detail: dossierFoutTexts[fault].nl, faults: [{ code: fault }] });
}

/** What the gemeente asks of its toegang, which figure follows it, and how much is over it (S1-11). */
export const kaderRoutes = [
  handle(routes.listKaders, async ({ actor, query }, { config, database, now, gemeenteNaam }) => {
    const indicatoren = listIndicatorNames(query.taal);
    const context: ViewContext = {
      today: todayOf(now),
      tellingen: await database.kaders.count(actor),
      publication: config.publication.groups,
      nameOf: (indicator) => indicatoren.find(({ figuur }) => figuur === indicator)?.naam ?? indicator,
      gemeenteNaam,
    };
    const kaders = Map.groupBy(await database.kaders.list(actor), ({ kaderId }) => kaderId);
    return ok({
      rows: [...kaders.values()].flatMap((versies) => toView(versies, context)),
      beheert: keepers.includes(actor.rol) ? [...actor.gemeenten] : [],
      indicatoren,
    });
  }),

  handle(routes.beginKader, async ({ actor, body: { gemeente, ...inhoud } }, { database }) =>
    save(inhoud, () => database.kaders.begin(actor, gemeente, inhoud)),
  ),

  handle(routes.changeKader, async ({ actor, params, body: { gemeente, gezien, ...inhoud } }, { database }) =>
    save(inhoud, () => database.kaders.change(actor, { gemeente, kaderId: params.kaderId, gezien }, inhoud)),
  ),
];
