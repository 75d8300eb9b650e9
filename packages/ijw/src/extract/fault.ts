/** One reason why an extract is refused. The message never holds a value from the file: it may be a BSN or a name. */
export interface ExtractFault {
  /** As a spreadsheet counts: the header is row 1. Null: the file as a whole. */
  row: number | null;
  /** Our field, or its column in the mapping file. */
  column: string | null;
  code: ExtractFaultCode;
  /** One clear Dutch sentence: what is wrong and what to do. */
  message: string;
}

const sentences = {
  'bestand-te-groot': 'Het bestand is groter dan 256 MB: lever een kortere periode aan.',
  'leeg-bestand': 'Het bestand is leeg: maak de export opnieuw.',
  'excel-bestand': 'Dit is een Excel- of ZIP-bestand: sla het op als CSV (UTF-8).',
  'geen-csv': 'Dit is geen leesbaar CSV-bestand: sla de export op als CSV (UTF-8).',
  tekenset: 'De tekens passen niet bij de opgegeven tekenset: kies een andere tekenset of sla op als UTF-8.',
  aanhalingsteken: 'Een aanhalingsteken staat verkeerd of wordt niet gesloten: herstel deze rij en lever opnieuw aan.',
  'rij-te-lang': 'Deze rij is langer dan 1 MB: waarschijnlijk ontbreekt een aanhalingsteken in of boven deze rij.',
  'soort-onbekend': 'De soort van dit extract is niet bekend: noem het bestand bijvoorbeeld toewijzingen.csv.',
  'gemeente-ontbreekt': 'De gemeente is niet bekend: voeg een kolom gemeente toe of zet de code in het mappingbestand.',
  'mapping-ongeldig':
    'Dit deel van het mappingbestand klopt niet: vergelijk het met het voorbeeld in docs/extracten.md.',
  'mapping-veld': 'Het mappingbestand noemt een veld dat niet bij deze soort hoort: verbeter of verwijder het.',
  'kolom-ontbreekt': 'Deze kolom ontbreekt: zet de kolomnamen in de eerste rij of controleer het scheidingsteken.',
  'kolom-dubbel': 'Deze kolom komt vaker voor: laat er één staan of geef de andere een andere naam.',
  'aantal-kolommen':
    'Deze rij heeft meer of minder cellen dan de eerste rij: controleer scheidingstekens en aanhalingstekens.',
  'geen-rijen':
    'Er staan geen rijen onder de kolomnamen: maak de export opnieuw of noem de periode in het mappingbestand.',
  'waarde-ontbreekt': 'Deze verplichte cel is leeg: vul haar in en splits samengevoegde cellen.',
  formule: 'Deze cel lijkt op een formule: bewaar de waarde zelf, zonder =, +, - of @ vooraan.',
  stuurteken: 'Deze cel bevat tekens die niet leesbaar zijn: controleer de tekenset van het bestand.',
  'tekst-te-lang': 'Deze cel is te lang: kort de tekst in.',
  bsn: 'Dit is geen geldig BSN: controleer de 9 cijfers in de bron.',
  'agb-code': 'Dit is geen AGB-code van 8 cijfers: controleer of een 0 vooraan is weggevallen.',
  gemeentecode: 'Dit is geen CBS-gemeentecode van 4 cijfers: verbeter de code.',
  toewijzingnummer: 'Dit is geen toewijzingnummer: gebruik 1 tot 9 cijfers.',
  referentie: 'Deze referentie is te lang: gebruik hoogstens 36 tekens of laat haar leeg.',
  datum: 'Dit is geen bestaande datum: schrijf bijvoorbeeld 31-12-2025 of 2025-12-31.',
  'datum-bereik': 'Dit jaartal kan niet kloppen: gebruik 1900 tot 2199 en laat een open einde leeg.',
  bedrag: 'Dit is geen bedrag in euro’s: schrijf bijvoorbeeld 1234,56 en geen minteken.',
  code: 'Deze code staat niet in de codelijst: verbeter haar of vertaal haar in het mappingbestand.',
  hulpvorm: 'Deze hulpvorm is niet bekend of te fijn: kies er een uit docs/extracten.md.',
  'einde-voor-begin': 'Het einde ligt vóór het begin: controleer beide datums.',
  'reden-zonder-einde':
    'Er is een reden van beëindiging maar geen einddatum van de hulp: vul beide in of geen van beide.',
  'code-zonder-categorie': 'Er is een productcode maar geen productcategorie: vul de categorie in.',
  'product-ontbreekt': 'Deze rij noemt geen productcategorie en geen hulpvorm: vul een van beide in.',
  'product-dubbel': 'Deze rij noemt een productcategorie én een hulpvorm: laat er één staan.',
  'andere-gemeente': 'Deze rij is van een andere gemeente: lever één bestand per gemeente aan.',
  'buiten-periode': 'Deze rij valt buiten de periode van het mappingbestand: haal haar weg of verruim de periode.',
  'nummer-van-ander':
    'Dit toewijzingnummer staat ook bij een ander BSN of een andere aanbieder: een nummer is van één toewijzing.',
  'dubbele-rij': 'Deze rij komt al eerder voor in het bestand: haal haar weg of voeg de rijen samen.',
} as const;

/** Every way in which an extract can be wrong. */
export type ExtractFaultCode = keyof typeof sentences;

/** Makes a fault; `column` is named in the sentence. Sentences are shared texts, so a million faults stay small. */
export function faultOf(code: ExtractFaultCode, row: number | null = null, column: string | null = null): ExtractFault {
  return { row, column, code, message: column === null ? sentences[code] : columnSentence(code, column) };
}

const columnSentences = new Map<string, string>();

function columnSentence(code: ExtractFaultCode, column: string): string {
  const key = `${code}|${column}`;
  const known = columnSentences.get(key);
  if (known !== undefined) return known;
  const sentence = `Kolom ${column}: ${sentences[code].charAt(0).toLowerCase()}${sentences[code].slice(1)}`;
  if (columnSentences.size < 1_000) columnSentences.set(key, sentence);
  return sentence;
}
