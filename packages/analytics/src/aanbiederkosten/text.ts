import { amountTexts } from '../publication/amount-text.ts';

export const aanbiederkostenTexts = {
  nl: {
    definition:
      'Wat trajecten die in de periode eindigden van begin tot eind hebben gekost, in eurocenten, per aanbieder. Per jeugdige: die kosten gedeeld door de jeugdigen. Uit zorg: de trajecten waarna een jaar lang geen andere hulp liep of begon. Per blijvende uitstroom: de kosten van alle trajecten gedeeld door de trajecten waarna iemand uit zorg bleef. Per gehaald doel: de kosten van de trajecten waarvan doelen uit het plan van het gezin zijn gehaald of gestopt, gedeeld door de doelen die zijn gehaald. De verhouding is de kosten gedeeld door wat je verwacht bij jeugdigen met dezelfde leeftijd, hetzelfde geslacht, dezelfde hulpvorm, rang, verwijzer en hetzelfde startjaar, die wel of niet eerder ergens anders woonden, en met hulp uit evenveel wetten in het huishouden: 1 is zoals verwacht. De marges gelden voor 95 %.',
    excluded: [
      'Doelen komen uit het plan van het gezin. Waar geen doelen zijn vastgelegd, staat "niet vastgelegd". Kosten van trajecten zonder doelen tellen niet mee bij de kosten per gehaald doel.',
      'In het plan staat niet bij welke hulp een doel hoort. Een doel telt bij elk traject dat liep terwijl het doel er was, ook als het tot drie maanden na de hulp is gehaald. Een doel van het hele gezin telt bij elk kind.',
      'Trajecten zonder toegekende declaraties tellen niet mee, zoals hulp die per taak wordt betaald.',
      'Trajecten die begonnen vóór de eerste maand met declaraties tellen niet mee. Van die trajecten kennen we niet alle kosten.',
      'Wat nog loopt en wat in het laatste jaar eindigde, telt niet mee. We weten dan nog niet wat het kost of of iemand terugkomt.',
      'Een traject dat eindigt door overlijden telt niet mee.',
      'Hoe ingewikkeld het is voor een gezin, weten we niet precies. Een verschil kan daardoor komen.',
      amountTexts.nl,
    ],
  },
  en: {
    definition:
      'What care tracks that ended in the period cost from begin to end, in euro cents, by provider. Per youth: those costs divided by the youths. Out of care: the care tracks after which for a year no other care ran or began. Per lasting exit: the costs of all care tracks divided by the care tracks after which someone stayed out of care. Per goal reached: the costs of the care tracks of which goals of the plan of the family were reached or stopped, divided by the goals that were reached. The ratio is the costs divided by what is expected for youths of the same age, sex, form of care, rank, referrer and starting year, who did or did not live elsewhere before, with help under as many laws in the household: 1 is as expected. The ranges hold for 95%.',
    excluded: [
      'Goals come from the plan of the family. Where no goals are recorded, it says "not recorded". Costs of care tracks without goals do not count in the costs per goal reached.',
      'The plan does not say to which care a goal belongs. A goal counts for each care track that ran while the goal stood, also when it was reached up to three months after the care. A goal of the whole family counts for each child.',
      'Care tracks without granted claims do not count, such as care paid by task.',
      'Care tracks that began before the first month with claims do not count. Not all of their costs are known.',
      'What still runs and what ended in the last year does not count. It is not known yet what it costs or whether someone comes back.',
      'A care track that ends by death does not count.',
      'How complicated things are for a family is not exactly known. A difference may come from that.',
      amountTexts.en,
    ],
  },
} as const;
