import type { BeantwoordBericht } from '@samenpad/domain';
import {
  antwoordBody,
  startBody,
  stopBody,
  toewijzingBody,
  verzoekToewijzingBody,
  verzoekWijzigingBody,
} from '../wire/body.ts';
import type { Output } from '../xml/output.ts';

/** Writes what a heenbericht that gets a retour has below its header. */
export function writeBeantwoord(bericht: BeantwoordBericht, out: Output): void {
  switch (bericht.soort) {
    case '301':
      toewijzingBody.write(bericht, out);
      return;
    case '305':
      startBody.write(bericht, out);
      return;
    case '307':
      stopBody.write(bericht, out);
      return;
    case '315':
      verzoekToewijzingBody.write(bericht, out);
      return;
    case '317':
      verzoekWijzigingBody.write(bericht, out);
      return;
    case '319':
      antwoordBody.write(bericht, out);
      return;
  }
}
