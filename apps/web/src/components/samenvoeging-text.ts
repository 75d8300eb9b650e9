import { catalogue } from '../text/catalogue.ts';

export const samenvoegingTexts = catalogue(
  'samenvoeging',
  {
    inFront:
      'Dit dossier is samengevoegd met {{pseudoniem}}: het gaat over dezelfde persoon. De zorg van beide staat hier.',
    behind:
      'Dit dossier is samengevoegd met {{pseudoniem}}: het gaat over dezelfde persoon. De zorg van beide staat daar. Wat hier geschreven is, blijft hier.',
    inFrontFamily:
      'Er waren twee dossiers over dezelfde persoon. Die horen nu bij elkaar. Alle hulp staat hier. Het andere dossier kun je blijven lezen.',
    behindFamily:
      'Er waren twee dossiers over dezelfde persoon. Die horen nu bij elkaar. Alle hulp staat in het andere dossier. Wat hier staat, blijft hier.',
    who: '{{een}} vroeg het en {{ander}} bevestigde het, op {{dag}}. Reden: {{reden}}',
    until: 'Klopt het niet? Zeg het voor {{dag}} tegen de gemeente: tot dan kan het terug.',
    parted: 'Dit dossier was samengevoegd met {{pseudoniem}}. Dat is op {{dag}} teruggedraaid.',
    partedFamily: 'Dit dossier was samengevoegd met een ander dossier. Dat is op {{dag}} teruggedraaid.',
    other: 'Naar het andere dossier',
  },
  {
    inFront: 'This file is merged with {{pseudoniem}}: it is about the same person. The care of both stands here.',
    behind:
      'This file is merged with {{pseudoniem}}: it is about the same person. The care of both stands there. What was written here stays here.',
    inFrontFamily:
      'There were two files about the same person. They belong together now. All help stands here. You can go on reading the other file.',
    behindFamily:
      'There were two files about the same person. They belong together now. All help stands in the other file. What stands here stays here.',
    who: '{{een}} asked it and {{ander}} confirmed it, on {{dag}}. Reason: {{reden}}',
    until: 'Is it wrong? Tell the municipality before {{dag}}: until then it can be undone.',
    parted: 'This file was merged with {{pseudoniem}}. That was undone on {{dag}}.',
    partedFamily: 'This file was merged with another file. That was undone on {{dag}}.',
    other: 'To the other file',
  },
);
