import { err, type Result } from '@samenpad/domain';

/** Errcode of the trigger on decisions (S4-69). */
const withoutRegisseur = 'SP004';

/** The refusal of the trigger that asks for a regisseur, as a value; every other error goes on. */
export async function orWithoutRegisseur<T, E>(
  deciding: Promise<Result<T, E>>,
): Promise<Result<T, E | 'regisseur-ontbreekt'>> {
  try {
    return await deciding;
  } catch (error) {
    if (error instanceof Error && codeOf(error) === withoutRegisseur) return err('regisseur-ontbreekt');
    throw error;
  }
}

/** The code of the database, also when the error was wrapped with the name of its query. */
function codeOf(error: Error): unknown {
  if ('code' in error) return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : undefined;
}
