/** Why an act of working together was not kept, with what to do now. */
export const samenFoutTexts = {
  'dag-klopt-niet': {
    nl: 'Deze dag kan niet. Kies een dag die nog komt, binnen een jaar.',
    en: 'This day is not possible. Choose a day to come, within a year.',
  },
  'onbekende-partij': {
    nl: 'Deze persoon of organisatie hoort niet meer bij dit dossier. Laad de pagina opnieuw en kies een ander.',
    en: 'This person or organisation does not belong to this file any more. Reload the page and choose another.',
  },
  'is-afgezegd': {
    nl: 'Dit overleg is afgezegd. Plan een nieuw overleg.',
    en: 'This meeting was cancelled. Plan a new one.',
  },
  'is-gehouden': {
    nl: 'Van dit overleg is al een verslag. Afzeggen kan niet meer.',
    en: 'There are minutes of this meeting already. It cannot be cancelled any more.',
  },
  'is-getekend': {
    nl: 'Iemand heeft dit verslag al getekend. Daarom verandert het niet meer.',
    en: 'Somebody has signed these minutes already. So they do not change any more.',
  },
  'is-klaar': {
    nl: 'Dit is al afgerond.',
    en: 'This is finished already.',
  },
  'is-terug': {
    nl: 'Deze taak is terug bij de regisseur. De regisseur kan hem opnieuw vragen.',
    en: 'This task is back with the coordinator, who can ask it again.',
  },
  'is-afgesloten': {
    nl: 'De hulp is al afgesloten. Heropen haar eerst.',
    en: 'The care is closed already. Reopen it first.',
  },
  'nog-niet-begonnen': {
    nl: 'Het is nog te vroeg: dit moment moet nog komen.',
    en: 'It is too early: this moment is still to come.',
  },
  'nog-geen-verslag': {
    nl: 'Er is nog geen verslag om te tekenen.',
    en: 'There are no minutes to sign yet.',
  },
  'niemand-aanwezig': {
    nl: 'Vink aan wie er bij het overleg waren.',
    en: 'Tick who was at the meeting.',
  },
  'niet-aanwezig': {
    nl: 'Alleen wie erbij was, kan tekenen.',
    en: 'Only who was there can sign.',
  },
  'tekent-zelf': {
    nl: 'Deze persoon tekent zelf in Samenpad. U kunt wel vastleggen dat er op papier of mondeling is getekend.',
    en: 'This person signs in Samenpad. You can record that it was signed on paper or by word of mouth.',
  },
  'mdo-ontbreekt': {
    nl: 'Er is meer dan één vorm van hulp. Houd eerst een MDO, of schrijf in minstens 20 tekens waarom het zonder moet.',
    en: 'There is more than one kind of help. Hold an MDO first, or write in at least 20 characters why not.',
  },
  'regisseur-ontbreekt': {
    nl: 'Dit gezin krijgt hulp van meer kanten en heeft nog geen regisseur. Wijs eerst een regisseur aan op de pagina Gezin. Kan het bij een crisis niet wachten? Schrijf dan bij Samen in minstens 20 tekens waarom.',
    en: 'This family gets help from several sides and has no coordinator yet. Choose one on the page Family first. Can a crisis not wait? Then write under Together in at least 20 characters why.',
  },
  'code-nodig': {
    nl: 'Er loopt dan al een toewijzing bij een andere aanbieder. Kies de reden: warme overdracht bij afschalen.',
    en: 'Another provider has an allocation then. Choose the reason: warm hand-over when scaling down.',
  },
  'geen-overlap': {
    nl: 'Er loopt dan geen andere toewijzing. Een reden voor overlap is niet nodig.',
    en: 'There is no other allocation then. No reason for an overlap is needed.',
  },
  'overlap-te-lang': {
    nl: 'Kies tot wanneer beide aanbieders samen helpen: hooguit 8 weken.',
    en: 'Choose until when both providers help together: at most 8 weeks.',
  },
  'gesprek-ontbreekt': {
    nl: 'Kies de dag van het gesprek met beide aanbieders en het gezin, voor het einde van de overlap.',
    en: 'Choose the day of the talk with both providers and the family, before the end of the overlap.',
  },
  'financiering-ontbreekt': {
    nl: 'Schrijf in minstens 10 tekens wie de overlap betaalt.',
    en: 'Write in at least 10 characters who pays for the overlap.',
  },
  'onbekwaam-leeftijd': {
    nl: 'Dit kan alleen voor een jeugdige van 12 tot 18 jaar van wie de geboortedatum bekend is.',
    en: 'This is only for a youth of 12 to 18 whose birth date is known.',
  },
  'onbekwaam-loopt': {
    nl: 'Er loopt al een oordeel. Trek dat eerst in.',
    en: 'A judgement runs already. Withdraw that first.',
  },
  'gever-onbekend': {
    nl: 'Samenpad weet niet zeker wie er nog meer ja moet zeggen. Noem de andere ouder, de voogd of de vertegenwoordiger met het bewijs, of vraag toestemming op de pagina Toestemmingen.',
    en: 'Samenpad does not know for sure who else must say yes. Name the other parent, the guardian or the representative with the proof, or ask for consent on the page Consents.',
  },
  'dag-geweest': {
    nl: 'Kies de dag waarop het gezin dit zei: vandaag of eerder, en niet langer dan een jaar geleden.',
    en: 'Choose the day on which the family said this: today or before, and not more than a year ago.',
  },
  'opnieuw-vragen': {
    nl: 'Dit ja geldt niet meer: het is te lang geleden, of de jeugdige werd daarna 12, 16 of 18 jaar. Vraag het gezin opnieuw.',
    en: 'This yes holds no longer: it is too long ago, or the youth turned 12, 16 or 18 after it. Ask the family again.',
  },
  'overdracht-vragen': {
    nl: 'Vraag het gezin of de volgende hulp mag horen wat er speelde. Vul hier het antwoord in, en de dag waarop het gezegd is.',
    en: 'Ask the family whether the next help may hear what was going on. Fill in the answer here, and the day on which it was said.',
  },
  'overdracht-geweigerd': {
    nl: 'Het gezin wil geen warme overdracht. Laat de nieuwe hulp beginnen als de oude is gestopt.',
    en: 'The family wants no warm hand-over. Let the new help begin when the old has stopped.',
  },
  'nazorg-kiezen': {
    nl: 'Kies wie de nazorg doet, of schrijf waarom er geen nazorg komt.',
    en: 'Choose who looks after the family afterwards, or write why nobody does.',
  },
  'afschaal-mdo-ontbreekt': {
    nl: 'Deze aanbieder kan alleen afschalen na een afschaal-MDO met het gezin erbij. Plan dat eerst.',
    en: 'This provider can scale down only after a meeting about it with the family. Plan that first.',
  },
  'toestemming-ontbreekt': {
    nl: 'Er is geen toestemming om dit te vertellen. Vraag toestemming, of laat het gezin het zelf vertellen.',
    en: 'There is no consent to tell this. Ask for consent, or let the family tell it.',
  },
  'plan-ontbreekt': {
    nl: 'Er loopt nog geen plan van dit gezin. Begin eerst een plan op de pagina Plan, en maak daarna het doel.',
    en: 'No plan of this family runs yet. Start a plan on the page Plan first, and make the goal after that.',
  },
  'aanbod-weg': {
    nl: 'Dit advies wordt nu niet aangeboden. Laad de pagina opnieuw en kies een ander.',
    en: 'This advice is not offered now. Reload the page and choose another.',
  },
  'alleen-anoniem': {
    nl: 'Deze specialist ziet dit dossier niet. Stel de vraag zonder naam.',
    en: 'This specialist does not see this file. Ask the question without the name.',
  },
  'naam-zonder-toestemming': {
    nl: 'Er is geen toestemming om dit met deze specialist te delen. Vraag toestemming, of stel de vraag zonder naam.',
    en: 'There is no consent to share this with this specialist. Ask for consent, or ask the question without the name.',
  },
  'naam-in-tekst': {
    nl: 'In de vraag staat de naam of de code van de jeugdige. Haal die weg: de specialist ziet niet over wie het gaat.',
    en: 'The question holds the name or the code of the youth. Take it out: the specialist does not see who it is about.',
  },
} as const;
