import type { RetourCode } from '@samenpad/domain';
import { retourCodes } from '../wire/kop.ts';
import { getChild, type XmlElement } from '../xml/element.ts';
import { listSteps } from '../xml/location.ts';

/** The codes of a retour with the class each stands on, from outside to inside, those of the header first. */
export function listRetourCodes(root: XmlElement): RetourCode[] {
  return [...codesOn(getChild(root, 'Header'), ''), ...listClassCodes(root, '')];
}

function listClassCodes(parent: XmlElement, path: string): RetourCode[] {
  const found: RetourCode[] = [];
  for (const [step, child] of listSteps(parent.children)) {
    if (child.name === 'Header' || child.name === 'RetourCodes') continue;
    const element = path === '' ? step : `${path}/${step}`;
    for (const code of codesOn(child, element)) found.push(code);
    for (const code of listClassCodes(child, element)) found.push(code);
  }
  return found;
}

function codesOn(parent: XmlElement, element: string): RetourCode[] {
  return retourCodes.read(parent).map((code) => ({ element, code }));
}
