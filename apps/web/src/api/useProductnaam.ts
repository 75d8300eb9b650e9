import { useAnswer } from './useAnswer.ts';

/** A product with its Dutch name: code and name, else category and name, else the codes alone. */
export function useProductnaam(): (categorie: string | null, code: string | null) => string {
  const rows = useAnswer('listProductnamen').data?.rows ?? [];
  return (categorie, code) => {
    const own = rows.find((row) => row.code !== null && row.code === code);
    const whole = rows.find((row) => row.code === null && row.categorie === categorie);
    const naam = own?.naam ?? whole?.naam;
    const codes = [own === undefined ? categorie : null, code].filter((part) => part !== null).join(' · ');
    return naam === undefined ? codes : `${codes} ${naam}`;
  };
}
