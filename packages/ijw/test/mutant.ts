/** A seeded source of whole numbers below `max` (mulberry32): the same mutants every time. */
export function createRandom(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * max);
  };
}

type Random = (max: number) => number;

/** Changes up to four places of a file: flips, drops, inserts, repeats or cuts bytes. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutant = Buffer.from(bytes);
  for (let n = random(4) + 1; n > 0; n--) {
    const at = random(mutant.length);
    const length = random(40) + 1;
    const before = mutant.subarray(0, at);
    switch (random(6)) {
      case 0:
        mutant[at] = random(256);
        break;
      case 1:
        mutant = Buffer.concat([before, mutant.subarray(at + length)]);
        break;
      case 2:
        mutant = Buffer.concat([before, Buffer.from([random(256), random(256)]), mutant.subarray(at)]);
        break;
      case 3:
        mutant = Buffer.concat([before, mutant.subarray(at, at + length), mutant.subarray(at)]);
        break;
      case 4:
        mutant = Buffer.concat([before, Buffer.from(TOKENS[random(TOKENS.length)] ?? ''), mutant.subarray(at)]);
        break;
      default:
        mutant = Buffer.from(before);
    }
    if (mutant.length === 0) return mutant;
  }
  return mutant;
}

const TOKENS = [
  '<',
  '>',
  '&',
  '&#0;',
  '&lol;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x ?>',
  '<!DOCTYPE x>',
  '\0',
  'ÿ',
  '"',
  '</',
];

/** A well-formed message with one wrong thing in it, and what that thing is. */
export interface SchemaMutant {
  kind: keyof typeof MUTATIONS;
  text: string;
}

const LEAF = /<([\w]+:)(\w+)>([^<]*)<\/\1\2>/g;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Changes the value of a random leaf that `accepts`; the text as it is when there is none. */
function changeLeaf(
  text: string,
  random: Random,
  change: (value: string) => string,
  accepts = (_name: string, _value: string) => true,
) {
  const leaves = [...text.matchAll(LEAF)].filter(([, , name = '', value = '']) => accepts(name, value));
  const leaf = leaves[random(leaves.length)];
  if (leaf === undefined) return text;
  const [whole, prefix = '', name = '', value = ''] = leaf;
  const changed = `<${prefix}${name}>${change(value)}</${prefix}${name}>`;
  return text.slice(0, leaf.index) + changed + text.slice(leaf.index + whole.length);
}

function replaceElement(text: string, random: Random, replace: (element: string, next: string) => string): string {
  const leaves = [...text.matchAll(LEAF)];
  const at = random(leaves.length - 1);
  const [leaf, next] = [leaves[at], leaves[at + 1]];
  if (leaf === undefined || next === undefined) return text;
  const end = next.index + next[0].length;
  const between = text.slice(leaf.index + leaf[0].length, next.index);
  return text.slice(0, leaf.index) + replace(leaf[0], `${between}${next[0]}`) + text.slice(end);
}

const isDate = (_name: string, value: string) => DATE.test(value);
const isAmount = (name: string) => /^(Volume|GeleverdVolume|Bedrag|TotaalBedrag|ToewijzingNummer)$/.test(name);
const isNumber = (_name: string, value: string) => /^\d+$/.test(value);

/** Each kind of wrong content; `refused` when every such mutant must be refused. */
export const MUTATIONS = {
  type: { refused: true, mutate: (text: string, random: Random) => changeLeaf(text, random, () => 'appel', isDate) },
  missing: {
    refused: false,
    mutate: (text: string, random: Random) => replaceElement(text, random, (_element, next) => next),
  },
  repeated: {
    refused: true,
    mutate: (text: string, random: Random) =>
      // A RetourCode may be repeated.
      replaceElement(
        text,
        random,
        (element, next) => (element.includes('RetourCode>') ? '' : element) + element + next,
      ),
  },
  order: {
    refused: false,
    mutate: (text: string, random: Random) => replaceElement(text, random, (element, next) => next + element),
  },
  tooLong: {
    refused: false,
    mutate: (text: string, random: Random) => changeLeaf(text, random, (value) => value + 'x'.repeat(201)),
  },
  empty: { refused: true, mutate: (text: string, random: Random) => changeLeaf(text, random, () => '') },
  above: {
    refused: false,
    mutate: (text: string, random: Random) => changeLeaf(text, random, () => '1000000000000', isNumber),
  },
  below: { refused: true, mutate: (text: string, random: Random) => changeLeaf(text, random, () => '-1', isAmount) },
  plusOne: {
    refused: false,
    mutate: (text: string, random: Random) => changeLeaf(text, random, (value) => String(Number(value) + 1), isNumber),
  },
  unknownCode: {
    refused: false,
    mutate: (text: string, random: Random) =>
      changeLeaf(
        text,
        random,
        () => '77',
        (_name, value) => /^\d{2}$/.test(value),
      ),
  },
  date0000: {
    refused: true,
    mutate: (text: string, random: Random) => changeLeaf(text, random, (value) => `0000${value.slice(4)}`, isDate),
  },
  date9999: {
    refused: false,
    mutate: (text: string, random: Random) => changeLeaf(text, random, () => '9999-12-31', isDate),
  },
  noSuchDay: {
    refused: true,
    mutate: (text: string, random: Random) => changeLeaf(text, random, (value) => `${value.slice(0, 4)}-02-30`, isDate),
  },
  bsn: {
    refused: true,
    mutate: (text: string, random: Random) =>
      changeLeaf(
        text,
        random,
        (value) => `${value.slice(0, 8)}${(Number(value[8]) + 1) % 10}`,
        (name) => name === 'Bsn',
      ),
  },
  namespace: {
    refused: true,
    mutate: (text: string, random: Random) => text.replace(/schema"/, `schema${random(10)}"`),
  },
  release: { refused: true, mutate: (text: string, random: Random) => text.replaceAll('/3_2/', `/3_${random(2)}/`) },
  stranger: {
    refused: true,
    mutate: (text: string, random: Random) =>
      replaceElement(text, random, (element, next) => `${element}<Vreemd/>${next}`),
  },
} as const;

/** One schema-aware mutant. */
export function mutateContent(text: string, random: Random): SchemaMutant {
  const kinds = Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[];
  const kind = kinds[random(kinds.length)] ?? 'type';
  return { kind, text: MUTATIONS[kind].mutate(text, random) };
}
