import type { Database } from '@samenpad/database';
import { type Bericht, splitBericht } from '@samenpad/domain';
import { contextOfDeclaratie, History, judgeHistory, readCategorieByCode } from '@samenpad/ijw';
import type { FurtherJudge } from './answer-pending.ts';

/** Of the codes of the standard list that are published (TR381). */
const categorieByCode = readCategorieByCode();

type Place = Parameters<FurtherJudge['judgeHeenbericht']>[1];

/** Judges by what is kept (level 3): what came before of the same jeugdigen, toewijzingen, verzoeken and claims. */
export function createFurtherJudge({ outbox }: Pick<Database, 'outbox'>): FurtherJudge {
  const read = async (bericht: Bericht, { gemeente, berichtId }: Place) => {
    const linkKeys = splitBericht(bericht, berichtId).flatMap(({ provides }) => provides);
    const history = new History();
    for (const { bsn, gebeurtenis } of await outbox.readHistory(gemeente, berichtId, linkKeys)) {
      history.addGebeurtenis(bsn ?? '', gebeurtenis);
    }
    return history;
  };
  return {
    async judgeHeenbericht(bericht, place, today) {
      const known = { history: await read(bericht, place), berichtId: place.berichtId, today, categorieByCode };
      return judgeHistory(bericht, known).map(({ element, retourCode }) => ({ element, code: retourCode }));
    },
    contextOf: async (declaratie, place, today) =>
      contextOfDeclaratie(declaratie, { history: await read(declaratie, place), berichtId: place.berichtId, today }),
  };
}
