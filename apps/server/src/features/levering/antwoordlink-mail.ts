/** What the mail of a link is about: no name, number or other fact of a jeugdige. */
interface LinkMail {
  soort: 'brief' | 'toewijzing' | 'uitstroom';
  gemeente: string;
  adres: string;
  geldigTot: Date;
}

const askedIn: Readonly<Record<LinkMail['soort'], string>> = {
  brief: 'heeft een vraag aan uw organisatie.',
  toewijzing: 'heeft uw organisatie een toewijzing gestuurd. Wilt u laten weten of die goed is aangekomen?',
  uitstroom: 'wil met uw organisatie in gesprek en stelt daarvoor alvast een vraag.',
};

const dayText = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

/** Subject and text of the mail, in plain Dutch. */
export function writeLinkMail({ soort, adres, geldigTot, ...mail }: LinkMail): { onderwerp: string; tekst: string } {
  const gemeente = mail.gemeente.startsWith('Gemeente ') ? mail.gemeente : `Gemeente ${mail.gemeente}`;
  const onderwerp = `Vraag van ${gemeente} aan uw organisatie`;
  const tekst = [
    'Goedendag,',
    `${gemeente} ${askedIn[soort]}`,
    `Antwoorden kan op deze pagina:\n${adres}`,
    'U logt daar eerst in namens uw organisatie, bijvoorbeeld met eHerkenning. De link zelf geeft niemand toegang. Hij werkt één keer.',
    `De link werkt tot ${dayText.format(geldigTot)}. In deze mail staan met opzet geen gegevens van jeugdigen. Zet die ook niet in een antwoord per mail.`,
    `Met vriendelijke groet,\n${gemeente}`,
  ].join('\n\n');
  return { onderwerp, tekst };
}
