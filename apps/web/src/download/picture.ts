/** The words around a chart in a picture that stands alone. */
export interface PictureWords {
  title: string;
  sub: string;
  /** Account, filters and day, a line each. */
  foot: readonly string[];
}

const svgSpace = 'http://www.w3.org/2000/svg';
const margin = 16;
/** A mean letter of the house's font, as share of its size; a little too wide, so that a line never runs out. */
const letterWidth = 0.52;
/** What the style sheets give to marks and words; anything else has no place in a chart. */
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'display',
  'visibility',
];

/** The charts of a figure with title, legend and account as one SVG that needs no style sheet. */
export function drawPicture(figure: Element, words: PictureWords): string {
  const charts = [...figure.querySelectorAll<SVGSVGElement>('.chart > svg')];
  const boxes = charts.map(boxOf);
  const width = Math.max(360, ...boxes.map((box) => Math.ceil(box.width))) + 2 * margin;
  const picture = element('svg', { role: 'img', 'font-family': fontOf(figure) });
  picture.append(named('title', words.title), named('desc', [words.sub, ...words.foot].join(' ')));
  const back = element('rect', { width: '100%', height: '100%', fill: '#fff' });
  picture.append(back);
  let y = margin;
  const write = (text: string, size: number, weight: string) => {
    for (const line of wrap(text, width - 2 * margin, size)) {
      y += size * 1.3;
      const node = element('text', { x: margin, y, 'font-size': size, 'font-weight': weight, fill: '#1f1f1f' });
      node.textContent = line;
      picture.append(node);
    }
  };
  write(words.title, 18, '600');
  write(words.sub, 14, '400');
  y += 12;
  charts.forEach((chart, i) => {
    const box = boxes[i];
    if (box === undefined) return;
    const copy = standAlone(chart);
    // What hangs over the edge on screen gets its place.
    setAll(copy, { x: margin, y, width: box.width, height: box.height });
    copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
    picture.append(copy);
    y += box.height + 8;
  });
  y = drawLegend(figure, picture, y, width);
  y += 4;
  for (const line of words.foot) write(line, 12, '400');
  setAll(picture, { width, height: Math.ceil(y + margin), viewBox: `0 0 ${width} ${Math.ceil(y + margin)}` });
  return new XMLSerializer().serializeToString(picture);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS(svgSpace, name);
  setAll(node, attributes);
  return node;
}

function setAll(node: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
}

function named(name: 'title' | 'desc', text: string): SVGElement {
  const node = element(name, {});
  node.textContent = text;
  return node;
}

function fontOf(figure: Element): string {
  return getComputedStyle(figure).fontFamily || 'sans-serif';
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The size of a chart with all that is drawn over its edges. A browser without layout knows only what is written. */
function boxOf(chart: SVGSVGElement): Box {
  const [left = 0, top = 0, width = 0, height = 0] = (chart.getAttribute('viewBox') ?? `0 0 ${sizeOf(chart)}`)
    .split(' ')
    .map(Number);
  const base = { x: left, y: top, width, height };
  if (!('getBBox' in chart)) return base;
  const inner = chart.getBBox();
  const x = Math.min(base.x, inner.x);
  const y = Math.min(base.y, inner.y);
  return {
    x,
    y,
    width: Math.max(base.x + base.width, inner.x + inner.width) - x,
    height: Math.max(base.y + base.height, inner.y + inner.height) - y,
  };
}

function sizeOf(chart: Element): string {
  return `${chart.getAttribute('width') ?? 0} ${chart.getAttribute('height') ?? 0}`;
}

/** A copy with the computed style of each mark written on it, without what only a page needs. */
function standAlone<E extends SVGElement>(source: E): E {
  // A clone is of the kind of its source.
  const copy = source.cloneNode(true) as E;
  const originals = [source, ...source.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, i) => {
    const target = copies[i];
    if (target === undefined) return;
    const style = getComputedStyle(original);
    for (const property of drawn) {
      const value = style.getPropertyValue(property);
      if (value !== '') target.setAttribute(property, value);
    }
    for (const name of ['class', 'style', 'tabindex', 'data-tip', 'role', 'aria-label']) target.removeAttribute(name);
  });
  return copy;
}

/** The legend below the chart: mark and word behind each other, on as many lines as it takes. */
function drawLegend(figure: Element, picture: Element, top: number, width: number): number {
  const items = [...figure.querySelectorAll('.legend > li')];
  let [x, y] = [margin, top];
  for (const item of items) {
    const text = item.textContent.trim();
    const room = 24 + text.length * 13 * letterWidth + 16;
    if (x > margin && x + room > width - margin) [x, y] = [margin, y + 20];
    picture.append(...drawMark(item, x, y));
    const word = element('text', { x: x + 22, y: y + 12, 'font-size': 13, fill: '#1f1f1f' });
    word.textContent = text;
    picture.append(word);
    x += room;
  }
  return items.length === 0 ? y : y + 24;
}

function drawMark(item: Element, x: number, y: number): SVGElement[] {
  const drawing = item.querySelector<SVGSVGElement>('svg');
  if (drawing !== null) {
    const copy = standAlone(drawing);
    setAll(copy, { x, y });
    return [copy];
  }
  const swatch = item.querySelector('.swatch');
  if (swatch === null) return [];
  // A hatched swatch has no colour of its own: then its edge tells where it stands.
  const { backgroundColor: fill, color: stroke } = getComputedStyle(swatch);
  return [element('rect', { x: x + 0.5, y: y + 1.5, width: 11, height: 11, fill, stroke })];
}

function wrap(text: string, width: number, size: number): string[] {
  const most = Math.max(10, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
