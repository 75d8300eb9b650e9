/** What the page around a figure says: where it is about, and how it is narrowed. */
export interface PageContext {
  place: string;
  page: string;
  /** As on the filter buttons: `Hulpvorm: ambulant`. */
  filters: string[];
  address: string;
}

/** Reads it where it stands, so that a file says the same as the screen, also of filters that one page has. */
export function readPage(page: Document): PageContext {
  const textOf = (selector: string) => page.querySelector(selector)?.textContent.trim() ?? '';
  return {
    place: textOf('[data-place]'),
    page: textOf('h1'),
    filters: [...page.querySelectorAll('[data-filter]')].map((filter) => filter.getAttribute('data-filter') ?? ''),
    address: page.location.href,
  };
}
