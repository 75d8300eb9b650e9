export { computePathsInSql, type SqlPathFilter, type SqlPaths } from '../zorgpaden/sql-reference.ts';
export { computeCurvesInKernel } from './compute-curves-in-kernel.ts';
export { computeLastIncidence } from './compute-last-incidence.ts';
export { computePathsInKernel } from './compute-paths-in-kernel.ts';
export { agb, makeJeugdige, PEILDATUM, type TrajectSketch, toewijzingNummer } from './make-jeugdige.ts';
export { MemorySource } from './memory-source.ts';
export { createRandom } from './random.ts';
export { readParquet } from './read-parquet.ts';
export { createSyntheticTrajecten, makeCareer } from './synthetic.ts';
