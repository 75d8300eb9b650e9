/** A row of docs/begrippen.md. `forms`: the word itself first, then irregular plurals and inflected forms. */
export interface Begrip {
  forms: string[];
  meaning: string;
  english: string;
  source: string;
}

const WORD = /^[a-z]+$/;

/** Reads the tables of docs/begrippen.md (word | meaning | English | source); throws on a row that is not complete. */
export function readGlossary(markdown: string): Begrip[] {
  const begrippen = markdown
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line.startsWith('|') && !/^\|\s*(word\s*\||:?-)/.test(line))
    .map(({ line, number }) => readRow(line, number));
  const forms = begrippen.flatMap((begrip) => begrip.forms);
  const doubled = forms.filter((form, index) => forms.indexOf(form) !== index);
  if (doubled.length > 0) throw new Error(`Words that stand twice in the glossary: ${doubled.join(', ')}`);
  return begrippen;
}

function readRow(line: string, number: number): Begrip {
  const cells = line
    .slice(1, line.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((cell) => cell.trim());
  const [word = '', meaning = '', english = '', source = ''] = cells;
  const forms = word.split(',').map((form) => form.trim());
  if (cells.length !== 4 || cells.some((cell) => cell === '') || !forms.every((form) => WORD.test(form))) {
    throw new Error(
      `Glossary line ${number} is not "word, forms | meaning | English | source" without diacritics: ${line}`,
    );
  }
  return { forms, meaning, english, source };
}

/** All forms that the glossary allows: those written down, and regular plurals in -en, -n and -s. */
export function listGlossaryForms(begrippen: readonly Begrip[]): Set<string> {
  return new Set(
    begrippen.flatMap(({ forms }) => forms.flatMap((form) => [form, `${form}en`, `${form}n`, `${form}s`])),
  );
}
