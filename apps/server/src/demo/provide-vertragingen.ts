import type { AnalyticsJeugdige, Database, EarlierVerzoekvraag } from '@samenpad/database';
import { addDays, countWerkdagen, type GemeenteCode } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';

type Parts = Pick<Database, 'analytics' | 'provisioning'>;
type Doorlooptijd = NonNullable<AnalyticsJeugdige['toewijzingen'][number]['doorlooptijd']>;
type Cause = Pick<EarlierVerzoekvraag, 'aan' | 'oorzaak' | 'vraag' | 'antwoord'>;

/** A verzoek that took longer has a cause, as a region that keeps its questions would have. */
const usualWerkdagen = 10;
/** Of so many that were late one has no question: nobody wrote down what was waited for. */
const unexplained = 5;

const causes: readonly Cause[] = [
  {
    aan: 'aanbieder',
    oorzaak: 'informatie',
    vraag: 'Welke doelen staan in het plan, en wat is al geprobeerd?',
    antwoord: 'De doelen staan nu in het plan. Eerdere hulp staat erbij.',
  },
  {
    aan: 'gezin',
    oorzaak: 'toestemming',
    vraag: 'Mogen wij met de school spreken over wat daar helpt?',
    antwoord: 'Ja, dat is goed. Wij zijn graag bij het gesprek.',
  },
  {
    aan: 'aanbieder',
    oorzaak: 'plan',
    vraag: 'Kunt u het behandelplan met de tussenstappen sturen?',
    antwoord: 'Het plan is vastgesteld en gedeeld met het gezin.',
  },
  {
    aan: 'gezin',
    oorzaak: 'keuze',
    vraag: 'Welke aanbieder past het beste bij jullie?',
    antwoord: 'We kiezen de aanbieder die dichtbij is.',
  },
];

/** What the gemeenten waited for on verzoeken that took long, so that the figure of lead times names causes (S4-12). */
export async function provideVertragingen({ analytics, provisioning }: Parts): Promise<void> {
  const consulenten = listDemoPeople().filter(({ rol }) => rol === 'consulent');
  const jeugdigen = await analytics.read(null, async ({ batches }) => {
    const all: AnalyticsJeugdige[] = [];
    for await (const batch of batches) all.push(...batch);
    return all;
  });
  for (const consulent of consulenten) {
    const accountId = await provisioning.saveAccount({ ...consulent, subject: consulent.login });
    for (const gemeente of consulent.gemeenten)
      await provisioning.saveVerzoekvragen(gemeente, accountId, listVragen(jeugdigen, gemeente));
  }
}

function listVragen(jeugdigen: readonly AnalyticsJeugdige[], gemeente: GemeenteCode): EarlierVerzoekvraag[] {
  const late = jeugdigen
    .filter((one) => one.gemeente === gemeente)
    .flatMap(({ jeugdigeId, toewijzingen }) =>
      toewijzingen.flatMap(({ domein, toewijzingNummer, doorlooptijd }) =>
        doorlooptijd !== undefined && isLate(doorlooptijd)
          ? [{ of: { jeugdigeId, domein, toewijzingNummer }, doorlooptijd }]
          : [],
      ),
    );
  return late.flatMap(({ of, doorlooptijd }) => {
    // The number of the toewijzing gives the same cause in every demo.
    const nr = of.toewijzingNummer;
    const cause = causes[nr % causes.length];
    return nr % unexplained === 0 || cause === undefined ? [] : [{ ...of, ...cause, ...daysOf(doorlooptijd) }];
  });
}

function isLate({ gevraagd, toegewezen }: Doorlooptijd): boolean {
  return countWerkdagen(gevraagd, toegewezen) > usualWerkdagen;
}

/** Asked two days after the verzoek came, answered two days before it was granted. */
function daysOf({ gevraagd, toegewezen }: Doorlooptijd) {
  return { gevraagdOp: addDays(gevraagd, 2), beantwoordOp: addDays(toegewezen, -2) };
}
