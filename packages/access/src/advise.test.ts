import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseDelen, type SharingQuestion } from './advise.ts';
import { maatregelen } from './age.ts';
import { dataKinds } from './data-kinds.ts';
import { flagEffects, flags } from './flags.ts';
import { openPoints } from './open-points.ts';
import { getSharingAct, receivers, senders, sharingActCodes } from './sharing.ts';
import { receiverWords, refusalWords } from './sharing-words.ts';
import { hiddenKinds, switchCodes, switches } from './switches.ts';

/** trust.md 3.3: act | from | to | kinds | minimum | ground | consent | who is told | marks. */
const table = `
intake | gezin verwijzer | gemeente | ID BSN GZ ZP CN | | Jw 7.4.0 lid 1 onder a | nee | jeugdige ouders | inform
toewijzing | gemeente | aanbieder | ID BSN GZ ZP BS | | Jw 7.4.0 en 7.2.1 | nee | jeugdige ouders | inform
start-stop-declaratie | aanbieder | gemeente | ID BSN ZP BS FI | | Jw 7.4.0 lid 2; Regeling Jw 6a en 6c | nee | jeugdige ouders | inform
evaluatie | aanbieder | gemeente | VG PL | VG | Jw 7.4.0 lid 1 onder a en lid 2; 7.3.11 lid 1 | minimum-nee | jeugdige ouders | inform
zelfde-hulp | aanbieder | aanbieder-zelfde-hulp | ID BSN GZ ZP BS PL VG CN PD DX VH | | Jw 7.3.11 lid 2 onder a | nee | jeugdige ouders | inform
andere-hulp | aanbieder | aanbieder-andere-hulp | ID ZP PL VG | | Jw 7.3.11 lid 1 | ja | jeugdige ouders |
warme-overdracht | aanbieder gemeente | volgende-aanbieder | ID ZP PL VG | | Jw 7.3.11 lid 1 | ja | jeugdige ouders |
huisarts | aanbieder gemeente | huisarts | ZP VG | | Jw 7.3.11 lid 1 | ja | jeugdige ouders |
school-gemeente | school | gemeente | ID PL CN | | Jw 7.3.11 lid 1; AVG 6 lid 1 onder a | ja | jeugdige ouders |
gemeente-school | gemeente aanbieder | school | PL | | Jw 7.3.11 lid 1; UAVG 46 | ja | jeugdige ouders |
ander-domein | gemeente | ander-domein | ID ZP BS PL VG | | Wmo 5.1.1 lid 4 en 5.2.1 lid 1 onder b | uitdrukkelijk | jeugdige ouders |
veilig-thuis | gemeente aanbieder verwijzer school gi | veilig-thuis | ID BSN GZ ZP BS PL VG CN PD DX VH | | Wmo 5.2.6; meldcode | nee | jeugdige ouders | inform unless-unsafe
gi-maatregel | gemeente aanbieder verwijzer school | gi | ID BSN GZ ZP BS PL VG CN PD DX VH | | Jw 7.3.11 lid 4 | nee | jeugdige ouders | inform measure unless-unsafe
raad | gemeente | raad | ID BSN GZ ZP BS PL VG VH | | Jw 7.4.0 lid 1 onder b | nee | jeugdige ouders | inform unless-unsafe
cbs | gemeente aanbieder | cbs | BSN ZP BS | | Jw 7.4.2 en 7.4.3; Regeling Jw 7 | nee | niemand |
analist | gemeente aanbieder | analist | AG | | Jw 7.4.1 lid 2 en 7.4.4 | nee | niemand |
onderzoeker | gemeente aanbieder | onderzoeker | ZP PL VG PD DX | | Jw 7.3.12 | ja | jeugdige ouders |
nieuwe-gemeente | gemeente | nieuwe-gemeente | ID BSN GZ ZP BS PL VG CN | ID BSN GZ ZP BS | Jw 7.4.0 lid 1 onder a | minimum-nee | jeugdige ouders | inform
volwassenenzorg | aanbieder gemeente | volwassenenzorg | ID ZP PL VG | | Jw 7.3.11 lid 1 | ja | jeugdige |
inspectie | gemeente aanbieder verwijzer school gi | inspectie | ID BSN GZ ZP BS PL VG CN PD DX VH | | Jw 9.2 lid 3 | nee | fg | inform
noodtoegang | gemeente gi | noodtoegang | ID BSN GZ ZP BS PL VG CN VH | | AVG 6 lid 1 onder d en 9 lid 2 onder c | nee | casushouder fg jeugdige ouders | inform unless-unsafe
`;

const hasBoth = ({ nl, en }: { nl: string; en: string }, shortest = 3) => {
  expect(nl.length).toBeGreaterThanOrEqual(shortest);
  expect(en.length).toBeGreaterThanOrEqual(shortest);
};

describe('the sharing acts', () => {
  it('are those of the table of the law, with ground, consent and who is told', () => {
    const written = sharingActCodes.map((code) => {
      const act = getSharingAct(code);
      const marks = [
        act.informTask ? 'inform' : '',
        act.needsMeasure ? 'measure' : '',
        act.unlessUnsafe ? 'unless-unsafe' : '',
      ].filter((mark) => mark !== '');
      const lists = [act.from, [act.to], act.kinds, act.minimum ?? [], [act.ground], [act.consent], act.told, marks];
      return `${code} | ${lists.map((list) => list.join(' ')).join(' | ')}`.replaceAll(/ +/g, ' ').trim();
    });
    expect(written).toEqual(table.trim().split('\n'));
  });

  it('reach every receiver from every sender that there is', () => {
    expect(new Set(sharingActCodes.map((code) => getSharingAct(code).to))).toEqual(new Set(receivers));
    expect(new Set(sharingActCodes.flatMap((code) => getSharingAct(code).from))).toEqual(new Set(senders));
    for (const code of sharingActCodes) hasBoth(getSharingAct(code).limit);
    for (const receiver of receivers) hasBoth(receiverWords[receiver], 2);
    for (const refusal of Object.values(refusalWords)) {
      hasBoth(refusal, 20);
      expect(refusal.article).toMatch(/^(AVG|Jw|UAVG)/);
    }
  });
});

const toSchool: SharingQuestion = { from: 'gemeente', to: 'school', kinds: ['PL'], age: 13 };

describe('the sharing guide', () => {
  it('S4-79 answers "school: ja, met toestemming, alleen afspraken"', () => {
    expect(adviseDelen({ ...toSchool, kinds: ['PL', 'CN'] })).toEqual({
      answer: 'met-toestemming',
      acts: ['gemeente-school'],
      ground: 'Jw 7.3.11 lid 1; UAVG 46',
      allowed: ['PL'],
      refused: [
        {
          kind: 'CN',
          code: 'too-much',
          nl: 'Dit is meer dan de ontvanger voor zijn taak nodig heeft.',
          en: 'This is more than the receiver needs for the task.',
          article: 'AVG 5 lid 1 onder c',
        },
      ],
      explicit: false,
      consentFrom: ['jeugdige', 'ouders'],
      told: ['jeugdige', 'ouders'],
      toldLater: false,
      informTask: false,
      alternative: {
        act: 'gemeente-school',
        kinds: ['PL'],
        needsConsent: true,
        nl: 'Dit kan wel, met toestemming: alleen afspraken.',
        en: 'This is possible, with consent: agreements only.',
      },
      summary: {
        nl: 'school: ja, met toestemming, alleen afspraken',
        en: 'school: yes, with consent, agreements only',
      },
    });
  });

  it('S4-4 blocks a request of the gemeente for treatment notes with the rule, and says what may be asked instead', () => {
    const advice = adviseDelen({ from: 'aanbieder', to: 'gemeente', kinds: ['PD', 'DX'], age: 10 });
    expect(advice.answer).toBe('nee');
    expect(advice.allowed).toEqual([]);
    expect(advice.refused.map(({ code, article }) => `${code} ${article}`)).toEqual([
      'own-file Jw 7.3.11 lid 1 en 7.4.0 lid 2',
      'own-file Jw 7.3.11 lid 1 en 7.4.0 lid 2',
    ]);
    expect(advice.alternative).toEqual({
      act: 'evaluatie',
      kinds: ['VG'],
      needsConsent: false,
      nl: 'Dit kan wel, zonder toestemming: wat nodig is om over de verlenging te beslissen.',
      en: 'This is possible, without consent: what deciding on the extension needs.',
    });
    expect(advice.summary).toEqual({ nl: 'gemeente: nee', en: 'municipality: no' });
    expect(advice).toMatchObject({ consentFrom: [], told: [], informTask: false, ground: '', acts: [] });
  });

  it('lets the fixed form for an extension go without consent, and a free report only with it', () => {
    const evaluation: SharingQuestion = { from: 'aanbieder', to: 'gemeente', kinds: ['VG'], age: 10 };
    expect(adviseDelen({ ...evaluation, onlyMinimum: true })).toMatchObject({
      answer: 'ja',
      consentFrom: [],
      informTask: true,
      summary: { nl: 'gemeente: ja, wat nodig is om over de verlenging te beslissen' },
    });
    expect(adviseDelen(evaluation)).toMatchObject({
      answer: 'met-toestemming',
      consentFrom: ['ouders'],
      informTask: false,
    });
    expect(adviseDelen({ ...evaluation, kinds: ['PL'], onlyMinimum: true }).answer).toBe('met-toestemming');
    // Traffic and content together: the strictest need decides, and the family is told of the part without consent.
    expect(adviseDelen({ ...evaluation, kinds: ['ZP', 'VG'] })).toMatchObject({
      answer: 'met-toestemming',
      acts: ['start-stop-declaratie', 'evaluatie'],
      ground: 'Jw 7.4.0 lid 2; Regeling Jw 6a en 6c; Jw 7.4.0 lid 1 onder a en lid 2; 7.3.11 lid 1',
      informTask: true,
      told: ['jeugdige', 'ouders'],
    });
  });

  it.each([
    [8, undefined, undefined, ['ouders'], ['jeugdige', 'ouders']],
    [13, undefined, undefined, ['jeugdige', 'ouders'], ['jeugdige', 'ouders']],
    [13, false, undefined, ['ouders'], ['jeugdige', 'ouders']],
    [15, undefined, 'voogdij', ['jeugdige', 'gi'], ['jeugdige', 'ouders']],
    [16, undefined, undefined, ['jeugdige'], ['jeugdige']],
    [17, false, undefined, ['vertegenwoordiger'], ['jeugdige']],
    [19, undefined, undefined, ['jeugdige'], ['jeugdige']],
  ] as const)('at %i years asks the right people', (age, competent, maatregel, consentFrom, told) => {
    const situation = { ...(competent !== undefined && { competent }), ...(maatregel && { maatregel }) };
    expect(adviseDelen({ ...toSchool, age, ...situation })).toMatchObject({ consentFrom, told });
  });

  it('asks explicit consent for another domain', () => {
    const advice = adviseDelen({ from: 'gemeente', to: 'ander-domein', kinds: ['ZP', 'CN'], age: 17 });
    expect(advice).toMatchObject({ answer: 'met-toestemming', explicit: true, allowed: ['ZP'] });
    expect(advice.alternative).toMatchObject({ needsConsent: true });
    expect(adviseDelen(toSchool).explicit).toBe(false);
    expect(adviseDelen(toSchool)).not.toHaveProperty('alternative');
  });

  it('needs no consent for Veilig Thuis, and tells the family later when telling is unsafe', () => {
    const report: SharingQuestion = { from: 'school', to: 'veilig-thuis', kinds: ['VH', 'PD'], age: 9 };
    expect(adviseDelen(report)).toMatchObject({ answer: 'ja', informTask: true, toldLater: false });
    expect(adviseDelen({ ...report, unsafe: true })).toMatchObject({ answer: 'ja', toldLater: true });
    expect(adviseDelen({ ...toSchool, unsafe: true }).toldLater).toBe(false);
  });

  it('lets a professional tell the GI without consent during a measure only', () => {
    const question: SharingQuestion = { from: 'aanbieder', to: 'gi', kinds: ['PD'], age: 9 };
    expect(adviseDelen(question)).toMatchObject({ answer: 'nee', refused: [{ code: 'no-measure' }] });
    expect(adviseDelen(question)).not.toHaveProperty('alternative');
    expect(adviseDelen({ ...question, maatregel: 'ots' })).toMatchObject({ answer: 'ja', consentFrom: [] });
  });

  it('says no where no rule is, and under a flag that overrides', () => {
    expect(adviseDelen({ from: 'school', to: 'cbs', kinds: ['ZP'], age: 9 })).toMatchObject({
      answer: 'nee',
      refused: [{ code: 'no-act', article: 'AVG 6; Jw 7.3.11 lid 1' }],
    });
    expect(adviseDelen({ ...toSchool, flags: ['overleden'] })).toMatchObject({ refused: [{ code: 'deceased' }] });
    const inspection: SharingQuestion = { from: 'gi', to: 'inspectie', kinds: ['VH'], age: 9, flags: ['overleden'] };
    expect(adviseDelen(inspection)).toMatchObject({ answer: 'ja', told: ['fg'] });
    const research: SharingQuestion = { from: 'gemeente', to: 'onderzoeker', kinds: ['ZP'], age: 9 };
    expect(adviseDelen(research).answer).toBe('met-toestemming');
    expect(adviseDelen({ ...research, flags: ['bezwaar-onderzoek'] })).toMatchObject({
      refused: [{ code: 'objection' }],
    });
    expect(adviseDelen({ ...toSchool, flags: ['bezwaar-onderzoek'] }).answer).toBe('met-toestemming');
  });

  it('sorts every kind into allowed or refused, and never lets a treatment file leave without Jw 7.3.11', () => {
    const question = fc.record({
      from: fc.constantFrom(...senders),
      to: fc.constantFrom(...receivers),
      kinds: fc.uniqueArray(fc.constantFrom(...dataKinds), { minLength: 1 }),
      age: fc.integer({ min: 0, max: 23 }),
      competent: fc.boolean(),
      maatregel: fc.constantFrom(...maatregelen),
      flags: fc.uniqueArray(fc.constantFrom(...flags)),
      onlyMinimum: fc.boolean(),
      unsafe: fc.boolean(),
    });
    const mayHaveFile = ['aanbieder-zelfde-hulp', 'veilig-thuis', 'gi', 'onderzoeker', 'inspectie'];
    fc.assert(
      fc.property(question, (asked) => {
        const advice = adviseDelen(asked);
        expect([...advice.allowed, ...advice.refused.map(({ kind }) => kind)].sort()).toEqual([...asked.kinds].sort());
        expect(advice.answer === 'nee').toBe(advice.allowed.length === 0);
        expect(advice.answer === 'met-toestemming').toBe(advice.consentFrom.length > 0);
        if (advice.allowed.includes('PD')) expect(mayHaveFile).toContain(asked.to);
        if (advice.informTask) expect(advice.told).not.toEqual([]);
      }),
    );
  });
});

describe('switches', () => {
  it('each take kinds from one role in one relation, with article and words', () => {
    const written = switchCodes.flatMap((code) =>
      switches[code].hides.map(({ role, relation, hides }) => [code, role, relation, ...hides].join(' ')),
    );
    expect(written).toEqual([
      'beleid-alleen-aantallen beleidsmedewerker gemeente ZP',
      'ander-domein-dicht regisseur-ander-domein toestemming ID ZP BS PL VG',
      'uitnodiging-zonder-diagnose hulpverlener uitgenodigd DX',
      'teamleider-zonder-noodtoegang teamleider nood CN VH',
      'verwijzer-zonder-slotbericht verwijzer auteur VG',
    ]);
    for (const code of switchCodes) hasBoth(switches[code], 30);
    expect(switchCodes.map((code) => switches[code].article)).toEqual([
      'AVG 5 lid 1 onder c',
      'Wmo 5.1.1 lid 4',
      'UAVG 30',
      'AVG 9 lid 2 onder c',
      'Jw 7.3.11 lid 1',
    ]);
  });

  it('hide nothing in another role or relation', () => {
    expect(hiddenKinds(switchCodes, 'teamleider', 'nood')).toEqual(new Set(['CN', 'VH']));
    expect(hiddenKinds(switchCodes, 'teamleider', 'team')).toEqual(new Set());
    expect(hiddenKinds(switchCodes, 'consulent', 'nood')).toEqual(new Set());
    expect(hiddenKinds([], 'teamleider', 'nood')).toEqual(new Set());
  });
});

describe('open legal points and flags', () => {
  it('are all of trust.md 8 and two of 3.4, each with what holds now; the switches that answer them exist', () => {
    expect(openPoints).toHaveLength(14);
    for (const { question, now } of openPoints) {
      hasBoth(question, 20);
      expect(question.nl.endsWith('?')).toBe(true);
      expect(question.en.endsWith('?')).toBe(true);
      hasBoth(now, 20);
    }
    expect(openPoints.map((point) => [point.switch, point.setting].filter(Boolean).join(' ') || '-')).toEqual([
      'ander-domein-dicht',
      '-',
      'verwijzer-zonder-slotbericht',
      '-',
      '-',
      '-',
      '-',
      'SAMENPAD_NIVEAU_FAMILIE',
      '-',
      'uitnodiging-zonder-diagnose',
      'beleid-alleen-aantallen SAMENPAD_DREMPEL',
      '-',
      '-',
      '-',
    ]);
  });

  it('say for each flag what it overrides, with its article', () => {
    expect(flags.map((flag) => `${flag} ${flagEffects[flag].article}`)).toEqual([
      'geheim-adres Wet BRP 2.59; AVG 32',
      'ouders-in-conflict Jw 7.3.4 en 7.3.11',
      'veiligheidsstop UAVG 41 lid 1 onder i',
      'kind-van-collega AVG 32',
      'overleden Jw 7.3.8 lid 3',
      'verhuisd Jw 1.1 en 7.4.0',
      'bezwaar-onderzoek Jw 7.3.12 lid 2',
      'bezwaar-diagnose Regeling Jw 6a.2',
    ]);
    for (const flag of flags) hasBoth(flagEffects[flag], 30);
  });
});
