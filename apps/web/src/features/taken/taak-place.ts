/** Tasks of working together: they end on that page. */
const together = ['ketentaak', 'ketentaak-terug', 'mdo-verslag', 'nazorg', 'warme-overdracht'];

/** Tasks that end with an act of their own, on another page. */
const elsewhere = [
  'noodtoegang-beoordelen',
  'achterhouding-herzien',
  'regisseur-ontbreekt',
  'plan-evalueren',
  'regie-toetsen',
  'verzoek-te-laat',
  'terugkoppelen',
  ...together,
];

/** May the task be finished on the list of tasks itself? */
export function endsOnList(soort: string): boolean {
  return !elsewhere.includes(soort);
}

/** The page of the jeugdige on which a task is done. */
export function pageOf(soort: string): '' | 'toestemmingen' | 'gezin' | 'plan' | 'samen' | 'toewijzen' {
  if (together.includes(soort) || soort === 'gestopt-zonder-mdo') return 'samen';
  if (soort === 'plan-evalueren') return 'plan';
  if (soort === 'terugkoppelen') return 'toewijzen';
  if (soort.startsWith('toestemming')) return 'toestemmingen';
  return soort.startsWith('regi') || soort === 'grond-toetsen' ? 'gezin' : '';
}
