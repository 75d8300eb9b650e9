import type {
  Antwoordbericht,
  BerichtClient,
  BerichtKop,
  GemeenteCode,
  HeenSoort,
  Startbericht,
  Stopbericht,
  Toewijzingbericht,
  VerzoekToewijzingBericht,
  VerzoekWijzigingBericht,
} from '@samenpad/domain';
import { bsn, gemeenteCode, referentieAanbieder, text, toewijzingNummer } from './atoms.ts';
import { clientFields, toewijzingClient } from './client.ts';
import { inside, join, type Klasse, klasse, leaf, list, optionalLeaf, optionalNested, single } from './klasse.ts';
import {
  aangevraagdProduct,
  nieuwProduct,
  startProduct,
  stopProduct,
  teWijzigenProduct,
  toegewezenProduct,
} from './product.ts';

type Body<T> = Omit<T, keyof BerichtKop<HeenSoort>>;

/** In the domain `client` is a part beside the products; in the message they share the element Client. */
function besideClient<C extends BerichtClient>(client: Klasse<C>): Klasse<{ client: C }> {
  return {
    read: (element) => ({ client: client.read(element) }),
    write: (value, out) => {
      client.write(value.client, out);
    },
  };
}

export const toewijzingBody: Klasse<Body<Toewijzingbericht>> = inside(
  'bericht',
  'Client',
  join(
    besideClient(toewijzingClient),
    klasse<Pick<Toewijzingbericht, 'toegewezenProducten'>>('bericht', {
      toegewezenProducten: list('ToegewezenProducten', 'ToegewezenProduct', toegewezenProduct),
    }),
  ),
);

const client = klasse<BerichtClient>('bericht', clientFields);

export const startBody: Klasse<Body<Startbericht>> = inside(
  'bericht',
  'Client',
  join(
    besideClient(client),
    klasse<Pick<Startbericht, 'startProducten'>>('bericht', {
      startProducten: list('StartProducten', 'StartProduct', startProduct),
    }),
  ),
);

export const stopBody: Klasse<Body<Stopbericht>> = inside(
  'bericht',
  'Client',
  join(
    besideClient(client),
    klasse<Pick<Stopbericht, 'stopProducten'>>('bericht', {
      stopProducten: list('StopProducten', 'StopProduct', stopProduct),
    }),
  ),
);

export const verzoekToewijzingBody: Klasse<Body<VerzoekToewijzingBericht>> = inside(
  'bericht',
  'Client',
  join(
    besideClient(
      klasse<VerzoekToewijzingBericht['client']>('bericht', {
        ...clientFields,
        gezagsdragerBekend: optionalLeaf('GezagsdragerBekend', text),
        commentaar: optionalLeaf('Commentaar', text),
      }),
    ),
    klasse<Pick<VerzoekToewijzingBericht, 'aangevraagdeProducten'>>('bericht', {
      aangevraagdeProducten: list('AangevraagdeProducten', 'AangevraagdProduct', aangevraagdProduct),
    }),
  ),
);

export const verzoekWijzigingBody: Klasse<Body<VerzoekWijzigingBericht>> = inside(
  'bericht',
  'Client',
  join(
    klasse<Pick<VerzoekWijzigingBericht, 'bsn'>>('bericht', { bsn: leaf('Bsn', bsn) }),
    inside(
      'bericht',
      'Verzoek',
      klasse<Omit<Body<VerzoekWijzigingBericht>, 'bsn'>>('bericht', {
        referentieAanbieder: leaf('ReferentieAanbieder', referentieAanbieder),
        redenVerzoek: leaf('RedenVerzoek', text),
        ongewijzigdeProducten: list(
          'OngewijzigdeProducten',
          'OngewijzigdProduct',
          single('bericht', 'ToewijzingNummer', toewijzingNummer),
        ),
        teWijzigenProducten: list('TeWijzigenProducten', 'TeWijzigenProduct', teWijzigenProduct),
        nieuweProducten: list('NieuweProducten', 'NieuwProduct', nieuwProduct),
      }),
    ),
  ),
);

const woonplaatsbeginsel: Klasse<GemeenteCode> = single('bericht', 'Gemeente', gemeenteCode);

export const antwoordBody: Klasse<Body<Antwoordbericht>> = inside(
  'bericht',
  'Antwoord',
  klasse<Body<Antwoordbericht>>('bericht', {
    referentieAanbieder: leaf('ReferentieAanbieder', referentieAanbieder),
    verzoekAntwoord: leaf('VerzoekAntwoord', text),
    redenAfwijzingVerzoek: optionalLeaf('RedenAfwijzingVerzoek', text),
    woonplaatsGemeente: optionalNested('Woonplaatsbeginsel', woonplaatsbeginsel),
  }),
);
