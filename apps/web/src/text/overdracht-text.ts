import { catalogue } from './catalogue.ts';

export const overdrachtTexts = catalogue(
  'overdracht',
  {
    family: 'Vanaf {{dag}} is {{naar}} jullie vaste contactpersoon bij de gemeente, in plaats van {{van}}.',
    worker: 'Vanaf {{dag}} heeft {{naar}} deze zaak, in plaats van {{van}}.',
    contact: '{{naar}} is te bereiken via {{contact}}.',
  },
  {
    family: 'From {{dag}} {{naar}} is your contact person at the municipality, in place of {{van}}.',
    worker: 'From {{dag}} {{naar}} has this case, in place of {{van}}.',
    contact: '{{naar}} can be reached by {{contact}}.',
  },
);
