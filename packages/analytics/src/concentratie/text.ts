export const concentratieTexts = {
  nl: {
    definition:
      'Hoeveel aanbieders in een kalenderjaar hulp gaven aan ten minste één jeugdige, en aan hoeveel jeugdigen elk. De index van Herfindahl en Hirschman is de som van de kwadraten van de marktaandelen in jeugdigen, maal 10.000: bijna 0 als alle aanbieders even groot en met velen zijn, 10.000 als er één aanbieder is.',
    excluded: [
      'Alleen hele kalenderjaren tellen mee.',
      'Een jeugdige met hulp van twee aanbieders telt bij beide.',
      'Aanbieders zonder jeugdigen in het jaar tellen niet mee, ook niet als ze een contract hebben.',
      'Aanbieders van één concern tellen elk apart.',
    ],
  },
  en: {
    definition:
      'How many providers gave care to at least one youth in a calendar year, and to how many youths each. The Herfindahl-Hirschman index is the sum of the squared market shares in youths, times 10,000: near 0 when there are many providers of the same size, 10,000 when there is one provider.',
    excluded: [
      'Only whole calendar years count.',
      'A youth with care of two providers counts with both.',
      'Providers without youths in the year do not count, contract or not.',
      'Providers of one concern count each by itself.',
    ],
  },
} as const;
