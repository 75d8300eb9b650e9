/** Who may be named as verwijzer: iJw code list COD327, which has no 07. */
export const verwijzerTypes = ['01', '02', '03', '04', '05', '06', '08'] as const;

/** What a figure or list can be narrowed to: one type, those without one, or the toegang (01) against all others. */
export const verwijzerChoices = ['alle', 'toegang', 'niet-toegang', ...verwijzerTypes, 'onbekend'] as const;
export type VerwijzerChoice = (typeof verwijzerChoices)[number];

/** The types in a choice; undefined: no condition. */
export function verwijzerTypesOf(choice: VerwijzerChoice): readonly string[] | undefined {
  if (choice === 'alle') return undefined;
  if (choice === 'toegang') return ['01'];
  if (choice === 'niet-toegang') return [...verwijzerTypes.filter((type) => type !== '01'), 'onbekend'];
  return [choice];
}
