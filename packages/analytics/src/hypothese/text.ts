export const hypotheseTexts = {
  nl: {
    definition:
      'Hoeveel van de stijging van de kosten een vermoeden verklaart. De methode LMDI verdeelt het verschil tussen twee perioden over zes delen, die met de rest precies optellen (zie het cijfer groei). Het aandeel is dat deel, gedeeld door de hele stijging. De marge laat zien hoe het aandeel verandert als we de hulp ook per aanbieder of per verwijzer indelen, en wat de rest eraan kan veranderen. Het is geen steekproef, dus er is geen marge door toeval. Vanaf 50 % heet een deel het grootste deel, vanaf 10 % een deel, daaronder nauwelijks iets.',
    excluded: ['Een stijging van minder dan 1 % verdelen we niet: elk deel ervan lijkt dan groot.'],
    guess: {
      jeugdigen: 'Uw vermoeden: de kosten stegen door meer jeugdigen.',
      trajectenPerJeugdige: 'Uw vermoeden: de kosten stegen door meer trajecten per jeugdige.',
      mix: 'Uw vermoeden: de kosten stegen door duurdere soorten hulp.',
      dagen: 'Uw vermoeden: de kosten stegen doordat trajecten langer duren.',
      volume: 'Uw vermoeden: de kosten stegen door meer hulp per dag.',
      tarief: 'Uw vermoeden: de kosten stegen door hogere tarieven.',
    },
    none: 'Dit is niet te bepalen: er zijn te weinig gegevens, of te weinig jeugdigen om kosten te laten zien.',
    explains: (share: string) => `Dat verklaart **${share}** van de stijging.`,
    explainsBetween: (share: string, lower: string, upper: string) =>
      `Dat verklaart **${share}** van de stijging (tussen ${lower} en ${upper}, naar gelang de indeling).`,
    verdict: {
      'grootste-deel': 'Dat is het grootste deel.',
      deel: 'Dat is een deel, niet het grootste.',
      nauwelijks: 'Dat is bijna niets. De oorzaak ligt ergens anders.',
      tegengesteld: 'Het werkte juist de andere kant op: zonder dit waren de kosten meer gestegen.',
      'geen-groei': 'De kosten stegen niet, of minder dan 1 %. Er is dus geen stijging om te verklaren.',
    },
    caution: 'Dit is een optelling. Ze zegt waar de stijging zit, niet waarom.',
  },
  en: {
    definition:
      'How much of the rise of costs a guess explains. The method LMDI divides the difference between two periods over six parts, which with the rest add up exactly (see the figure groei). The share is that part, divided by the whole rise. The margin shows how the share changes when care is also divided by provider or by referrer, and how much the rest could change it. It is no sample, so there is no margin by chance. From 50% a part is called the largest part, from 10% a part, below it hardly anything.',
    excluded: ['A rise of less than 1% is not divided: every part of it would look large.'],
    guess: {
      jeugdigen: 'Your guess: costs rose because of more youths.',
      trajectenPerJeugdige: 'Your guess: costs rose because of more care tracks per youth.',
      mix: 'Your guess: costs rose because of dearer kinds of care.',
      dagen: 'Your guess: costs rose because care tracks last longer.',
      volume: 'Your guess: costs rose because of more care per day.',
      tarief: 'Your guess: costs rose because of higher tariffs.',
    },
    none: 'This cannot be determined: there are too few data, or too few youths to show costs.',
    explains: (share: string) => `That explains **${share}** of the rise.`,
    explainsBetween: (share: string, lower: string, upper: string) =>
      `That explains **${share}** of the rise (between ${lower} and ${upper}, depending on the division).`,
    verdict: {
      'grootste-deel': 'That is the largest part.',
      deel: 'That is a part, not the largest.',
      nauwelijks: 'That is almost nothing. The cause lies elsewhere.',
      tegengesteld: 'It worked the other way: without it costs would have risen more.',
      'geen-groei': 'Costs did not rise, or less than 1%. So there is no rise to explain.',
    },
    caution: 'This is a sum. It says where the rise lies, not why.',
  },
} as const;
