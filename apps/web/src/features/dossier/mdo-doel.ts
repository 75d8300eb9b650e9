/** A goal as it is typed in the minutes of an MDO. */
export interface DoelDraft {
  leefgebied: string;
  eigenaar: string;
  startniveau: number | undefined;
  streefniveau: number | undefined;
}

export const noDoel: DoelDraft = { leefgebied: '', eigenaar: '', startniveau: undefined, streefniveau: undefined };

/** A goal goes up from how it is now. */
export function isCompleteDoel({ leefgebied, eigenaar, startniveau, streefniveau }: DoelDraft): boolean {
  const hasLevels = startniveau !== undefined && streefniveau !== undefined;
  return leefgebied !== '' && eigenaar.trim().length > 1 && hasLevels;
}

/** As the route wants it. */
export function toDoel({ leefgebied, eigenaar, startniveau, streefniveau }: DoelDraft) {
  return { leefgebied, eigenaar, startniveau, streefniveau };
}
