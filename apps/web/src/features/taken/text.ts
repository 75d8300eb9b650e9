import { catalogue } from '../../text/catalogue.ts';

export const takenTexts = catalogue(
  'taken',
  {
    title: 'Taken',
    question: 'Wat moet ik doen, en voor wanneer?',
    empty: 'Er zijn geen taken. Een taak komt vanzelf als u iemand moet informeren of als een toestemming afloopt.',
    sum_one: '**{{n}}** taak staat open.',
    sum_other: '**{{n}}** taken staan open.',
    late_one: '**{{n}}** is te laat.',
    late_other: '**{{n}}** zijn te laat.',
    informeren: 'Vertel de jeugdige en de ouders wat er gedeeld is',
    'toestemming-verloopt': 'Een toestemming loopt af: vraag haar opnieuw of laat haar stoppen',
    'toestemming-ingetrokken': 'Een toestemming is ingetrokken: u ziet deze gegevens niet meer',
    'noodtoegang-gemeld': 'Iemand opende dit dossier met noodtoegang',
    'noodtoegang-beoordelen': 'Beoordeel deze noodtoegang',
    'achterhouding-herzien': 'Kijk opnieuw of u dit nog moet achterhouden',
    anders: 'Bekijk dit dossier',
    toewijzing: 'Er is een toewijzing aan een aanbieder gegeven.',
    intake: 'U bent als eerste toegewezen. De gemeente legt gegevens van dit gezin vast.',
    uitnodiging: 'Er is een aanbieder uitgenodigd.',
    noodtoegang: 'Het dossier is met noodtoegang geopend.',
    deelwijzer: 'Er is gedeeld zonder toestemming, volgens de deelwijzer.',
    due: 'Voor {{day}}',
    tooLate: 'te laat',
    postponed: 'uitgesteld tot {{day}}: {{reden}}',
    done: 'Gedaan',
    doneOf: 'Gedaan: {{what}}, {{naam}}',
    postpone: 'Stel uit',
    postponeOf: 'Stel uit: {{what}}, {{naam}}',
    how: 'Hoe hebt u het verteld?',
    choose: 'Kies',
    gesprek: 'in een gesprek',
    telefoon: 'aan de telefoon',
    brief: 'met een brief',
    portaal: 'in het portaal',
    until: 'Tot welke dag?',
    why: 'Waarom later?',
    whyHint: 'Minstens 10 tekens. Een taak verdwijnt nooit vanzelf.',
    keep: 'Bewaar',
    cancel: 'Annuleer',
    finished: 'De taak is afgerond.',
    moved: 'De taak is uitgesteld.',
  },
  {
    title: 'Tasks',
    question: 'What must I do, and before when?',
    empty: 'There are no tasks. A task comes by itself when you must inform somebody or when a consent ends.',
    sum_one: '**{{n}}** task is open.',
    sum_other: '**{{n}}** tasks are open.',
    late_one: '**{{n}}** is late.',
    late_other: '**{{n}}** are late.',
    informeren: 'Tell the youth and the parents what was shared',
    'toestemming-verloopt': 'A consent ends: ask again or let it stop',
    'toestemming-ingetrokken': 'A consent was withdrawn: you do not see these data any more',
    'noodtoegang-gemeld': 'Somebody opened this file with emergency access',
    'noodtoegang-beoordelen': 'Judge this emergency access',
    'achterhouding-herzien': 'See again whether you must still withhold this',
    anders: 'See this file',
    toewijzing: 'An allocation was given to a provider.',
    intake: 'You were assigned first. The municipality keeps data of this family.',
    uitnodiging: 'A provider was invited.',
    noodtoegang: 'The file was opened with emergency access.',
    deelwijzer: 'Something was shared without consent, by the sharing guide.',
    due: 'Before {{day}}',
    tooLate: 'late',
    postponed: 'postponed until {{day}}: {{reden}}',
    done: 'Done',
    doneOf: 'Done: {{what}}, {{naam}}',
    postpone: 'Postpone',
    postponeOf: 'Postpone: {{what}}, {{naam}}',
    how: 'How did you tell it?',
    choose: 'Choose',
    gesprek: 'in a talk',
    telefoon: 'on the phone',
    brief: 'with a letter',
    portaal: 'in the portal',
    until: 'Until which day?',
    why: 'Why later?',
    whyHint: 'At least 10 characters. A task never disappears by itself.',
    keep: 'Save',
    cancel: 'Cancel',
    finished: 'The task is finished.',
    moved: 'The task was postponed.',
  },
);

const known = [
  'informeren',
  'toestemming-verloopt',
  'toestemming-ingetrokken',
  'noodtoegang-gemeld',
  'noodtoegang-beoordelen',
  'achterhouding-herzien',
] as const;

/** The text key of a kind of task; one that this page does not know asks to look at the file. */
export function taskKey(soort: string): (typeof known)[number] | 'anders' {
  return known.find((name) => name === soort) ?? 'anders';
}

const acts = ['toewijzing', 'intake', 'uitnodiging', 'noodtoegang', 'deelwijzer'] as const;

/** What was shared, when the task says so. */
export function actKey(handeling: string | null): (typeof acts)[number] | undefined {
  return acts.find((name) => name === handeling);
}
