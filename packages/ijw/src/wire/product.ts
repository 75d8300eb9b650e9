import type {
  AangevraagdProduct,
  NieuwProduct,
  Omvang,
  Product,
  StartProduct,
  StopProduct,
  TeWijzigenProduct,
  ToegewezenProduct,
  Verwijzer,
} from '@samenpad/domain';
import { agbCode, amount, date, referentieAanbieder, text, time, toewijzingNummer, whole } from './atoms.ts';
import { klasse, leaf, nested, optionalLeaf, optionalNested } from './klasse.ts';

const product = klasse<Product>('basis', {
  categorie: leaf('Categorie', text),
  code: optionalLeaf('Code', text),
});

const omvang = klasse<Omvang>('basis', {
  volume: leaf('Volume', whole),
  eenheid: leaf('Eenheid', text),
  frequentie: leaf('Frequentie', text),
});

const verwijzer = klasse<Verwijzer>('basis', {
  type: leaf('Type', text),
  naam: optionalLeaf('Naam', text),
  zorgverlenerCode: optionalLeaf('ZorgverlenerCode', agbCode),
});

export const toegewezenProduct = klasse<ToegewezenProduct>('bericht', {
  toewijzingNummer: leaf('ToewijzingNummer', toewijzingNummer),
  referentieAanbieder: optionalLeaf('ReferentieAanbieder', referentieAanbieder),
  product: optionalNested('Product', product),
  toewijzingsdatum: leaf('Toewijzingsdatum', date),
  toewijzingstijd: leaf('Toewijzingstijd', time),
  ingangsdatum: leaf('Ingangsdatum', date),
  einddatum: optionalLeaf('Einddatum', date),
  redenWijziging: optionalLeaf('RedenWijziging', text),
  omvang: optionalNested('Omvang', omvang),
  budget: optionalLeaf('Budget', amount),
  commentaar: optionalLeaf('Commentaar', text),
});

const deliveryFields = {
  toewijzingNummer: optionalLeaf('ToewijzingNummer', toewijzingNummer),
  product: optionalNested('Product', product),
  toewijzingIngangsdatum: optionalLeaf('ToewijzingIngangsdatum', date),
  begindatum: leaf('Begindatum', date),
};

export const startProduct = klasse<StartProduct>('bericht', {
  ...deliveryFields,
  statusAanlevering: leaf('StatusAanlevering', text),
});

export const stopProduct = klasse<StopProduct>('bericht', {
  ...deliveryFields,
  redenBeeindiging: leaf('RedenBeeindiging', text),
  einddatum: leaf('Einddatum', date),
  statusAanlevering: leaf('StatusAanlevering', text),
});

export const aangevraagdProduct = klasse<AangevraagdProduct>('bericht', {
  referentieAanbieder: leaf('ReferentieAanbieder', referentieAanbieder),
  beschikkingNummer: optionalLeaf('BeschikkingNummer', whole),
  product: optionalNested('Product', product),
  beschikkingIngangsdatum: optionalLeaf('BeschikkingIngangsdatum', date),
  toewijzingIngangsdatum: leaf('ToewijzingIngangsdatum', date),
  toewijzingEinddatum: optionalLeaf('ToewijzingEinddatum', date),
  omvang: optionalNested('Omvang', omvang),
  budget: optionalLeaf('Budget', amount),
  verwijzer: nested('Verwijzer', verwijzer),
  raamcontract: optionalLeaf('Raamcontract', text),
  commentaar: optionalLeaf('Commentaar', text),
});

const wishFields = {
  gewensteIngangsdatum: leaf('GewensteIngangsdatum', date),
  einddatum: optionalLeaf('Einddatum', date),
  omvang: optionalNested('Omvang', omvang),
  budget: optionalLeaf('Budget', amount),
};

export const teWijzigenProduct = klasse<TeWijzigenProduct>('bericht', {
  toewijzingNummer: leaf('ToewijzingNummer', toewijzingNummer),
  ...wishFields,
});

export const nieuwProduct = klasse<NieuwProduct>('bericht', {
  product: optionalNested('Product', product),
  ...wishFields,
});
