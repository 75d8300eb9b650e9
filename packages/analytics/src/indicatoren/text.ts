import type { FigureOptions } from '../figure/filter.ts';
import type { FigureId } from '../list-figures.ts';

/** What an account does not tell. */
interface IndicatorText {
  name: string;
  /** In what its numbers are. */
  unit: string;
  /** Why it can be wrong or misread; the whole of it stands in docs/figures. */
  weakness: string;
}

type Texts = Record<FigureOptions['taal'], IndicatorText>;

/** Of every figure there is; what it counts and who is left out is told by its own account. */
export const indicatorTexts: Readonly<Record<FigureId, Texts>> = {
  verwijzersaandeel: {
    nl: {
      name: 'Wie verwijst',
      unit: 'trajecten en procenten',
      weakness:
        'Een deel van de trajecten is geen deel van de jeugdigen. Een gemeente die geen verzoek vastlegt, lijkt zelf meer te verwijzen.',
    },
    en: {
      name: 'Who refers',
      unit: 'care tracks and per cents',
      weakness:
        'A share of care tracks is no share of youths. A municipality that records no request seems to refer more itself.',
    },
  },
  stroom: {
    nl: {
      name: 'Stand en stroom',
      unit: 'jeugdigen of trajecten per maand',
      weakness: 'Stopberichten komen laat. De laatste vier maanden kunnen nog veranderen.',
    },
    en: {
      name: 'Stock and flow',
      unit: 'youths or care tracks by month',
      weakness: 'Stop messages come late. The last four months may still change.',
    },
  },
  zorgpaden: {
    nl: {
      name: 'Zorgpaden',
      unit: 'jeugdigen, procenten en dagen',
      weakness: 'De mediaan van paden die klaar zijn, voorspelt niet hoe lang een pad van nu duurt.',
    },
    en: {
      name: 'Care paths',
      unit: 'youths, per cents and days',
      weakness: 'The median of paths that ended does not foretell how long a path of now takes.',
    },
  },
  verlengingen: {
    nl: {
      name: 'Verlengingen',
      unit: 'trajecten, procenten en dagen',
      weakness: 'Een traject dat net begon, kon nog niet verlengd worden. Vergelijk hulpvormen die even lang duren.',
    },
    en: {
      name: 'Renewals',
      unit: 'care tracks, per cents and days',
      weakness: 'A care track that just began could not be renewed yet. Compare forms of care of like length.',
    },
  },
  dekking: {
    nl: {
      name: 'Wat er binnen is',
      unit: 'toewijzingen en procenten',
      weakness: 'Een bericht dat nooit kwam en waar niets anders naar wijst, zien we niet.',
    },
    en: {
      name: 'What is in',
      unit: 'allocations and per cents',
      weakness: 'A message that never came and to which nothing else points is not seen.',
    },
  },
  duur: {
    nl: {
      name: 'Duur',
      unit: 'dagen',
      weakness:
        'Stopberichten komen laat, dus de nieuwste trajecten lijken langer dan ze zijn. Hulp die stopt op 18 jaar telt gewoon mee.',
    },
    en: {
      name: 'Duration',
      unit: 'days',
      weakness: 'Stop messages come late, so the newest durations look long. Help that ends at 18 counts as any other.',
    },
  },
  uitstroom: {
    nl: {
      name: 'Uitstroom',
      unit: 'trajecten en procenten',
      weakness: 'Wie 18 wordt en stopt, telt als uitstroom.',
    },
    en: {
      name: 'Outflow',
      unit: 'care tracks and per cents',
      weakness: 'Who reaches 18 and stops counts as outflow.',
    },
  },
  'herhaald-beroep': {
    nl: {
      name: 'Herhaald beroep',
      unit: 'trajecten en procenten',
      weakness: 'Hulp van voor het eerste bericht kennen we niet. Daardoor kan herhaald beroep te laag zijn.',
    },
    en: {
      name: 'Repeated use',
      unit: 'care tracks and per cents',
      weakness: 'Care from before the first message is not known. So repeated use may be too low.',
    },
  },
  vervolg: {
    nl: {
      name: 'Wat volgt op hulp',
      unit: 'trajecten en procenten',
      weakness: 'Zonder declaraties bepaalt alleen de soort hulp of iets zwaarder of lichter is.',
    },
    en: {
      name: 'What follows care',
      unit: 'care tracks and per cents',
      weakness: 'Without claims only the kind of care decides whether something is heavier or lighter.',
    },
  },
  kosten: {
    nl: {
      name: 'Kosten',
      unit: 'eurocenten per maand',
      weakness: 'De laatste maanden zijn geschat. Door late stopberichten is die schatting iets te hoog.',
    },
    en: {
      name: 'Costs',
      unit: 'euro cents by month',
      weakness: 'The last months are estimated. Late stop messages make that estimate somewhat high.',
    },
  },
  groei: {
    nl: {
      name: 'Waardoor kosten veranderen',
      unit: 'eurocenten en procentpunten',
      weakness: 'Het is een optelling, geen bewijs van een oorzaak. Kleine groepen springen van jaar tot jaar.',
    },
    en: {
      name: 'Why costs change',
      unit: 'euro cents and percentage points',
      weakness: 'It is a sum, no proof of a cause. Small groups jump from year to year.',
    },
  },
  wachttijd: {
    nl: {
      name: 'Wachttijd',
      unit: 'dagen',
      weakness: 'Besluit de gemeente zelf, dan begint de wachttijd pas bij het besluit. Die lijkt dan korter.',
    },
    en: {
      name: 'Waiting time',
      unit: 'days',
      weakness: 'When the municipality decides by itself, the wait begins at its decision. Then it looks shorter.',
    },
  },
  aanbieders: {
    nl: {
      name: 'Resultaten van aanbieders',
      unit: 'procenten of dagen, en de verhouding tot wat je verwacht',
      weakness:
        'Hoe zwaar een situatie is, staat maar voor een deel in de berichten. Een verschil is een vraag, geen oordeel.',
    },
    en: {
      name: 'Results of providers',
      unit: 'per cents or days, and the ratio to what is expected',
      weakness: 'How hard a case is, is only partly in the messages. A difference is a question, no verdict.',
    },
  },
  aanbiederkosten: {
    nl: {
      name: 'Kosten per aanbieder',
      unit: 'eurocenten, en de verhouding tot wat je verwacht',
      weakness:
        'Alleen trajecten die klaar zijn tellen mee. In een korte periode zijn dat vooral korte trajecten. Doelen tellen alleen waar ze zijn vastgelegd.',
    },
    en: {
      name: 'Costs by provider',
      unit: 'euro cents, and the ratio to what is expected',
      weakness:
        'Only ended care tracks count. In a short period those are mostly short ones. Goals count only where they are recorded.',
    },
  },
  accountkeuze: {
    nl: {
      name: 'Grootste aanbieders',
      unit: 'jeugdigen, trajecten, eurocenten en procenten',
      weakness: 'Groot is niet hetzelfde als belangrijk: een kleine aanbieder kan zware hulp geven.',
    },
    en: {
      name: 'Largest providers',
      unit: 'youths, care tracks, euro cents and per cents',
      weakness: 'Large is not the same as important: a small provider may give intensive care.',
    },
  },
  afschaling: {
    nl: {
      name: 'Waar jeugdigen verder gaan na hulp',
      unit: 'uitstromen en procenten',
      weakness:
        'Alleen wat bij het afsluiten is vastgelegd telt. Een grote rij onbekend zegt iets over het vastleggen.',
    },
    en: {
      name: 'Where youths go on after care',
      unit: 'exits and per cents',
      weakness: 'Only what was recorded at the closing counts. A large row unknown says something about the recording.',
    },
  },
  beloften: {
    nl: {
      name: 'Beloofd en werkelijk einde van hulp',
      unit: 'vragen, beloften, procenten en dagen',
      weakness: 'Zolang hulp nog loopt, is het gemiddelde een ondergrens. Wie niet antwoordt, belooft ook niets.',
    },
    en: {
      name: 'Promised and real end of care',
      unit: 'questions, promises, per cents and days',
      weakness: 'While care still runs, the mean is a lower bound. Who does not answer promises nothing either.',
    },
  },
  concentratie: {
    nl: {
      name: 'Verdeling over aanbieders',
      unit: 'jeugdigen, procenten en een index van 0 tot 10.000',
      weakness: 'Een concern met meer AGB-codes lijkt meer aanbieders. De echte concentratie is dan hoger.',
    },
    en: {
      name: 'Concentration of providers',
      unit: 'youths, per cents and an index from 0 to 10,000',
      weakness: 'A concern with several AGB codes looks like several providers. Real concentration is higher then.',
    },
  },
  beperking: {
    nl: {
      name: 'Minder aanbieders',
      unit: 'jeugdigen, procenten en hulpvormen',
      weakness: 'Of de aanbieders die overblijven plaats hebben, staat niet in de berichten.',
    },
    en: {
      name: 'Fewer providers',
      unit: 'youths, per cents and forms of care',
      weakness: 'Whether the providers that remain have room is not in the messages.',
    },
  },
  praktijken: {
    nl: {
      name: 'Verwijzingen per praktijk',
      unit: 'trajecten, procenten en dagen',
      weakness: 'Alleen een verzoek waarin de praktijk staat, telt mee. Bij veel verwijzingen ontbreekt die.',
    },
    en: {
      name: 'Referrals by practice',
      unit: 'care tracks, per cents and days',
      weakness: 'Only a request that names the practice counts. Many referrals lack it.',
    },
  },
  vergelijkbaar: {
    nl: {
      name: 'Vergelijkbare trajecten',
      unit: 'trajecten, dagen en procenten',
      weakness:
        'Leeftijd, hulpvorm en hoeveelste traject zeggen maar een deel. Het voorspelt niet hoe het met één jeugdige gaat.',
    },
    en: {
      name: 'Similar care tracks',
      unit: 'care tracks, days and per cents',
      weakness:
        'Age, form of care and which care track it is tell only a part. It does not foretell how one youth will fare.',
    },
  },
  padkosten: {
    nl: {
      name: 'Kosten per pad',
      unit: 'eurocenten',
      weakness: 'De laatste maanden zijn niet compleet. Een pad dat laat begon, heeft nog weinig gekost.',
    },
    en: {
      name: 'Costs by path',
      unit: 'euro cents',
      weakness: 'The last months are not complete. A path that began late has cost little so far.',
    },
  },
  huishoudens: {
    nl: {
      name: 'Kosten per huishouden',
      unit: 'huishoudens en eurocenten',
      weakness:
        'Wie op een adres staat, hoort niet altijd bij het gezin. De kosten zijn er alleen van wetten waarvan bestanden zijn ingelezen.',
    },
    en: {
      name: 'Costs by household',
      unit: 'households and euro cents',
      weakness:
        'Who is registered at an address is not always family. Costs are there only of laws of which files were read in.',
    },
  },
  verwijzers: {
    nl: {
      name: 'Resultaten per soort verwijzer',
      unit: 'procenten of dagen, en de verhouding tot wat je verwacht',
      weakness:
        'Hoe zwaar een situatie is, staat maar voor een deel in de berichten. Een verschil is een vraag, geen oordeel.',
    },
    en: {
      name: 'Results by kind of referrer',
      unit: 'per cents or days, and the ratio to what is expected',
      weakness: 'How hard a case is, is only partly in the messages. A difference is a question, no verdict.',
    },
  },
  doorlooptijd: {
    nl: {
      name: 'Doorlooptijd van een verzoek',
      unit: 'werkdagen en procenten',
      weakness: 'Wat nog open staat telt niet mee. Bij veel oude open verzoeken lijkt de doorlooptijd te kort.',
    },
    en: {
      name: 'Lead time of a request',
      unit: 'working days and per cents',
      weakness: 'What is still open does not count. With many old open requests the lead time looks too short.',
    },
  },
  duurklassen: {
    nl: {
      name: 'Duur en terugkeer',
      unit: 'trajecten, procenten en dagen',
      weakness:
        'Wie meer nodig heeft, krijgt langer hulp. Langer helpen en minder terugkeer kan samengaan zonder dat het een door het ander komt.',
    },
    en: {
      name: 'Duration and return',
      unit: 'care tracks, per cents and days',
      weakness:
        'Who needs more gets longer care. Longer care and less return may go together without one causing the other.',
    },
  },
  effect: {
    nl: {
      name: 'Effectstudie',
      unit: 'procenten verschil, met een oordeel in woorden',
      weakness:
        'Wat er op dezelfde dag bij dezelfde groepen nog meer veranderde, lijkt ook een gevolg van de interventie.',
    },
    en: {
      name: 'Effect study',
      unit: 'per cents of difference, with a verdict in words',
      weakness:
        'Whatever else changed for the same groups on the same day looks like an effect of the intervention too.',
    },
  },
  complexiteit: {
    nl: {
      name: 'Steeds complexer?',
      unit: 'index (eerste volle jaar is 100), procenten en punten, met een oordeel in woorden',
      weakness:
        'Het telt wat berichten laten zien, niet hoe zwaar een vraag is. Een stopbericht dat te laat komt, laat hulp langer naast elkaar lopen. Een gemeente die later ging meedoen, verandert het verloop van de regio.',
    },
    en: {
      name: 'Ever more complex?',
      unit: 'index (first full year is 100), per cents and points, with a verdict in words',
      weakness:
        'It counts what messages show, not how heavy a question is. A stop message that comes late lets care run side by side for longer. A municipality that joined later changes the course of the region.',
    },
  },
  hypothese: {
    nl: {
      name: 'Vermoeden over kosten',
      unit: 'eurocenten en procenten, met een oordeel in woorden',
      weakness: 'Het is een optelling, geen bewijs van een oorzaak. Op een andere manier verdelen geeft andere delen.',
    },
    en: {
      name: 'Hypothesis about costs',
      unit: 'euro cents and per cents, with a verdict in words',
      weakness: 'It is a sum, no proof of a cause. Dividing in another way gives other parts.',
    },
  },
  vergelijking: {
    nl: {
      name: 'Naast cijfers van het CBS',
      unit: 'procenten, dagen en euro’s',
      weakness: 'De cijfers van het CBS zijn van andere jaren en tellen soms anders. Dat staat bij elk cijfer.',
    },
    en: {
      name: 'Beside figures of CBS',
      unit: 'per cents, days and euros',
      weakness: 'The figures of CBS are of other years and sometimes count differently. That stands beside each.',
    },
  },
};
