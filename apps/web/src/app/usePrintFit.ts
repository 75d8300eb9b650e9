import { useEffect } from 'react';

const byUs = 'data-print-fit';

/** A chart is drawn for the width of the screen: on paper it shrinks to the sheet as a whole, for which it needs a view box. */
export function usePrintFit(): void {
  useEffect(() => {
    const fit = () => {
      for (const chart of document.querySelectorAll('.chart > svg:not([viewBox])')) {
        chart.setAttribute('viewBox', `0 0 ${chart.getAttribute('width') ?? 0} ${chart.getAttribute('height') ?? 0}`);
        chart.setAttribute(byUs, '');
      }
    };
    const restore = () => {
      for (const chart of document.querySelectorAll(`[${byUs}]`)) {
        chart.removeAttribute('viewBox');
        chart.removeAttribute(byUs);
      }
    };
    addEventListener('beforeprint', fit);
    addEventListener('afterprint', restore);
    return () => {
      removeEventListener('beforeprint', fit);
      removeEventListener('afterprint', restore);
    };
  }, []);
}
