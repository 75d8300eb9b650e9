import type { Requirement } from './read-requirements.ts';

export interface TestFile {
  path: string;
  names: readonly string[];
}

const ID_IN_NAME = /\bS\d-\d+\b/g;

/** Ids claimed in the list without a test of that name in the file given, and ids in test names that are not in the list. */
export function compareRequirements(requirements: readonly Requirement[], testFiles: readonly TestFile[]): string[] {
  const known = new Set(requirements.map(({ id }) => id));
  const idsByPath = new Map(testFiles.map(({ path, names }) => [path, new Set(names.flatMap(listIds))]));
  const unproven = requirements
    .filter(({ id, testFile }) => idsByPath.get(testFile)?.has(id) !== true)
    .map(
      ({ id, testFile }) => `${id} stands in docs/requirements.csv, but no test in ${testFile} carries it in its name`,
    );
  const unknown = [...idsByPath].flatMap(([path, ids]) =>
    [...ids]
      .filter((id) => !known.has(id))
      .map((id) => `${id} in a test name of ${path} is not in docs/requirements.csv`),
  );
  return [...unproven, ...unknown];
}

function listIds(name: string): string[] {
  return name.match(ID_IN_NAME) ?? [];
}
