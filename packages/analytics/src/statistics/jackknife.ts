import type { RiskSets, Spells } from './spells.ts';

/** What a variance by jackknife needs of the curves; index = day. */
export interface Curves {
  /** S(t): share to whom nothing has happened up to and with the day. */
  ongoing: Float64Array;
  /** F(t): incidence of the kind of event. */
  share: Float64Array;
}

/**
 * Variance of the incidence of `kind` on each day: the sum over spells of the squared influence
 * U(t) = ∫ u(s−) dH + ∫ S(s−) (dN − Y dH) ÷ n, where u is the influence on S and H the cumulative hazard of the kind
 * (infinitesimal jackknife, as in Therneau's `survfit`). While a spell is at risk U(t) = X(t) + b − c F(t), and after its
 * exit U(t) = b′ − c′ F(t), with b and c fixed per spell; so running sums of b, c and their products are enough, and
 * one pass over the spells gives all days.
 */
export function computeJackknifeVariance(spells: Spells, risk: RiskSets, curves: Curves, kind: number): Float64Array {
  const { share } = curves;
  const terms = computeTerms(risk, curves.ongoing, kind);
  const present = createMoments(risk.lastDay);
  const gone = createMoments(risk.lastDay);
  forEachGroup(spells, risk, (entry, exit, event, count) => {
    const c = at(terms.lowering, entry);
    const b = c * at(share, entry) - at(terms.staying, entry);
    addMoments(present, entry, b, c, count);
    addMoments(present, exit, b, c, -count);
    const slope = c - at(terms.lowering, exit) + (event === 0 ? 0 : at(terms.gainOfGoing, exit));
    const own = event === kind ? at(terms.gain, exit) : 0;
    const f = at(share, exit);
    addMoments(gone, exit, at(terms.staying, exit) + b - c * f + own + slope * f, slope, count);
  });
  accumulate(present);
  accumulate(gone);
  return share.map((f, day) => sumSquares(present, day, at(terms.staying, day), f) + sumSquares(gone, day, 0, f));
}

/** Runs `add` on the spells; those that are seen from their beginning, by far the most, put together when they end alike. */
function forEachGroup(
  spells: Spells,
  risk: RiskSets,
  add: (entry: number, exit: number, event: number, count: number) => void,
): void {
  const { entry, exit, event } = spells;
  for (let i = 0; i < exit.length; i++) {
    const first = entry[i] ?? 0;
    const last = exit[i] ?? 0;
    if (first > 0 && last > first) add(first, last, event[i] ?? 0, 1);
  }
  for (const [kind, days] of countFromBeginning(spells, risk).entries()) {
    for (const [day, count] of days.entries()) if (count > 0) add(0, day, kind, count);
  }
}

/** Per kind of event, index 0 for the censored: how many that are seen from their beginning end on each day. */
function countFromBeginning({ entry, exit, event }: Spells, { lastDay, events }: RiskSets): Int32Array[] {
  const ends = Array.from({ length: events.length + 1 }, () => new Int32Array(lastDay + 1));
  for (let i = 0; i < exit.length; i++) {
    const days = ends[event[i] ?? 0];
    const last = exit[i] ?? 0;
    if (entry[i] === 0 && last > 0 && days !== undefined) days[last] = (days[last] ?? 0) + 1;
  }
  return ends;
}

/**
 * By day: C(t) = Σ ΔA ÷ (n (1 − ΔA)) with A of all kinds; X(t) = Σ S(s−) (C(s−) − 1 ÷ n) ΔH of this kind; what an event
 * of this kind on the day adds to the influence on F, S(t−) ÷ n; and any event to that on −ln S, 1 ÷ (n (1 − ΔA)).
 * Behind a day on which all who are left have the event nothing changes any more.
 */
function computeTerms({ atRisk, events, lastDay }: RiskSets, ongoing: Float64Array, kind: number) {
  const make = () => new Float64Array(lastDay + 1);
  const terms = { lowering: make(), staying: make(), gain: make(), gainOfGoing: make() };
  for (let day = 1; day <= lastDay; day++) {
    const n = atRisk[day] ?? 1;
    const before = at(ongoing, day - 1);
    const after = at(ongoing, day);
    const c = at(terms.lowering, day - 1);
    terms.lowering[day] = c + (after === 0 ? 0 : (before / after - 1) / n);
    terms.staying[day] = at(terms.staying, day - 1) + (before * (c - 1 / n) * (events[kind - 1]?.[day] ?? 0)) / n;
    terms.gain[day] = before / n;
    terms.gainOfGoing[day] = after === 0 ? 0 : before / (after * n);
  }
  return terms;
}

function at(values: Float64Array, day: number): number {
  return values[day] ?? 0;
}

/** Sums of 1, b, c, b², bc and c² over spells; index = day. */
type Moments = Record<'n' | 'b' | 'c' | 'bb' | 'bc' | 'cc', Float64Array>;

function createMoments(lastDay: number): Moments {
  const make = () => new Float64Array(lastDay + 1);
  return { n: make(), b: make(), c: make(), bb: make(), bc: make(), cc: make() };
}

function addMoments(moments: Moments, day: number, b: number, c: number, count: number): void {
  moments.n[day] = at(moments.n, day) + count;
  moments.b[day] = at(moments.b, day) + count * b;
  moments.c[day] = at(moments.c, day) + count * c;
  moments.bb[day] = at(moments.bb, day) + count * b * b;
  moments.bc[day] = at(moments.bc, day) + count * b * c;
  moments.cc[day] = at(moments.cc, day) + count * c * c;
}

function accumulate(moments: Moments): void {
  for (const sums of Object.values(moments)) {
    for (let day = 1; day < sums.length; day++) sums[day] = at(sums, day) + at(sums, day - 1);
  }
}

/** Σ (x + b − c f)². */
function sumSquares(moments: Moments, day: number, x: number, f: number): number {
  const { n, b, c, bb, bc, cc } = moments;
  const crossed = x * at(b, day) - x * f * at(c, day) - f * at(bc, day);
  return at(n, day) * x * x + at(bb, day) + f * f * at(cc, day) + 2 * crossed;
}
