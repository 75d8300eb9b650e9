import { isOpen } from './history.ts';
import { type BerichtOf, blame, type HistoryRule, type Known } from './history-rule.ts';

const TOEGEWEZEN = 'Client/ToegewezenProducten/ToegewezenProduct';
/** JZ002 */
const VERWIJDERD = '13';

/** Numbers of the toewijzingen with claim lines that were granted and not taken back. */
function listGranted(bericht: BerichtOf<'301'>, { history }: Known): Set<number> {
  return new Set(
    history
      .listPrestaties(bericht)
      .filter(({ prestatie, answer, credited }) => {
        return prestatie.ingediendBedrag.debetCredit === 'D' && answer === 'granted' && !credited;
      })
      .map(({ prestatie }) => prestatie.toewijzingNummer),
  );
}

/** Toewijzingen and answers of the gemeente against what it was asked and sent before (ijw.md 8.2, 8.3, 8.7). */
export const toewijzingHistoryRules: readonly HistoryRule[] = [
  {
    code: 'TR332',
    retourCode: '9332',
    statement: 'Een ToewijzingNummer hoort bij één jeugdige en één aanbieder.',
    message: 'Dit ToewijzingNummer is al van een andere jeugdige of aanbieder; geef een nieuw nummer.',
    right: 'een nummer dat nog niet is gebruikt',
    wrong: 'het nummer van een andere jeugdige',
    find: {
      '301': (bericht, { history }) => {
        const known = history.listToewijzingen(bericht);
        return blame(TOEGEWEZEN, bericht.toegewezenProducten, ({ toewijzingNummer }) => {
          const before = known.get(toewijzingNummer);
          return (
            before !== undefined && (before.persoon !== bericht.client.bsn || before.aanbieder !== bericht.aanbieder)
          );
        });
      },
    },
  },
  {
    code: 'TR379',
    retourCode: '9379',
    statement: 'ReferentieAanbieder noemt een verzoek voor deze jeugdige dat nog niet is afgewezen.',
    message:
      'Deze ReferentieAanbieder hoort niet bij een verzoek dat wacht op een toewijzing; laat hem weg of verbeter hem.',
    right: 'de referentie van het verzoek dat wordt toegekend',
    wrong: 'een referentie waarmee nooit iets is gevraagd',
    find: {
      '301': (bericht, { history }) => {
        const verzoeken = history.listVerzoeken(bericht);
        return blame(TOEGEWEZEN, bericht.toegewezenProducten, ({ referentieAanbieder }) => {
          if (referentieAanbieder === undefined) return false;
          const verzoek = verzoeken.get(referentieAanbieder);
          if (verzoek === undefined || verzoek.persoon !== bericht.client.bsn) return true;
          return !(isOpen(verzoek) || verzoek.granted);
        });
      },
    },
  },
  {
    code: 'TR385',
    retourCode: '9385',
    statement: 'Een toewijzing waarop is betaald, wordt niet verwijderd.',
    message:
      'Op deze toewijzing staan goedgekeurde declaratieregels; laat ze eerst crediteren, of beëindig de toewijzing.',
    right: 'RedenWijziging 13 op een toewijzing zonder goedgekeurde regels',
    wrong: 'RedenWijziging 13 terwijl maart is goedgekeurd',
    find: {
      '301': (bericht, known) => {
        const removed = bericht.toegewezenProducten.some(({ redenWijziging }) => redenWijziging === VERWIJDERD);
        const granted = removed ? listGranted(bericht, known) : new Set<number>();
        return blame(
          TOEGEWEZEN,
          bericht.toegewezenProducten,
          ({ redenWijziging, toewijzingNummer }) => redenWijziging === VERWIJDERD && granted.has(toewijzingNummer),
        );
      },
    },
  },
  {
    code: 'TR355',
    retourCode: '9355',
    statement: 'Een antwoord hoort bij een verzoek.',
    message: 'Met deze ReferentieAanbieder is niets gevraagd; kijk de referentie na.',
    right: 'de referentie van het verzoek',
    wrong: 'een referentie die in geen verzoek staat',
    find: {
      '319': (bericht, { history }) =>
        history.listVerzoeken(bericht).has(bericht.referentieAanbieder) ? [] : ['Antwoord'],
    },
  },
  {
    code: 'TR359',
    retourCode: '9359',
    statement: 'Na een toewijzing komt geen antwoord meer.',
    message: 'Dit verzoek is al toegewezen; een antwoord kan niet meer.',
    right: 'een antwoord op een verzoek dat nog open is',
    wrong: 'een afwijzing nadat de toewijzing is gestuurd',
    find: {
      '319': (bericht, { history }) =>
        history.listVerzoeken(bericht).get(bericht.referentieAanbieder)?.granted === true ? ['Antwoord'] : [],
    },
  },
  {
    code: 'TR360',
    retourCode: '9360',
    statement: '"In onderzoek" wordt één keer gestuurd, als eerste antwoord.',
    message: 'Op dit verzoek is al geantwoord; stuur nu een toewijzing of een afwijzing.',
    right: 'VerzoekAntwoord 2, daarna 1',
    wrong: 'VerzoekAntwoord 2, daarna nog eens 2',
    find: {
      '319': ({ verzoekAntwoord, ...bericht }, { history }) =>
        verzoekAntwoord === '2' &&
        (history.listVerzoeken(bericht).get(bericht.referentieAanbieder)?.antwoorden ?? []).length > 0
          ? ['Antwoord']
          : [],
    },
  },
  {
    code: 'TR365',
    retourCode: '9365',
    statement: 'Na een afwijzing komt geen ander antwoord.',
    message: 'Dit verzoek is al afgewezen; de aanbieder kan een nieuw verzoek doen.',
    right: 'één afwijzing',
    wrong: 'een tweede antwoord na de afwijzing',
    find: {
      '319': (bericht, { history }) =>
        history.listVerzoeken(bericht).get(bericht.referentieAanbieder)?.antwoorden.includes('1') === true
          ? ['Antwoord']
          : [],
    },
  },
];
