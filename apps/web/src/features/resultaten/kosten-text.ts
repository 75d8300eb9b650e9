import { catalogue } from '../../text/catalogue.ts';

export const aanbiederkostenTexts = catalogue(
  'aanbiederkosten',
  {
    conclusion:
      'Per traject waarna iemand een jaar uit zorg bleef, is **{{exit}}** uitgegeven. Per jeugdige was dat {{each}}.',
    conclusionEach:
      'Hulp kostte **{{each}}** per jeugdige. Voor kosten per blijvende uitstroom is het aantal te klein.',
    hidden: 'Voor deze keuze gaat het om **te weinig jeugdigen**. Daarom tonen we geen bedragen. Kies minder filters.',
    empty: 'Er eindigden geen trajecten met kosten bij deze keuze. Kies een langere periode of wis de filters.',
    chart: 'Kosten per blijvende uitstroom, per aanbieder',
    chartSub:
      'Alle kosten van de trajecten die eindigden, gedeeld door de trajecten waarna iemand een jaar uit zorg bleef. De streep is de marge: zo ver kan het door toeval uiteenlopen.',
    chartMost: 'De {{n}} aanbieders met de hoogste kosten staan in de grafiek, de andere in de tabel.',
    reference: 'alle aanbieders {{value}}',
    tip: '{{name}}: {{value}} per blijvende uitstroom, tussen {{van}} en {{tot}}. {{n}} trajecten, {{share}} daarvan uit zorg.',
    table: 'Kosten, uitstroom en doelen naast elkaar',
    tableSub:
      'Over dezelfde trajecten. Kosten per gehaald doel gaan alleen over trajecten waarvan doelen uit het plan van het gezin zijn vastgelegd. In de laatste kolom zijn de kosten gedeeld door wat je bij deze jeugdigen verwacht. Een verschil is een vraag voor een gesprek, geen oordeel.',
    scroll: 'Tabel met kosten, uitstroom en doelen',
    name: 'Naam',
    trajecten: 'Trajecten',
    jeugdigen: 'Jeugdigen',
    kosten: 'Kosten',
    each: 'Per jeugdige',
    uit: 'Uit zorg',
    exit: 'Per blijvende uitstroom',
    goals: 'Doelen gehaald',
    goalsOf: 'bij {{n}} trajecten',
    goal: 'Per gehaald doel',
    ratio: 'Gedeeld door verwacht',
  },
  {
    conclusion:
      'For each care track after which someone stayed out of care for a year, **{{exit}}** was spent. Per youth that was {{each}}.',
    conclusionEach: 'Care cost **{{each}}** per youth. The number is too small for costs per lasting exit.',
    hidden: 'This choice is about **too few youths**. That is why no amounts are shown. Choose fewer filters.',
    empty: 'No care tracks with costs ended in this choice. Choose a longer period or clear the filters.',
    chart: 'Costs per lasting exit, by provider',
    chartSub:
      'All costs of the care tracks that ended, divided by the care tracks after which someone stayed out of care for a year. The line is the range: so far it can differ by chance.',
    chartMost: 'The {{n}} providers with the highest costs are in the chart, the others in the table.',
    reference: 'all providers {{value}}',
    tip: '{{name}}: {{value}} per lasting exit, between {{van}} and {{tot}}. {{n}} care tracks, {{share}} of them out of care.',
    table: 'Costs, outflow and goals side by side',
    tableSub:
      'Over the same care tracks. Costs per goal reached are about care tracks with recorded goals of the plan of the family only. In the last column costs are divided by what is expected for these youths. A difference is a question for a talk, not a verdict.',
    scroll: 'Table of costs, outflow and goals',
    name: 'Name',
    trajecten: 'Care tracks',
    jeugdigen: 'Youths',
    kosten: 'Costs',
    each: 'Per youth',
    uit: 'Out of care',
    exit: 'Per lasting exit',
    goals: 'Goals reached',
    goalsOf: 'in {{n}} care tracks',
    goal: 'Per goal reached',
    ratio: 'Divided by expected',
  },
);
