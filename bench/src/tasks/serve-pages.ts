import { createHash } from 'node:crypto';
import { openAnalytics } from '@samenpad/analytics';
import { pickGemeenten, readPage, visitPages } from '../country/page.ts';
import { noSource } from '../country/write-country.ts';

/** How fast one process gives pages, and a digest of what stood on them. */
export interface ServedPages {
  perSecond: number;
  digest: string;
}

const [file = '', pages = ''] = process.argv.slice(2);
// One thread a process: a second process is what should use the second core.
const store = await openAnalytics({ place: { file }, source: noSource, threads: 1 });
const gemeenten = await pickGemeenten(store, Number(pages));
await visitPages(gemeenten.slice(0, 1), (gemeente) => readPage(store, gemeente));
const { perSecond, answers } = await visitPages(gemeenten, (gemeente) => readPage(store, gemeente));
await store.close();
const inOrder = [...answers].sort(([one], [other]) => one - other);
const digest = createHash('sha256').update(JSON.stringify(inOrder)).digest('hex');
process.stdout.write(JSON.stringify({ perSecond, digest } satisfies ServedPages));
