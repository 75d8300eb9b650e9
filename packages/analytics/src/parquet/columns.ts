import type { TableName, tables } from '../store/tables.ts';

/** What a column means, for an analyst (Dutch); a column of the store without words does not compile. */
export const meanings: {
  [Table in TableName]: { about: string } & { [Column in keyof (typeof tables)[Table]]: string };
} = {
  jeugdige: {
    about: 'Eén rij per jeugdige per gemeente.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de jeugdige, alleen in deze uitvoer',
    geboortejaar: 'jaar van geboorte',
    geslacht: 'geslacht (COD046: 0 onbekend, 1 man, 2 vrouw, 9 niet gespecificeerd)',
  },
  traject: {
    about: 'Eén rij per traject. Kies altijd één variant; tel ze nooit op.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de jeugdige',
    variant: 'tCbs (zoals het CBS telt) of tInhoud (zoals de hulp inhoudelijk doorloopt)',
    nr: 'volgnummer van het traject van deze jeugdige binnen de variant',
    aanbieder: 'AGB-code van de aanbieder',
    hulpvorm: 'hulpvorm',
    begin: 'eerste dag',
    eind: 'laatste dag; leeg als het traject loopt',
    eindSoort: 'waar het eind op berust: stopbericht, afgeleid, of open',
    eindReden: 'reden van beëindiging (JZ588)',
    beginBron: 'waar het begin op berust',
    rang: 'het hoeveelste traject van deze jeugdige',
    verlengingen: 'aantal verlengingen',
    verlengdeDagen: 'dagen die verlengingen toevoegden',
    administratieveVoortzettingen: 'nieuwe toewijzingen voor dezelfde hulp',
    parallel: 'begon terwijl een ander traject liep',
    gestapeld: 'minstens 28 dagen tegelijk met een ander traject, of het derde of latere binnen 24 maanden',
    verwijzer: 'verwijzer (COD327)',
    verwijzerAfgeleid: 'verwijzer niet gemeld maar afgeleid',
    praktijk: 'pseudoniem van de praktijk die verwees, alleen in deze uitvoer; leeg als die niet is gemeld',
    onvolledig: 'er is geen toewijzing, of begin of eind is geschat',
    actieveDagen: 'dagen met hulp, zonder onderbrekingen',
    stopsAtEighteen: 'liep het vóór de maand van de 18e verjaardag: stopt het voor het eind van die maand; anders leeg',
  },
  toewijzing: {
    about: 'Eén rij per toewijzing.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de jeugdige',
    domein: 'jw of wmo',
    toewijzingNummer: 'pseudoniem van de toewijzing, alleen in deze uitvoer',
    aanbieder: 'AGB-code van de aanbieder',
    hulpvorm: 'hulpvorm',
    toestand: 'toestand op de peildatum',
    begin: 'ingangsdatum',
    eind: 'einddatum; leeg als die er niet is',
    verlengingen: 'aantal verlengingen',
    verlengdeDagen: 'dagen die verlengingen toevoegden',
    verwijzer: 'verwijzer (COD327)',
    verwijzerAfgeleid: 'verwijzer niet gemeld maar afgeleid',
    praktijk: 'pseudoniem van de praktijk die verwees, alleen in deze uitvoer; leeg als die niet is gemeld',
    leveringen: 'aantal leveringen',
    leveringBegin: 'eerste dag van levering',
    leveringEind: 'laatste dag van levering',
    startsMissing: 'startberichten die ontbreken',
    stopsExpected: 'stopberichten die verwacht werden',
    stopsMissing: 'stopberichten die ontbreken',
    gedeclareerd: 'er is op gedeclareerd',
    wacht: 'dagen van wachten',
    wachtGecensureerd: 'wacht nog op de peildatum: de dagen zijn een ondergrens',
    gevraagdOp: 'dag van het verzoek waar dit de eerste toewijzing op is; leeg als dat er niet is',
    toegewezenOp: 'dag van die eerste toewijzing',
    oorzaak: 'waar het verzoek het langst op wachtte (aan wie, en waarop); leeg als er geen vraag was',
    traject: 'nr van het traject (tInhoud) waar het bij hoort',
  },
  kosten: {
    about: 'Eén rij per toewijzing en maand van levering. Bedragen in centen.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de jeugdige',
    domein: 'jw of wmo',
    toewijzingNummer: 'pseudoniem van de toewijzing',
    aanbieder: 'AGB-code van de aanbieder',
    hulpvorm: 'hulpvorm',
    maand: 'maand van levering (jjjj-mm)',
    ingediend: 'ingediend, centen',
    toegekend: 'toegekend, centen',
    afgewezen: 'afgewezen, centen',
    gecrediteerd: 'gecrediteerd, centen',
  },
  boeking: {
    about: 'Wat is toegekend, per maand van levering en maand van declaratie. Bedragen in centen.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de jeugdige',
    domein: 'jw of wmo',
    toewijzingNummer: 'pseudoniem van de toewijzing',
    traject: 'nr van het traject (tInhoud) waar het bij hoort; leeg als het bij geen hoort',
    aanbieder: 'AGB-code van de aanbieder',
    hulpvorm: 'hulpvorm',
    verwijzer: 'verwijzer (COD327)',
    maand: 'maand van levering (jjjj-mm)',
    kasmaand: 'maand van declaratie (jjjj-mm)',
    eenheid: 'eenheid van het volume (WJ756)',
    volume: 'hoeveelheid in die eenheid',
    bedrag: 'toegekend min gecrediteerd, centen',
  },
  lid: {
    about:
      'Eén rij per persoon en tijd in een huishouden, volwassenen ook. Wie in een instelling, gezinshuis of pleeggezin staat of op een briefadres, staat in het huishouden van ervoor.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de persoon',
    huishouden: 'pseudoniem van het huishouden, alleen in deze uitvoer',
    van: 'eerste dag',
    tot: 'laatste dag; leeg als het nu nog zo is',
    moved: 'stond op een adres dat geen woning is',
  },
  voorziening: {
    about: 'Hulp uit de Wmo en de Participatiewet, uit de extracten. Bedragen in centen.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de persoon',
    wet: 'wmo of pwet',
    van: 'eerste dag',
    tot: 'laatste dag; leeg als het nu nog loopt',
    bedrag: 'bedrag per jaar, per maand of eenmalig, centen',
    per: 'jaar, maand of eenmalig',
  },
  accountvraag: {
    about: 'Eén rij per vraag in een accountgesprek: wanneer eindigt de hulp van deze aanbieder aan deze jeugdige?',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de jeugdige',
    aanbieder: 'AGB-code van de aanbieder',
    gevraagdOp: 'dag van de vraag',
    beantwoord: 'de aanbieder heeft geantwoord',
    beloofd: 'de dag die het eerst is genoemd; leeg als er geen is genoemd',
  },
  afsluiting: {
    about: 'Eén rij per keer dat hulp is afgesloten, met waar de jeugdige verder ging.',
    gemeente: 'CBS-code van de gemeente',
    jeugdige: 'pseudoniem van de jeugdige',
    per: 'dag van de afsluiting',
    bestemming: 'waar de jeugdige verder ging, bijvoorbeeld voorliggend-veld',
  },
  aanbieder: {
    about: 'Naam van elke aanbieder (organisatie).',
    gemeente: 'CBS-code van de gemeente',
    aanbieder: 'AGB-code',
    naam: 'naam van de organisatie',
  },
};

/** What the rows of a table are partitioned by besides gemeente; null for a row without that day. */
export const yearOf: Readonly<Partial<Record<TableName, string>>> = {
  traject: 'year("begin")',
  toewijzing: 'year("begin")',
  kosten: 'left(maand, 4)::INTEGER',
  boeking: 'left(maand, 4)::INTEGER',
};

/** Name of a column in the export: a number that others know becomes a pseudonym, and is called after what it stands for. */
export function exportedName(column: string): string {
  return column === 'toewijzingNummer' ? 'toewijzing' : column;
}

/** How DuckDB must read the folders of a table: it would take `0363` for a number. */
export function hiveTypes(table: TableName): string {
  return yearOf[table] === undefined ? "{'gemeente': VARCHAR}" : "{'gemeente': VARCHAR, 'jaar': INTEGER}";
}
