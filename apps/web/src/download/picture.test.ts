// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { drawPicture } from './picture.ts';

const words = {
  title: 'De stand steeg van 100 naar 120 & meer',
  sub: 'Jeugdigen per maand',
  foot: ['Bron: toewijzingen', 'Filters: Hulpvorm: verblijf'],
};

function figureOf(html: string): Element {
  document.body.innerHTML = `<figure>${html}</figure>`;
  return document.querySelector('figure')!;
}

function parse(text: string): Document {
  return new DOMParser().parseFromString(text, 'image/svg+xml');
}

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('drawPicture', () => {
  it('gives a picture of its own with title, account and the styles written on the marks', () => {
    document.head.innerHTML = '<style>.axis { fill: rgb(9, 8, 7) }</style>';
    const figure = figureOf(
      `<div class="chart"><svg width="400" height="200"><g class="axis" tabindex="0" data-tip="9 jeugdigen"><text>1</text></g></svg></div>
       <svg width="14"><path d="M0 0"></path></svg>`,
    );
    const picture = parse(drawPicture(figure, words));
    const root = picture.documentElement;
    expect(root.querySelector('title')?.textContent).toBe(words.title);
    for (const line of [words.sub, ...words.foot]) {
      expect([...root.querySelectorAll('text')].map((text) => text.textContent)).toContain(line);
      expect(root.querySelector('desc')?.textContent).toContain(line);
    }
    const chart = root.querySelector('svg > svg')!;
    expect(chart.getAttribute('viewBox')).toBe('0 0 400 200');
    expect(chart.querySelector('g')?.getAttribute('fill')).toBe('rgb(9, 8, 7)');
    expect(root.querySelectorAll('[class], [style], [tabindex], [data-tip]')).toHaveLength(0);
    expect(root.querySelectorAll('svg > svg')).toHaveLength(1);
    expect(figure.querySelector('.chart > svg > g')?.getAttribute('data-tip')).toBe('9 jeugdigen');
  });

  it('makes room for each line of words, and for the legend', () => {
    const chart = '<div class="chart"><svg width="300" height="100"></svg></div>';
    const heightOf = (html: string, title: string) =>
      Number(parse(drawPicture(figureOf(html), { ...words, title })).documentElement.getAttribute('height'));
    const plain = heightOf(chart, 'Kort');
    expect(heightOf(chart, 'Lang '.repeat(40))).toBeGreaterThan(plain + 60);
    const legend = '<ul class="legend"><li><svg width="14"></svg>zoals verwacht</li></ul>';
    expect(heightOf(chart + legend, 'Kort')).toBe(plain + 24);
    const texts = [...parse(drawPicture(figureOf(chart + legend), words)).querySelectorAll('text')];
    expect(texts.map((text) => text.textContent)).toContain('zoals verwacht');
  });
});
