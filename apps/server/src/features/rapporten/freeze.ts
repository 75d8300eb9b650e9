import { type Analytics, findSettledMonth } from '@samenpad/analytics';
import type { Database, Rapportgebied, Rapportuitgave } from '@samenpad/database';
import type { GemeenteCode, PlainDate, PlainMonth } from '@samenpad/domain';
import { type EditionScope, writeEditions } from '@samenpad/reports';
import type { Config } from '../../config.ts';
import { describeGebied } from '../../gemeenten.ts';
import { renewWhenDue } from '../../renew-figures.ts';

/** What freezing works with. */
export interface Freezer {
  config: Pick<Config, 'gemeenten' | 'regio' | 'publication'>;
  database: Pick<Database, 'rapporten'>;
  analytics: Analytics;
  peildatum: () => PlainDate;
}

/** An edition whose figures stand. */
export type FrozenUitgave = Rapportuitgave & { versie: string; bevrorenOp: PlainDate };

/**
 * Freezes what is due of an area, and gives the editions that stand: the last settled month, once, and with it whatever
 * else was asked for. All of it from one version of the store: between two months nothing is published of another
 * version, so that no two publications can be subtracted to see what came in on one day (P9).
 */
export async function keepEditions(parts: Freezer, gebied: Rapportgebied): Promise<FrozenUitgave[]> {
  const { rapporten } = parts.database;
  const due = await findSettledMonth(parts.analytics, gebied, parts.peildatum());
  // Nothing happens when it is there already.
  await rapporten.requestUitgave(gebied, due, null);
  const editions = await rapporten.listUitgaven(gebied);
  const waiting = editions.filter((edition) => !isFrozen(edition));
  const current = editions.find(({ maand, uitgave }) => maand === due && uitgave === 1);
  const version = current?.versie ?? undefined;
  if (waiting.length === 0 || (version !== undefined && version !== parts.analytics.version())) {
    return editions.filter(isFrozen);
  }
  await freeze(parts, gebied, waiting, version);
  return (await rapporten.listUitgaven(gebied)).filter(isFrozen);
}

function isFrozen(edition: Rapportuitgave): edition is FrozenUitgave {
  return edition.versie !== null && edition.bevrorenOp !== null;
}

/** `version`: only as long as the store has this one. */
async function freeze(
  parts: Freezer,
  gebied: Rapportgebied,
  asked: readonly Rapportuitgave[],
  version: string | undefined,
): Promise<void> {
  const dag = parts.peildatum();
  const named = gebied === 'alle' ? (parts.config.gemeenten ?? []).map(({ code }) => code) : gebied;
  const scopes = asked.map(
    ({ maand, uitgave, reden }): EditionScope => ({
      gemeenten: gebied,
      gebied: { nl: describeGebied(parts.config, named, 'nl'), en: describeGebied(parts.config, named, 'en') },
      maand,
      uitgave: { nummer: uitgave, bevrorenOp: dag, reden },
      publication: parts.config.publication.public,
    }),
  );
  const { versie, editions } = await writeEditions(parts.analytics, scopes);
  if (version !== undefined && versie !== version) return;
  await parts.database.rapporten.freeze(
    gebied,
    asked.map(({ maand, uitgave }, at) => ({ maand, uitgave, versie, dag, rapporten: editions[at] ?? [] })),
  );
}

/** Which edition somebody asks for; without a month the newest, without a number the last of that month. */
export interface EditionChoice {
  maand?: PlainMonth | undefined;
  uitgave?: number | undefined;
}

/** Undefined: there is no such edition. */
export function findEdition(
  editions: readonly FrozenUitgave[],
  { maand, uitgave }: EditionChoice,
): FrozenUitgave | undefined {
  const month = maand ?? editions.at(-1)?.maand;
  return editions.findLast((edition) => edition.maand === month && (uitgave ?? edition.uitgave) === edition.uitgave);
}

/** All gemeenten of the region together, and each by itself. */
function listAreas(gemeenten: readonly GemeenteCode[]): GemeenteCode[][] {
  return [[...gemeenten], ...(gemeenten.length > 1 ? gemeenten.map((code) => [code]) : [])];
}

const everyMs = 10 * 60_000;

/** Freezes on each new day what became due: nobody has to ask for it. What failed is tried again. */
export function keepReports(
  parts: Freezer & { database: Pick<Database, 'analytics' | 'folder'> },
  onTrouble: (error: unknown) => void,
): NodeJS.Timeout {
  let done = '';
  let busy = false;
  const run = async () => {
    const day = parts.peildatum();
    if (day === done) return;
    await renewWhenDue(parts);
    for (const area of listAreas((parts.config.gemeenten ?? []).map(({ code }) => code))) {
      if (area.length > 0) await keepEditions(parts, area);
    }
    done = day;
  };
  return setInterval(() => {
    if (busy) return;
    busy = true;
    run()
      .catch(onTrouble)
      .finally(() => {
        busy = false;
      });
  }, everyMs).unref();
}
