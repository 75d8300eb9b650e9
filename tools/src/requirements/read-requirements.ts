/** A row of docs/requirements.csv. */
export interface Requirement {
  id: string;
  description: string;
  capability: string;
  testFile: string;
}

const HEADER = 'id,description,capability,test file';
const ID = /^S\d-\d+$/;

/** Reads docs/requirements.csv: no quotes, so no commas within a cell; throws on a row that is not complete. */
export function readRequirements(csv: string): Requirement[] {
  const [header, ...lines] = csv.trim().split(/\r?\n/);
  if (header !== HEADER) throw new Error(`docs/requirements.csv must begin with: ${HEADER}`);
  const requirements = lines.map(readRow);
  const ids = requirements.map(({ id }) => id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (doubled.length > 0) throw new Error(`Ids that stand twice in docs/requirements.csv: ${doubled.join(', ')}`);
  return requirements;
}

function readRow(line: string, index: number): Requirement {
  const [id = '', description = '', capability = '', testFile = '', ...rest] = line.split(',');
  if (!ID.test(id) || description === '' || capability === '' || testFile === '' || rest.length > 0) {
    throw new Error(`docs/requirements.csv line ${index + 2} is not "${HEADER}": ${line}`);
  }
  return { id, description, capability, testFile };
}
