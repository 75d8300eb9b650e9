import { useSessie } from '../../../api/useSessie.ts';

/** Name of a gemeente, for who works for more than one. */
export function usePlace(): (gemeente: string) => string | undefined {
  const { gemeenten } = useSessie();
  return (gemeente) => (gemeenten.length > 1 ? gemeenten.find(({ code }) => code === gemeente)?.naam : undefined);
}
