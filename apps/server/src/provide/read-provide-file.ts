import { type Cell, gemeenteRoles, matrix, type Relation, type Role, relations, roles } from '@samenpad/access';
import type { ProvideInvoer } from '@samenpad/database';
import { err, ok, parseAgbCode, parseBsn, parseGemeenteCode, parsePlainDate, type Result } from '@samenpad/domain';
import { z } from 'zod';

/** Relations that come from outside the work; the others follow from berichten, consent or what somebody does in Samenpad. */
const fromOutside: ReadonlySet<Relation> = new Set([
  'betrokken',
  'auteur',
  'zelf',
  'gezag',
  'zonder-gezag',
  'vertegenwoordiger',
  'pleegouder',
  'maatregel',
  'steekproef',
]);
/** Whose colleagues share what one of them has; the others are persons. */
const shared: ReadonlySet<Role> = new Set(['verwijzer', 'school', 'gi']);
const most = 10_000;
const longestSampleInDays = 366;

/** A role with a relation that opens anything at all (trust.md 3.2). */
function isPair(rol: Role, relatie: Relation): boolean {
  const opens = (cells: Readonly<Partial<Record<string, Cell | undefined>>>) => Object.keys(cells).length > 0;
  return (
    fromOutside.has(relatie) && matrix.some((row) => row.role === rol && row.relation === relatie && opens(row.cells))
  );
}

const text = (max: number) =>
  z
    .string('ontbreekt of is geen tekst. Vul het in.')
    .trim()
    .min(1, 'is leeg. Vul het in.')
    .max(max, `is te lang. Gebruik hoogstens ${String(max)} tekens.`);
const parsed = <T>(parse: (value: string) => T | undefined, message: string) =>
  z.string(message).transform((value, context): T => {
    const found = parse(value);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
const Gemeente = parsed(parseGemeenteCode, 'is geen gemeentecode. Schrijf vier cijfers, bijvoorbeeld "0363".');
const Dag = parsed(parsePlainDate, 'is geen bestaande dag. Schrijf JJJJ-MM-DD.');
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `is onbekend. Kies uit: ${values.join(', ')}.`);
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item, 'is geen lijst. Zet er [ en ] omheen.')
    .max(most, 'is te lang. Verdeel het over meer bestanden.')
    .optional()
    .transform((rows) => rows ?? []);

const Organisatie = z
  .strictObject({
    sleutel: text(120),
    naam: text(200),
    soort: oneOf(['gemeente', 'aanbieder', 'verwijzer', 'school', 'gi']),
    agb: parsed(parseAgbCode, 'is geen AGB-code. Schrijf acht cijfers.').optional(),
  })
  .refine(({ soort, agb, sleutel }) => soort !== 'aanbieder' || agb === sleutel, {
    path: ['agb'],
    message: 'ontbreekt of is anders dan de sleutel. Geef een aanbieder de AGB-code als sleutel en als agb.',
  });

const Account = z
  .strictObject({
    sub: text(255),
    naam: text(200),
    rol: oneOf(roles),
    gemeenten: z.array(Gemeente, 'ontbreekt. Noem de gemeenten.').min(1, 'is leeg. Noem minstens één gemeente.'),
    organisaties: z.array(text(120)).default([]),
  })
  .refine(({ rol }) => !gemeenteRoles.some((role) => role === rol), {
    path: ['rol'],
    message: 'is een rol van de gemeente. Laat die medewerker zelf inloggen; twee mensen geven de rol op Accounts.',
  });

const isOneOf = (a: unknown, b: unknown) => (a === undefined) !== (b === undefined);

const Contact = z
  .strictObject({ sub: text(255).optional(), organisatie: text(120).optional(), contact: text(200) })
  .refine(({ sub, organisatie }) => isOneOf(sub, organisatie), {
    message: 'noemt geen of twee houders. Noem een sub of een organisatie.',
  });

const RelatieShape = z.strictObject({
  gemeente: Gemeente,
  jeugdigeId: z.uuid('is geen nummer van een jeugdige. Neem het uit het adres van het dossier.').optional(),
  bsn: parsed(parseBsn, 'is geen geldig burgerservicenummer. Kijk het na.').optional(),
  sub: text(255).optional(),
  organisatie: text(120).optional(),
  rol: oneOf(roles),
  relatie: oneOf(relations),
  van: Dag,
  tot: Dag.nullable().default(null),
  grond: text(200),
});

const Relatie = RelatieShape.superRefine((row, context) => {
  const message = findMistake(row);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

type RelatieRow = Pick<
  z.infer<typeof RelatieShape>,
  'jeugdigeId' | 'bsn' | 'sub' | 'organisatie' | 'rol' | 'relatie' | 'van' | 'tot'
>;

/** The first that is wrong: what follows is often the same mistake. */
function findMistake({ jeugdigeId, bsn, sub, organisatie, rol, relatie, van, tot }: RelatieRow): string | undefined {
  const days = tot === null ? undefined : (Date.parse(tot) - Date.parse(van)) / 86_400_000;
  const rules: [boolean, string][] = [
    [!isOneOf(jeugdigeId, bsn), 'noemt geen of twee jeugdigen. Noem een jeugdigeId of een bsn.'],
    [!isOneOf(sub, organisatie), 'noemt geen of twee houders. Noem een sub of een organisatie.'],
    [organisatie !== undefined && !shared.has(rol), `geeft "${rol}" aan een organisatie. Noem de persoon met sub.`],
    [!isPair(rol, relatie), `kan niet: "${relatie}" past niet bij "${rol}". Kijk op de pagina Toegangsregels.`],
    [days !== undefined && days <= 0, 'eindigt voor het begint. Kies een tot na van.'],
    [
      relatie === 'steekproef' && !(days !== undefined && days <= longestSampleInDays),
      'is een steekproef zonder einde. Kies een tot binnen een jaar na van.',
    ],
  ];
  return rules.find(([isWrong]) => isWrong)?.[1];
}

const ProvideFile = z
  .strictObject({
    gemeenten: z.array(Gemeente, 'ontbreekt. Noem de gemeenten.').min(1, 'is leeg. Noem minstens één gemeente.'),
    organisaties: list(Organisatie),
    teams: list(z.strictObject({ gemeente: Gemeente, naam: text(120) })),
    accounts: list(Account),
    contactgegevens: list(Contact),
    relaties: list(Relatie),
  })
  .superRefine(({ gemeenten, teams, accounts, relaties }, context) => {
    const known = new Set<string>(gemeenten);
    const message = 'staat niet in "gemeenten" bovenaan. Zet de gemeente erbij, of maak een eigen bestand.';
    const check = (deel: string, named: readonly (readonly string[])[]) => {
      for (const [i, codes] of named.entries()) {
        if (!codes.every((code) => known.has(code)))
          context.addIssue({ code: 'custom', message, path: [deel, i, 'gemeente'] });
      }
    };
    check(
      'teams',
      teams.map(({ gemeente }) => [gemeente]),
    );
    check(
      'relaties',
      relaties.map(({ gemeente }) => [gemeente]),
    );
    check(
      'accounts',
      accounts.map((one) => one.gemeenten),
    );
  });

/**
 * Reads what a real installation knows before anybody works in it. Each fault is a Dutch sentence with where and what to
 * do; no value of the file stands in it, because it may be a burgerservicenummer.
 */
export function readProvideFile(content: string): Result<ProvideInvoer, string[]> {
  const json = parseJson(content);
  if (json === undefined) return err(['Het bestand is geen JSON. Vergelijk het met het voorbeeld in docs/operate.md.']);
  const read = ProvideFile.safeParse(json);
  if (!read.success) return err(read.error.issues.flatMap(sayIssue));
  const { relaties, ...rest } = read.data;
  return ok({
    ...rest,
    relaties: relaties.flatMap(({ jeugdigeId, bsn, ...relatie }): ProvideInvoer['relaties'] => {
      if (jeugdigeId !== undefined) return [{ ...relatie, jeugdige: { jeugdigeId } }];
      return bsn === undefined ? [] : [{ ...relatie, jeugdige: { bsn } }];
    }),
  });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** `relaties, nummer 3, van`: the first of a list is 1. */
function sayPlace(path: readonly PropertyKey[]): string {
  const words = path.map((step) => (typeof step === 'number' ? `nummer ${String(step + 1)}` : String(step)));
  return words.length === 0 ? 'het bestand' : words.join(', ');
}

const ownWords = new Set(['custom', 'too_small', 'too_big', 'invalid_type', 'invalid_value', 'invalid_format']);

function sayIssue(issue: z.core.$ZodIssue): string[] {
  const place = sayPlace(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return [`${place}: een naam van een veld is onbekend. Haal het veld weg of verbeter de naam.`];
  }
  const isOurs = ownWords.has(issue.code) && / [a-z]/.test(issue.message) && !issue.message.startsWith('Invalid');
  return [`${place}: ${isOurs ? issue.message : 'heeft niet de vorm van het voorbeeld in docs/operate.md.'}`];
}
