import { homedir, tmpdir } from 'node:os';
import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { compilePdf, type ReportDocument, writeAfspraken, writePlan } from './index.ts';
import type { PlanOnPaper } from './plan/write-plan.ts';
import { readPdf } from './testing/read-pdf.ts';

const day = plainDate('2026-11-23');
const call = '/S /JavaScript /JS (app.alert(1))';
/** What would be an action, a link, a file or markup if it were read as anything but text. */
const attempts = [
  `) >> endobj 9 0 obj << ${call} >> endobj`,
  `endstream endobj 1 0 obj << /Type /Catalog /OpenAction << ${call} >> >> endobj`,
  `<</AA <</O <<${call}>>>>>>`,
  '/Launch /F (calc.exe) /URI (https://kwaad.example/)',
  '#link("https://kwaad.example/")[klik]',
  '#image("/etc/passwd") #read("/etc/passwd") #include "/etc/passwd"',
  '#metadata("x") <label> @label $x$ #import "@preview/a:1.0.0": *',
  'https://kwaad.example/ mailto:a@kwaad.example javascript:alert(1) file:///etc/passwd',
  '\\) \\( \\076 >>\n%%EOF\nxref\n0 1\ntrailer << /Root 1 0 R >>',
  '<script>alert(1)</script><?xpacket end="w"?><rdf:li>x</rdf:li>]]>&x;',
];
const names = ['Fenna Proefmans', 'K. Iepenburg', 'R. Wilgenhout', 'Moeder Proefmans'];
const [child = '', worker = '', regisseur = '', mother = ''] = names;

const plan: PlanOnPaper = {
  versie: 3,
  gewijzigdNaVersie: true,
  delen: attempts.flatMap((tekst, i) =>
    (['eigen-woorden', 'kracht', 'vraag', 'afspraak', 'actie'] as const).map((soort) => ({
      ...{ soort, leefgebied: 'school' as const, kleur: 'oranje' as const, partij: tekst, doelId: `d${i}`, tekst },
      ...{ antwoord: tekst, voor: day, gedaanOp: null, auteurNaam: worker },
    })),
  ),
  doelen: attempts.map((tekst, i) => ({
    ...{ doelId: `d${i}`, nummer: i + 1, tekst, eigenaar: tekst, startniveau: 2, streefniveau: 7 },
    ...{ streefdatum: day, naDoel: null },
  })),
  evaluaties: attempts.map((woorden, i) => ({ doelId: `d${i}`, dag: day, informant: 'regisseur', score: 4, woorden })),
  akkoorden: [{ versie: 3, accountId: 'a', naam: mother, antwoord: 'ja' }],
  nodig: [{ accountId: 'a', naam: mother }],
};
const around = { namen: [child], regisseur, taal: 'nl', dag: day } as const;
const report: ReportDocument = {
  ...{
    title: 'Jeugdhulp in Beekstede',
    subtitle: attempts.join(' '),
    taal: 'nl',
    date: day,
    footer: attempts[1] ?? '',
  },
  ...{ contents: 'Inhoud', blocks: attempts.flatMap((text) => [{ kind: 'heading', level: 1, text } as const]) },
};
const documents: [string, ReportDocument][] = [
  ['a plan', writePlan(plan, around)],
  ['what was agreed', writeAfspraken(plan, around)],
  ['a report', report],
];
/** Names of PDF for what runs, goes outside, holds a file or sends something (ISO 32000-2, 12.6.4, 12.7, 7.11.4). */
const active =
  /\/(JavaScript|JS|OpenAction|AA|Launch|URI|GoToR|GoToE|SubmitForm|ImportData|RichMedia|EmbeddedFiles?|Filespec|AcroForm|XFA|Rendition|Movie|Sound)\b/;

/** A text of ours may be a literal string, in which parentheses stand in pairs; what stands in it is no name of PDF. */
function withoutStrings(text: string): string {
  let bare = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (sign === ')') depth -= 1;
    if (depth === 0) bare += sign;
    if (sign === '(') depth += 1;
    if (sign === '\\' && depth > 0) i += 1;
  }
  return bare;
}

describe.each(documents)('S-40 %s as PDF', (_name, document) => {
  it('holds every text as text, and nothing that runs, goes outside or holds a file', async () => {
    const bytes = await compilePdf(document);
    const pdf = readPdf(bytes);
    const inert = pdf.objects.map(withoutStrings);
    expect(inert.length).toBeGreaterThan(20);
    expect(inert.filter((object) => active.test(object))).toEqual([]);
    // One table of objects: nobody wrote a second document behind the first.
    expect(Buffer.from(bytes).toString('latin1').split('\nstartxref\n')).toHaveLength(2);
    const links = pdf.objects.filter((object) => object.includes('/Subtype /Link'));
    expect(links.filter((link) => !/\/(Dest|GoTo)\b/.test(link))).toEqual([]);
    for (const attempt of attempts) expect(pdf.text).toContain(attempt.replace(/\s/g, '').slice(0, 12));
  });

  it('names in its metadata nobody, and no place on a machine', async () => {
    const bytes = await compilePdf(document);
    const { metadata, objects } = readPdf(bytes);
    const about = [metadata, ...objects.filter((object) => /\/(Author|Creator|Producer|Title)\b/.test(object))];
    expect(about.length).toBeGreaterThan(1);
    const places = [process.cwd(), import.meta.dirname, homedir(), tmpdir(), 'node_modules'];
    for (const text of about) {
      for (const word of [...names, ...names.flatMap((name) => name.split(' ').slice(-1)), ...places]) {
        expect(text, word).not.toContain(word);
      }
    }
    const raw = Buffer.from(bytes).toString('latin1');
    for (const place of places.filter((word) => word.length > 5)) expect(raw, place).not.toContain(place);
  });
});
