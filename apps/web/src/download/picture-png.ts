/** Pixels per unit, for a slide or a printed report. */
const scale = 2;

/** Draws a picture that stands alone as PNG at twice its size. */
export async function drawPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withFonts(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the canvas gave no picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** An image cannot reach the fonts of its page: those it uses go in with it. */
async function withFonts(svg: string): Promise<string> {
  const faces = await Promise.all(
    listFaces()
      .filter((face) => svg.includes(face.family))
      .map(async ({ family, weight, style, address }) => {
        const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
        const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
      }),
  );
  return svg.replace('</desc>', `</desc><style>${faces.join('')}</style>`);
}

interface Face {
  family: string;
  weight: string;
  style: string;
  address: string;
}

function listFaces(): Face[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .flatMap(({ rule, base }) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const read = (name: string) => rule.style.getPropertyValue(name);
      const address = /url\("?([^")]+\.woff2)"?\)/.exec(read('src'))?.[1];
      if (address === undefined) return [];
      const family = read('font-family').replaceAll('"', '');
      return [{ family, weight: read('font-weight'), style: read('font-style'), address: new URL(address, base).href }];
    });
}
