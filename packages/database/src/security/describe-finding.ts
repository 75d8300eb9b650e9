import type { CatalogFinding } from './check-catalog.ts';

const wrong: Readonly<Record<CatalogFinding['check'], string>> = {
  C1: 'heeft geen verplichte rijbeveiliging',
  C2: 'is een view die de rijbeveiliging omzeilt',
  C3: 'is een functie met te ruime rechten',
  C4: 'is een regel die niet uit de toegangsregels komt',
  C5: 'is een recht of regel die niet uit de toegangsregels komt',
  C6: 'is bereikbaar voor de toepassing en hoort dat niet te zijn',
  C7: 'verraadt of een persoon bekend is',
  C8: 'houdt gemeenten niet uit elkaar',
  versie: 'heeft fouten in de rijbeveiliging die later zijn hersteld',
};

/** What somebody reads whose Samenpad does not start because of a finding; `managed`: PostgreSQL without superuser. */
export function describeFinding({ check, object }: CatalogFinding, managed: boolean): string {
  const what = `De database is niet veilig (controle ${check}): ${object} ${wrong[check]}.`;
  if (check === 'versie') return `${what} Werk PostgreSQL bij en start Samenpad opnieuw.`;
  if (check === 'C6' && managed) {
    return (
      `${what} Deze PostgreSQL geeft geen beheerdersrechten om dat te sluiten. ` +
      'Kies een andere, of zet SAMENPAD_ZONDER_SUPERUSER=ja als uw FG daarmee akkoord is.'
    );
  }
  return `${what} Zet het terug zoals het was, of vraag uw leverancier, en start Samenpad opnieuw.`;
}
