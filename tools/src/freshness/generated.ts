/** A committed file that a program makes. `produce` must give the same text each time. */
export interface Generated {
  name: string;
  /** Path from the root of the repository. */
  file: string;
  produce: () => string | Promise<string>;
}

/** One line for each file that is missing or is not what would be made now. */
export async function listStaleFiles(
  generatedFiles: readonly Generated[],
  read: (file: string) => string,
): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, file, produce } of generatedFiles) {
    const fresh = await produce();
    if (readOrNothing(file, read) !== fresh) lines.push(`${file} (${name}) is not fresh: run npm run generate`);
  }
  return lines;
}

function readOrNothing(file: string, read: (file: string) => string): string | undefined {
  try {
    return read(file);
  } catch {
    return undefined;
  }
}
