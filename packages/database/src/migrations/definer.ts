/** A function of sp_guard: whoever may call it gets what it decides, not what its owner may do. */
export interface Definer {
  /** With the types of its arguments, as `revoke` wants them. */
  name: string;
  create: string;
  /** Who may call it; absent: only other functions of sp_guard. */
  to?: 'sp_app' | 'sp_jobs' | undefined;
}

/** `args` as written in the definition: name and type of each, without commas inside a type. */
export function definer(
  name: string,
  args: string,
  returns: string,
  body: string,
  to?: Definer['to'],
  volatility: 'volatile' | 'stable' = 'volatile',
): Definer {
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
