interface Named {
  naam: string | null;
  organisatie: string | null;
  contact: string | null;
}

/**
 * The rows of one person or organisation together, in the order in which the first of them came: who helps in two roles
 * is one party. A row without a name (a secret address) stays alone, and so do namesakes with another contact.
 */
export function groupByPerson<Row extends Named>(rows: readonly Row[]): [Row, ...Row[]][] {
  const groups: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const own = row.naam === null ? undefined : groups.find(([first]) => isSame(first, row));
    if (own === undefined) groups.push([row]);
    else own.push(row);
  }
  return groups;
}

function isSame(one: Named, other: Named): boolean {
  return one.naam === other.naam && one.organisatie === other.organisatie && one.contact === other.contact;
}
