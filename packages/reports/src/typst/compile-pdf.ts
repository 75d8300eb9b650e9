import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from '../document/document.ts';

let compiler: NodeCompiler | undefined;

/** Made at the first report: the compiler has no binary for some machines, and a server without one must still start. */
async function getCompiler(): Promise<NodeCompiler> {
  if (compiler === undefined) {
    const typst = await import('@myriaddreamin/typst-ts-node-compiler');
    compiler = typst.NodeCompiler.create({ workspace: import.meta.dirname });
  }
  return compiler;
}

/** Results that were not used in so many reports are forgotten. */
const CACHE_AGE = 10;

/**
 * A document as PDF/UA-1: tagged, with title and language. Throws on whatever cannot be read aloud, such as a chart
 * without alt text: that is a fault of ours. Takes about 0.1 s for eight pages, in which nothing else runs.
 */
export async function compilePdf(document: ReportDocument): Promise<Uint8Array> {
  const typst = await getCompiler();
  try {
    return typst.pdf(
      {
        mainFileContent: readFileSync(join(import.meta.dirname, 'report.typ'), 'utf8'),
        inputs: { document: JSON.stringify(document) },
      },
      { pdfStandard: 'ua-1' },
    );
  } catch (error) {
    // The compiler tells what is wrong in the code of its error, and leaves the message empty.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Error(`The report is not accessible: ${code}`, { cause: error });
  } finally {
    typst.evictCache(CACHE_AGE);
  }
}
