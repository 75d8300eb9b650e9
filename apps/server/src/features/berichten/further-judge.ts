import type { Database } from '@samenpad/database';
import { type Bericht, type GemeenteCode, splitBericht } from '@samenpad/domain';
import {
  contextOfDeclaratie,
  History,
  judgeHistory,
  readCategorieByCode,
  readGemeenteCodes,
  scopeOf,
} from '@samenpad/ijw';
import type { FurtherJudge } from './answer-pending.ts';

/** Of the codes of the standard list that are published (TR381). */
const categorieByCode = readCategorieByCode();

const listed = readGemeenteCodes();

/** TR378 is judged only where the list has the own gemeenten: a list without them, as in the demo, is not the right one. */
export function chooseGemeenten(own: ReadonlySet<GemeenteCode> | undefined): ReadonlySet<GemeenteCode> | undefined {
  return own !== undefined && own.size > 0 && own.isSubsetOf(listed) ? listed : undefined;
}

type Place = Parameters<FurtherJudge['judgeHeenbericht']>[1];

/** Judges by what is kept (level 3): what came before of the same jeugdigen, toewijzingen, verzoeken and claims. */
export function createFurtherJudge(
  { outbox }: Pick<Database, 'outbox'>,
  own?: ReadonlySet<GemeenteCode>,
): FurtherJudge {
  const gemeenten = chooseGemeenten(own);
  const read = async (bericht: Bericht, { gemeente, berichtId }: Place) => {
    const linkKeys = splitBericht(bericht, berichtId).flatMap(({ provides }) => provides);
    const history = new History();
    for (const { bsn, gebeurtenis } of await outbox.readHistory(gemeente, berichtId, linkKeys, scopeOf(bericht))) {
      history.addGebeurtenis(bsn ?? '', gebeurtenis);
    }
    return history;
  };
  return {
    async judgeHeenbericht(bericht, place, today) {
      const history = await read(bericht, place);
      const known = { history, berichtId: place.berichtId, today, categorieByCode, gemeenten };
      return judgeHistory(bericht, known).map(({ element, retourCode }) => ({ element, code: retourCode }));
    },
    contextOf: async (declaratie, place, today) =>
      contextOfDeclaratie(declaratie, { history: await read(declaratie, place), berichtId: place.berichtId, today }),
  };
}
