import { catalogue } from '../../text/catalogue.ts';

export const sessieTexts = catalogue(
  'sessie',
  {
    title: 'Welkom bij Samenpad',
    question: 'De gedeelde plek voor jeugdhulp van uw gemeente of regio.',
    demo: 'Dit is een demonstratie met **verzonnen gegevens**. Kies als wie u wilt binnenkomen.',
    real: 'Log in met het account van uw organisatie. Wat u bekijkt, wordt vastgelegd.',
    expired: 'Het inloggen duurde te lang. Er is niets verloren. Log opnieuw in.',
    failed:
      'Het inloggen is niet gelukt. Er is niets verloren. Probeer het opnieuw, of vraag uw beheerder of u een rol hebt in Samenpad.',
    tooOften: 'Er is te vaak ingelogd vanaf dit adres. Wacht een minuut en probeer het opnieuw.',
    noSecondFactor:
      'U kwam binnen zonder tweede stap. Zet inloggen in twee stappen aan, of vraag uw beheerder om hulp. Log daarna opnieuw in.',
    levelTooLow:
      'Je logde in op een te laag niveau. Log in met de DigiD-app en een controle van je identiteitsbewijs. Hulp nodig? Bel de gemeente.',
    roleWaits:
      'Uw rol moet nog door twee mensen van de gemeente worden gegeven. Vraag het uw functioneel beheerder. Daarna kunt u inloggen.',
    unknownAccount: 'Uw account is beëindigd of uw organisatie doet nog niet mee. Vraag uw beheerder om hulp.',
    idle: 'U deed 15 minuten niets. Daarom hebben we u uitgelogd. Log opnieuw in om verder te gaan.',
    groupGemeente: 'Van de gemeente',
    groupPartner: 'Van een andere organisatie',
    groupFamilie: 'Jeugdigen en ouders',
    enter: 'Kom binnen',
    enterAs: 'Kom binnen als {{name}}, {{rol}}',
    signIn: 'Log in',
    helpTitle: 'Hulp',
    helpQuestion: 'Hoe werkt Samenpad?',
    keys: 'Toetsen',
    keySlash: 'naar het zoekveld',
    keyTab: 'naar het volgende onderdeel, ook in een grafiek',
    keyEscape: 'sluit wat open staat',
    figures: 'Cijfers',
    figures1:
      'Onder elk cijfer staat ‘Hoe geteld?’. Daar leest u wat het betekent, waar het vandaan komt en wie er mist.',
    figures2: 'Gaat een cijfer over minder dan 10 jeugdigen, dan tonen we het niet. Zo is niemand te herkennen.',
    figures3: 'Achter elke grafiek zit een tabel met dezelfde inhoud: ‘Toon als tabel’.',
    share: 'Een bladzijde delen',
    share1: 'Uw keuzes staan in het adres. Kopieer het adres en uw collega ziet hetzelfde, als zijn rol dat mag.',
    seen: 'Wie ziet wat',
    seen1: 'U ziet alleen wat uw rol nodig heeft. Wie een naam bekijkt, wordt vastgelegd.',
    language: 'Taal',
    language1: 'Kies de taal onder uw naam, rechtsboven.',
  },
  {
    title: 'Welcome to Samenpad',
    question: 'The shared place for youth care of your municipality or region.',
    demo: 'This is a demonstration with **invented data**. Choose as whom you want to enter.',
    real: 'Sign in with the account of your organisation. What you look at is recorded.',
    expired: 'Signing in took too long. Nothing was lost. Sign in again.',
    failed:
      'Signing in did not work. Nothing was lost. Try again, or ask your administrator whether you have a role in Samenpad.',
    tooOften: 'There were too many sign-ins from this address. Wait a minute and try again.',
    noSecondFactor:
      'You came in without a second step. Turn on two-step sign-in, or ask your administrator for help. Then sign in again.',
    levelTooLow:
      'You signed in at too low a level. Sign in with the DigiD app and an identity document check. Need help? Call the municipality.',
    roleWaits:
      'Two people of the municipality must give you your role first. Ask your functional administrator. After that you can sign in.',
    unknownAccount:
      'Your account was ended or your organisation does not take part yet. Ask your administrator for help.',
    idle: 'You did nothing for 15 minutes. So we signed you out. Sign in again to go on.',
    groupGemeente: 'Of the municipality',
    groupPartner: 'Of another organisation',
    groupFamilie: 'Youths and parents',
    enter: 'Enter',
    enterAs: 'Enter as {{name}}, {{rol}}',
    signIn: 'Sign in',
    helpTitle: 'Help',
    helpQuestion: 'How does Samenpad work?',
    keys: 'Keys',
    keySlash: 'to the search field',
    keyTab: 'to the next part, also within a chart',
    keyEscape: 'closes what is open',
    figures: 'Figures',
    figures1:
      'Under each figure stands ‘How was this counted?’. It says what it means, where it comes from and who is left out.',
    figures2: 'A figure about fewer than 10 youths is not shown, so that nobody can be recognised.',
    figures3: 'Behind each chart is a table with the same content: ‘Show as table’.',
    share: 'Sharing a page',
    share1: 'Your choices are in the address. Copy it and your colleague sees the same, if the role allows it.',
    seen: 'Who sees what',
    seen1: 'You see only what your role needs. Whoever looks at a name is recorded.',
    language: 'Language',
    language1: 'Choose the language under your name, top right.',
  },
);
