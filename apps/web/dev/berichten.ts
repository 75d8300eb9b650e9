import type { Question } from './answers.ts';
import { aanbieders } from './sessie.ts';

const idOf = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const soorten = ['305', '323', '315', '307', '301', '317'];

function rowOf(n: number) {
  const by = aanbieders[n % aanbieders.length];
  return {
    gemeente: '9901', berichtId: idOf(n), domein: 'jw', soort: soorten[n % 6], identificatie: String(884120 - n), aanbieder: by?.agb, aanbiederNaam: by?.naam,
    dagtekening: '2026-03-11', ontvangenOp: `2026-03-12T0${n % 9}:14:00Z`, bestandsnaam: `maart/bericht-${n}.xml`, status: n % 7 === 0 ? 'apart' : 'verwerkt', regels: 1 + (n % 14),
  };
}

const elementen: [string, string | null, number][] = [
  ['Header', null, 0], ['BerichtCode', '436', 1], ['Identificatie', '884120', 1], ['Client', null, 0], ['Bsn', '•••••••••', 1], ['Naam', '••••', 1], ['Geboortedatum', '2011', 1],
  ['StartProducten', null, 0], ['StartProduct', null, 1], ['ToewijzingNummer', '100482317', 2], ['Product', null, 2], ['Categorie', '54', 3], ['Begindatum', '2025-10-27', 2], ['StatusAanlevering', '1', 2],
];

function importOf(n: number) {
  const busy = n === 1;
  return {
    importId: idOf(n), naam: ['Berichten week 11.zip', 'Berichten week 10.zip', 'Demo-regio Maasbroek'][n - 1], begonnenOp: `2026-03-1${3 - n}T08:00:00Z`, klaarOp: busy ? null : '2026-03-11T08:02:00Z',
    toestand: busy ? 'bezig' : 'klaar', stap: busy ? 'lezen' : 'klaar', gelezen: busy ? 812 : 1284, totaal: busy ? 1400 : 1284, nieuw: busy ? 800 : 1231, bekend: 6, apart: busy ? 4 : 38, geweigerd: busy ? 2 : 9, melding: null,
  };
}

function bestandenOf(uitkomst: string | undefined) {
  const all = Array.from({ length: 25 }, (_, i) => {
    const kind = ['nieuw', 'nieuw', 'bekend', 'geweigerd', 'apart'][i % 5];
    return {
      naam: `week-11/JW${soorten[i % 6]}-${884100 + i}.xml`, uitkomst: kind, soort: kind === 'geweigerd' ? null : soorten[i % 6], berichtId: kind === 'geweigerd' ? null : idOf(i),
      faults: kind === 'geweigerd' ? [{ level: 'schema', code: 'XSD', line: 41, element: 'Bericht/Client/StartProducten/StartProduct/Begindatum', message: 'De datum 2025-06-31 bestaat niet. Vul een bestaande dag in.' }]
        : kind === 'apart' ? [{ level: 'bericht', code: '9056', line: null, element: 'Identificatie', message: 'Dit nummer is eerder gebruikt met een andere inhoud. Het bericht is apart gezet.' }] : [],
    };
  });
  return all.filter((each) => uitkomst === undefined || each.uitkomst === uitkomst);
}

export function answerBerichten(name: string, { als, query, params }: Question): unknown {
  if (als !== 'berichten') return undefined;
  const id = Number((params['berichtId'] ?? params['importId'] ?? '').slice(-12));
  if (name === 'listBerichten') return { totaal: 1269, tellingen: { verwerkt: 1231, apart: 38, geweigerd: 9 }, rows: Array.from({ length: 9 }, (_, i) => rowOf(i + 7)).filter((row) => query['toon'] !== 'apart' || row.status === 'apart') };
  if (name === 'getBericht') return { ...rowOf(id), geldendBerichtId: id % 7 === 0 ? idOf(8) : null, elementen: elementen.map(([naam, waarde, diepte], i) => ({ pad: `${i}/${naam}`, naam, waarde, diepte })) };
  if (name === 'listImports') return { rows: [1, 2, 3].map(importOf) };
  if (name === 'getImport') return { ...importOf(id), bestandenTotaal: bestandenOf(query['uitkomst']).length * 4, bestanden: bestandenOf(query['uitkomst']) };
  if (name === 'startImport') return { importId: idOf(1) };
  if (name === 'stopImport') return { toestand: 'gestopt' };
  return undefined;
}
