/** A function of sp_guard: whoever may call it gets what it decides, not what its owner may do. */
export interface GuardFunction {
  /** With the types of its arguments, as `revoke` wants them. */
  name: string;
  create: string;
  /** Who may call it; absent: only other functions of sp_guard. */
  to?: 'sp_app' | 'sp_jobs' | undefined;
}

/** `args` as written in the definition: name and type of each, without commas inside a type. */
export function defineFunction(
  name: string,
  args: string,
  returns: string,
  body: string,
  to?: GuardFunction['to'],
  volatility: 'volatile' | 'stable' = 'volatile',
): GuardFunction {
  const types = args
    .split(',')
    .map((argument) => argument.trim().split(/\s+/).slice(1).join(' '))
    .join(', ');
  return {
    name: `${name}(${types})`,
    to,
    create: `create function toegang.${name}(${args}) returns ${returns} language plpgsql ${volatility} security definer
      set search_path = pg_catalog, pg_temp as $$ ${body} $$`,
  };
}

/** A function as an earlier migration made it, and as it is changed; both replace what is there. */
export interface ChangedFunction {
  before: string;
  now: string;
}

/** What to put in the place of what, and how often that stands there; without a number once. */
type Step = readonly [from: string, to: string, times?: number];

/** Throws unless there is such a function, and what each step, in order, replaces stands in it exactly so often. */
export function changeFunction(
  functions: readonly (string | Pick<GuardFunction, 'create'>)[],
  name: string,
  ...steps: readonly Step[]
): ChangedFunction {
  const creates = functions.map((one) => (typeof one === 'string' ? one : one.create));
  const found = creates.find((create) => create.includes(`function ${name}(`));
  if (found === undefined) throw new Error(`${name} is not what this migration changes`);
  const before = found.replace(/^create function/, 'create or replace function');
  const now = steps.reduce((text, [from, to, times = 1]) => {
    const parts = text.split(from);
    if (parts.length !== times + 1) throw new Error(`${from} stands ${parts.length - 1} times in ${name}`);
    return parts.join(to);
  }, before);
  return { before, now };
}
