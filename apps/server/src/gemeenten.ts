import type { GemeenteCode } from '@samenpad/domain';

/** How gemeenten are called on screen: by configuration, else by their code. */
export function gemeenteNames(
  known: readonly { code: GemeenteCode; naam: string }[] | undefined,
): (code: GemeenteCode) => string {
  const names = new Map(known?.map(({ code, naam }) => [code, naam]));
  return (code) => names.get(code) ?? `Gemeente ${code}`;
}
