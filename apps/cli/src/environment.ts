/** The environment variables of this process; only `main.ts` reads them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A command of `samenpad`: takes its own arguments, gives the exit code (≠ 0 on any fault). */
export type Command = (args: string[], env: Environment) => Promise<number>;
