interface Asked {
  bsn: string;
  gemeente: string;
  identificatie: string;
  einddatum: string;
}

/** A 315 as the software of the first demo aanbieder writes it; an end before the beginning breaks CS003. */
export function write315({ bsn, gemeente, identificatie, einddatum }: Asked): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<jw315:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:jw315="http://www.istandaarden.nl/ijw/3_2/jw315/schema">
  <jw315:Header>
    <jw315:BerichtCode>446</jw315:BerichtCode>
    <jw315:BerichtVersie>3</jw315:BerichtVersie>
    <jw315:BerichtSubversie>2</jw315:BerichtSubversie>
    <jw315:Afzender>99000101</jw315:Afzender>
    <jw315:Ontvanger>${gemeente}</jw315:Ontvanger>
    <jw315:BerichtIdentificatie>
      <ijw:Identificatie>${identificatie}</ijw:Identificatie>
      <ijw:Dagtekening>2025-12-30</ijw:Dagtekening>
    </jw315:BerichtIdentificatie>
    <jw315:XsdVersie>
      <ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie>
      <ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie>
    </jw315:XsdVersie>
  </jw315:Header>
  <jw315:Client>
    <jw315:Bsn>${bsn}</jw315:Bsn>
    <jw315:Geboortedatum>
      <ijw:Datum>2012-03-04</ijw:Datum>
    </jw315:Geboortedatum>
    <jw315:Geslacht>0</jw315:Geslacht>
    <jw315:Naam>
      <ijw:Geslachtsnaam>
        <ijw:Achternaam>Zandstra</ijw:Achternaam>
      </ijw:Geslachtsnaam>
    </jw315:Naam>
    <jw315:AangevraagdeProducten>
      <jw315:AangevraagdProduct>
        <jw315:ReferentieAanbieder>keten-1</jw315:ReferentieAanbieder>
        <jw315:Product>
          <ijw:Categorie>45</ijw:Categorie>
          <ijw:Code>45A04</ijw:Code>
        </jw315:Product>
        <jw315:ToewijzingIngangsdatum>2025-12-15</jw315:ToewijzingIngangsdatum>
        <jw315:ToewijzingEinddatum>${einddatum}</jw315:ToewijzingEinddatum>
        <jw315:Omvang>
          <ijw:Volume>4</ijw:Volume>
          <ijw:Eenheid>04</ijw:Eenheid>
          <ijw:Frequentie>4</ijw:Frequentie>
        </jw315:Omvang>
        <jw315:Verwijzer>
          <ijw:Type>02</ijw:Type>
          <ijw:Naam>Huisartsenpraktijk De Veldkers</ijw:Naam>
        </jw315:Verwijzer>
      </jw315:AangevraagdProduct>
    </jw315:AangevraagdeProducten>
  </jw315:Client>
</jw315:Bericht>
`;
}
