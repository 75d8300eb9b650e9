import { BerichtenQuery, BerichtwerkQuery, BestandUitkomst, verzendstanden } from '@samenpad/contract';
import { z } from 'zod';
import { searchReader } from '../../filters/search.ts';

/** The state of Berichten in the address, with the bericht that is open. */
export const readBerichtenSearch = searchReader({ ...BerichtenQuery.shape, bericht: z.uuid() });
export type BerichtenSearch = ReturnType<typeof readBerichtenSearch>;

/** Which files of an import are shown. */
export const readImportSearch = searchReader({ uitkomst: BestandUitkomst, pagina: z.coerce.number().int().min(1) });

/** Which things to do are shown. */
export const readWerklijstSearch = searchReader(BerichtwerkQuery.shape);
export type WerklijstSearch = ReturnType<typeof readWerklijstSearch>;

/** Which two berichten stand side by side. */
export const readCompareSearch = searchReader({ bericht: z.uuid(), ander: z.uuid() });

/** Whose claims are shown. */
export const readClaimsSearch = searchReader({
  gemeente: z.string().regex(/^\d{4}$/),
  aanbieder: z.string().regex(/^\d{8}$/),
});

/** What the rules are searched for. */
export const readRegelsSearch = searchReader({ zoek: z.string().max(80) });

/** Which of the written berichten are shown. */
export const readVerzondenSearch = searchReader({
  stand: z.enum(verzendstanden),
  pagina: z.coerce.number().int().min(1),
});
