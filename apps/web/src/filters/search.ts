import { FiguurQuery } from '@samenpad/contract';
import { z } from 'zod';

type SearchOf<Shape extends z.ZodRawShape> = { [Key in keyof Shape]?: NonNullable<z.output<Shape[Key]>> };

/**
 * Checks the address against a shape. What is wrong is dropped, so that an old or mangled address still opens its
 * page; what is absent stays absent, so that the address holds only what differs from the default. What is dropped is
 * there as undefined: the router lays what is read over the raw address, which would show through.
 */
export function searchReader<const Shape extends z.ZodRawShape>(shape: Shape) {
  return (search: Readonly<Record<string, unknown>>): SearchOf<Shape> => {
    const read: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(shape)) {
      const raw = search[key];
      if (raw === undefined) continue;
      read[key] = raw === '' ? undefined : z.safeParse(schema, raw).data;
    }
    // Each value was just parsed by the schema of its key.
    return read as SearchOf<Shape>;
  };
}

const { gemeente, van, tot, hulpvorm, verwijzer, aanbieder, leeftijdsgroep, wijk } = FiguurQuery.shape;

/** The filters that every figure knows. */
export const figureShape = { gemeente, van, tot, hulpvorm, verwijzer, aanbieder, leeftijdsgroep, wijk };
export const readFigureSearch = searchReader(figureShape);
export type FigureSearch = ReturnType<typeof readFigureSearch>;
