import type { Leefgebied, PlainDate } from '@samenpad/domain';
import type { Block, ReportDocument } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { type PlanText, planTexts } from './text.ts';

type Deel = keyof PlanText['parts'];

/** What a plan on paper needs; only what its reader may see. */
export interface PlanOnPaper {
  versie: number;
  gewijzigdNaVersie: boolean;
  delen: {
    soort: Deel;
    leefgebied: Leefgebied | null;
    kleur: keyof PlanText['kleur'] | null;
    partij: string | null;
    doelId: string | null;
    tekst: string;
    antwoord: string | null;
    voor: PlainDate | null;
    gedaanOp: PlainDate | null;
    auteurNaam: string;
  }[];
  doelen: {
    doelId: string;
    nummer: number;
    tekst: string;
    eigenaar: string;
    startniveau: number;
    streefniveau: number;
    streefdatum: PlainDate;
    naDoel: string | null;
  }[];
  evaluaties: {
    doelId: string;
    dag: PlainDate;
    informant: keyof PlanText['informant'];
    score: number | null;
    woorden: string | null;
  }[];
  akkoorden: { versie: number; accountId: string | null; naam: string; antwoord: 'ja' | 'nee' | 'geen-antwoord' }[];
  nodig: { accountId: string; naam: string }[];
}

interface Around {
  namen: readonly string[];
  regisseur: string | null;
  taal: Taal;
  dag: PlainDate;
}

/** The plan of a gezin on paper, the own words of the family first (S3-1). */
export function writePlan(plan: PlanOnPaper, around: Around): ReportDocument {
  const { taal, regisseur } = around;
  const text = planTexts[taal];
  return {
    ...frame(plan, around),
    title: text.title,
    blocks: [
      ...(plan.gewijzigdNaVersie ? [{ kind: 'note', text: text.changed } as const] : []),
      ...tellTexts(plan, 'eigen-woorden', taal),
      ...(regisseur === null ? [] : [{ kind: 'text', text: text.regisseur(regisseur) } as const]),
      ...tellTexts(plan, 'vraag', taal),
      ...tellTexts(plan, 'kracht', taal),
      ...tellGebieden(plan, taal),
      ...tellDoelen(plan, taal),
      ...tellActies(plan, taal),
      ...tellAfspraken(plan, taal),
      ...tellEvaluaties(plan, taal),
      ...tellAkkoord(plan, taal),
    ],
  };
}

/** Only what was agreed: goals, who does what, agreements and who agrees (S4-9); nobody types it again. */
export function writeAfspraken(plan: PlanOnPaper, around: Around): ReportDocument {
  const { taal } = around;
  return {
    ...frame(plan, around),
    title: planTexts[taal].agreementsTitle,
    blocks: [
      ...tellDoelen(plan, taal),
      ...tellActies(plan, taal),
      ...tellAfspraken(plan, taal),
      ...tellAkkoord(plan, taal),
    ],
  };
}

function frame({ versie }: PlanOnPaper, { namen, taal, dag }: Around): Omit<ReportDocument, 'title' | 'blocks'> {
  const text = planTexts[taal];
  const version = versie === 0 ? text.draft : text.version(versie);
  const list = new Intl.ListFormat(taal, { type: 'conjunction' }).format(namen);
  return {
    subtitle: `${text.subtitle(list)}, ${version}`,
    taal,
    date: dag,
    footer: text.footer(version),
    // Two pages: the own words of the family come first, not a list of headings.
    contents: null,
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** Under a heading that says what it is; `wide`: the column with the words. */
function table(columns: readonly string[], rows: string[][], wide: number): Block {
  return {
    kind: 'table',
    caption: null,
    columns: columns.map((text) => ({ text, align: 'left' as const })),
    rows,
    wide,
  };
}

function partsOf({ delen }: PlanOnPaper, soort: Deel) {
  return delen.filter((deel) => deel.soort === soort);
}

function tellTexts(plan: PlanOnPaper, soort: Deel, taal: Taal): Block[] {
  const text = planTexts[taal];
  const parts = partsOf(plan, soort);
  if (parts.length === 0 && soort !== 'eigen-woorden') return [];
  const told = parts.flatMap(({ tekst, auteurNaam }): Block[] =>
    soort === 'eigen-woorden'
      ? [
          { kind: 'text', text: tekst },
          { kind: 'text', text: text.written(auteurNaam) },
        ]
      : [{ kind: 'text', text: tekst }],
  );
  return [heading(text.parts[soort]), ...(told.length === 0 ? [{ kind: 'text', text: text.none } as const] : told)];
}

function tellGebieden(plan: PlanOnPaper, taal: Taal): Block[] {
  const text = planTexts[taal];
  const rows = partsOf(plan, 'leefgebied').map(({ leefgebied, kleur, tekst }) => [
    leefgebied === null ? '' : text.gebied[leefgebied],
    kleur === null ? '' : text.kleur[kleur],
    tekst,
  ]);
  if (rows.length === 0) return [];
  return [heading(text.parts.leefgebied), table(text.gebiedColumns, rows, 2)];
}

function tellDoelen({ doelen }: PlanOnPaper, taal: Taal): Block[] {
  const text = planTexts[taal];
  if (doelen.length === 0) return [heading(text.doelen), { kind: 'text', text: text.none }];
  const rows = doelen.map((doel) => {
    const before = doelen.find(({ doelId }) => doelId === doel.naDoel);
    return [
      String(doel.nummer),
      doel.tekst,
      doel.eigenaar,
      String(doel.startniveau),
      String(doel.streefniveau),
      formats[taal].date(doel.streefdatum),
      before === undefined ? '–' : text.after(before.nummer),
    ];
  });
  return [heading(text.doelen), table(text.doelColumns, rows, 1), { kind: 'note', text: text.scale }];
}

function tellActies(plan: PlanOnPaper, taal: Taal): Block[] {
  const text = planTexts[taal];
  const rows = partsOf(plan, 'actie').map(({ partij, tekst, doelId, voor, gedaanOp }) => [
    partij ?? '',
    tekst,
    String(plan.doelen.find((doel) => doel.doelId === doelId)?.nummer ?? '–'),
    voor === null ? '–' : formats[taal].date(voor),
    gedaanOp === null ? '–' : formats[taal].date(gedaanOp),
  ]);
  return rows.length === 0 ? [] : [heading(text.parts.actie), table(text.actieColumns, rows, 1)];
}

function tellAfspraken(plan: PlanOnPaper, taal: Taal): Block[] {
  const text = planTexts[taal];
  const rows = partsOf(plan, 'afspraak').map(({ partij, tekst }) => [partij ?? '', tekst]);
  return rows.length === 0 ? [] : [heading(text.parts.afspraak), table(text.afspraakColumns, rows, 1)];
}

function tellEvaluaties(plan: PlanOnPaper, taal: Taal): Block[] {
  const text = planTexts[taal];
  const rows = plan.evaluaties.map(({ doelId, dag, informant, score, woorden }) => [
    formats[taal].date(dag),
    String(plan.doelen.find((doel) => doel.doelId === doelId)?.nummer ?? '–'),
    text.informant[informant],
    score === null ? '–' : String(score),
    woorden ?? '–',
  ]);
  return rows.length === 0 ? [] : [heading(text.evaluaties), table(text.evaluatieColumns, rows, 4)];
}

function tellAkkoord({ versie, akkoorden, nodig }: PlanOnPaper, taal: Taal): Block[] {
  const text = planTexts[taal];
  if (versie === 0) return [];
  const given = akkoorden.filter((akkoord) => akkoord.versie === versie);
  const open = nodig.filter(({ accountId }) => !given.some((akkoord) => akkoord.accountId === accountId));
  const rows = [
    ...given.map(({ naam, antwoord }) => [naam, text.antwoord[antwoord]]),
    ...open.map(({ naam }) => [naam, text.antwoord.open]),
  ];
  return rows.length === 0 ? [] : [heading(text.akkoord), table(text.akkoordColumns, rows, 0)];
}
