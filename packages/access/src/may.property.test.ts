import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, type DataKind, dataKinds, kindBits, statutoryKinds } from './data-kinds.ts';
import { flags } from './flags.ts';
import { listZichtRegels, type ZichtRegel } from './masks.ts';
import { type AccessContext, type Act, type Asker, may, type Subject } from './may.ts';
import { purposes, purposesByRole } from './purposes.ts';
import { relations } from './relations.ts';
import { gemeenteRoles, type Role, roles } from './roles.ts';
import { hiddenKinds, switchCodes } from './switches.ts';

const kinds = fc.constantFrom(...dataKinds);
const askers: fc.Arbitrary<Asker> = fc.record({
  role: fc.constantFrom(...roles),
  relations: fc.uniqueArray(fc.constantFrom(...relations), { maxLength: 4 }),
  inClosedGroup: fc.boolean(),
});
const subjects: fc.Arbitrary<Subject> = fc.record({
  age: fc.integer({ min: 0, max: 23 }),
  flags: fc.uniqueArray(fc.constantFrom(...flags), { maxLength: 2 }),
  own: fc.boolean(),
  shared: fc.boolean(),
  thirdParty: fc.boolean(),
  withheldFor: fc.uniqueArray(fc.constantFrom('jeugdige' as const, 'ouder' as const)),
});
const contexts = (role: Role): fc.Arbitrary<AccessContext> =>
  fc.record({
    purpose: fc.constantFrom(...purposesByRole[role]),
    consentKinds: fc.uniqueArray(kinds, { maxLength: 6 }),
    breakGlass: fc.boolean(),
    switches: fc.uniqueArray(fc.constantFrom(...switchCodes), { maxLength: 3 }),
    agreementKinds: fc.uniqueArray(kinds, { maxLength: 6 }),
  });
const acts = fc.constantFrom('lezen' as const, 'schrijven' as const);
/** Somebody who asks something about somebody, in a context that the role can be in. */
const questions = askers.chain((asker) =>
  fc.record({ asker: fc.constant(asker), act: acts, kind: kinds, subject: subjects, context: contexts(asker.role) }),
);

interface Question {
  asker: Asker;
  act: Act;
  kind: DataKind;
  subject: Subject;
  context: AccessContext;
}
const outcomeOf = ({ asker, act, kind, subject, context }: Question) => may(asker, act, kind, subject, context).outcome;

const rank = { denied: 0, 'needs-consent': 1, masked: 2, allowed: 3 } as const;
const check = (property: (question: Question) => void, runs = 1000) => {
  fc.assert(fc.property(questions, property), { numRuns: runs });
};

/** A relation whose rows an organisation holds through its toewijzing. */
const byToewijzing = 'toegewezen';
const fileRoles: readonly Role[] = gemeenteRoles.filter((role) => role !== 'fg');

const regels = listZichtRegels();

function isFrozen({ rol, relatie }: ZichtRegel, { asker, subject }: Question): boolean {
  const on = subject.flags ?? [];
  if (relatie === 'gemeente') return false;
  if (on.includes('overleden') && relatie !== 'verzoekdossier') return true;
  if (!fileRoles.includes(rol)) return false;
  return on.includes('verhuisd') || (on.includes('kind-van-collega') && !asker.inClosedGroup && relatie !== 'nood');
}

function isHidden({ familie }: ZichtRegel, { kind, subject }: Question): boolean {
  if (familie === 0) return false;
  const withheld = subject.withheldFor?.includes(familie === 1 ? 'jeugdige' : 'ouder') === true;
  return (
    withheld || subject.thirdParty === true || (kind === 'LG' && subject.flags?.includes('veiligheidsstop') === true)
  );
}

/** The rules once more, as the database carries them out: from the sums of bits, in the order of toegang.zicht_bron. */
function opens(regel: ZichtRegel, question: Question): boolean {
  const { kind, subject, context } = question;
  const { rol, relatie } = regel;
  const off = bitsOf(hiddenKinds(context.switches ?? [], rol, relatie));
  const consent = bitsOf(context.consentKinds ?? []) & ~off;
  const isConsent = relatie === 'toestemming';
  const agreed = relatie === byToewijzing ? bitsOf([...statutoryKinds, ...(context.agreementKinds ?? [])]) : -1;
  const given = (isConsent ? 0 : agreed) & ~off;
  const lezen = (regel.lezen & given) | (regel.toestemming & consent);
  const gedeeld = (regel.gedeeld & (isConsent ? consent : given)) | (regel.toestemmingGedeeld & consent);
  const row = lezen | (subject.own ? regel.eigen & given : 0) | (subject.shared ? gedeeld : 0);
  return (row & kindBits[kind]) !== 0 && !isFrozen(regel, question) && !isHidden(regel, question);
}

describe('may', () => {
  it('opens to read exactly the rows that the sums of bits open in the database', () => {
    check((question) => {
      const { asker, kind, subject, context } = question;
      const held = [...asker.relations.filter((r) => r !== 'nood'), 'toestemming', context.breakGlass ? 'nood' : ''];
      const database = regels.some(
        (regel) =>
          regel.rol === asker.role &&
          held.includes(regel.relatie) &&
          subject.age >= regel.vanLeeftijd &&
          subject.age < regel.totLeeftijd &&
          opens(regel, question),
      );
      const outcome = outcomeOf({ ...question, act: 'lezen' });
      // A BSN is given one at a time by a function, numbers by the analytics store.
      if (kind === 'BSN') expect(outcome === 'masked').toBe(database);
      else if (kind !== 'AG') expect(outcome === 'allowed').toBe(database);
    }, 5000);
  });

  it('denies by default: without relation, break-glass and consent nothing opens', () => {
    check(({ asker, act, kind, subject, context }) => {
      const bare = { ...context, consentKinds: [], breakGlass: false };
      expect(['denied', 'needs-consent']).toContain(
        outcomeOf({ asker: { ...asker, relations: [] }, act, kind, subject, context: bare }),
      );
    });
  });

  it('denies every purpose that the role does not have', () => {
    check(({ asker, act, kind, subject, context }) => {
      for (const purpose of Object.keys(purposes) as (keyof typeof purposes)[]) {
        if (purposesByRole[asker.role].includes(purpose)) continue;
        expect(may(asker, act, kind, subject, { ...context, purpose }).reason.code).toBe('wrong-purpose');
      }
    }, 200);
  });

  it('never opens by a switch, and closes by all of them no less than by one', () => {
    check((question) => {
      const without = outcomeOf({ ...question, context: { ...question.context, switches: [] } });
      const some = outcomeOf(question);
      const all = outcomeOf({ ...question, context: { ...question.context, switches: switchCodes } });
      expect(rank[some]).toBeLessThanOrEqual(rank[without]);
      expect(rank[all]).toBeLessThanOrEqual(rank[some]);
    });
  });

  it('never closes by consent, agreement or relation that is added', () => {
    check((question) => {
      const base = rank[outcomeOf(question)];
      // What consent turns from "ask for it" into "not shared yet" was never open.
      if (base < rank.masked) return;
      const { asker, context } = question;
      for (const kind of dataKinds) {
        const consentKinds = [...(context.consentKinds ?? []), kind];
        expect(rank[outcomeOf({ ...question, context: { ...context, consentKinds } })]).toBeGreaterThanOrEqual(base);
      }
      const agreementKinds = dataKinds;
      expect(rank[outcomeOf({ ...question, context: { ...context, agreementKinds } })]).toBeGreaterThanOrEqual(base);
      const more = { ...asker, relations: relations };
      expect(rank[outcomeOf({ ...question, asker: more })]).toBeGreaterThanOrEqual(base);
    }, 600);
  });

  it('never opens the file or a diagnosis of another aanbieder by any consent or agreement', () => {
    check(({ asker, subject, context }) => {
      const relations = asker.relations.filter((relation) => relation !== 'uitgenodigd');
      const other = { role: 'hulpverlener', relations } as const;
      const purpose = 'hulpverlening';
      const everything = { ...context, purpose, consentKinds: dataKinds, agreementKinds: dataKinds } as const;
      for (const kind of ['PD', 'DX'] as const) {
        const outcome = may(other, 'lezen', kind, { ...subject, own: false }, everything).outcome;
        expect(outcome).toBe('denied');
      }
    });
  });

  it('freezes the file of who died, but for the FG on a request and tasks of the whole gemeente', () => {
    check((question) => {
      const subject = { ...question.subject, flags: ['overleden' as const] };
      const verdict = may(question.asker, question.act, question.kind, subject, question.context);
      if (verdict.outcome !== 'denied') expect(['verzoekdossier', 'gemeente']).toContain(verdict.relation);
    });
  });

  it('closes the child of a colleague for everybody at the gemeente outside the group', () => {
    check((question) => {
      const { role } = question.asker;
      if (!fileRoles.includes(role)) return;
      const subject = { ...question.subject, flags: ['kind-van-collega' as const] };
      const asker = { ...question.asker, inClosedGroup: false };
      const context = { ...question.context, breakGlass: false };
      const verdict = may(asker, question.act, question.kind, subject, context);
      if (verdict.outcome !== 'denied') expect(verdict.relation).toBe('gemeente');
    });
  });

  it('never writes what it does not read, nor by consent or break-glass', () => {
    check((question) => {
      if (outcomeOf({ ...question, act: 'schrijven' }) !== 'allowed') return;
      expect(outcomeOf({ ...question, act: 'lezen' })).toBe('allowed');
      const context = { ...question.context, consentKinds: [], breakGlass: false };
      expect(outcomeOf({ ...question, act: 'schrijven', context })).toBe('allowed');
    });
  });
});
