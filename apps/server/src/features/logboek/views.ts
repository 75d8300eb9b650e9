import type { Bevinding as BevindingView, Inzage as InzageView } from '@samenpad/contract';
import type { Bevinding, Inzage } from '@samenpad/database';

export function toInzageView({ tijd, ...inzage }: Inzage): InzageView {
  return { ...inzage, tijd: tijd.toISOString() };
}

export function toBevindingView({ gevondenOp, geescaleerdOp, afgehandeldOp, ...bevinding }: Bevinding): BevindingView {
  return {
    ...bevinding,
    gevondenOp: gevondenOp.toISOString(),
    geescaleerdOp: geescaleerdOp?.toISOString() ?? null,
    afgehandeldOp: afgehandeldOp?.toISOString() ?? null,
  };
}
