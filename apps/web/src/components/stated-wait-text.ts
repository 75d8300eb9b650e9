import { catalogue } from '../text/catalogue.ts';

export const statedWaitTexts = catalogue(
  'stated-wait',
  {
    intake: 'tot intake {{weeks}}',
    treatment: 'daarna tot behandeling {{weeks}}',
    weeks_one: '{{n}} week',
    weeks_other: '{{n}} weken',
    notStated: 'niet opgegeven',
  },
  {
    intake: 'to intake {{weeks}}',
    treatment: 'then to treatment {{weeks}}',
    weeks_one: '{{n}} week',
    weeks_other: '{{n}} weeks',
    notStated: 'not stated',
  },
);
