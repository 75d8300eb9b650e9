import type { Database, StukInvoer } from '@samenpad/database';
import { listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';
import { provideToestemmingen } from './provide-toestemmingen.ts';

const plain = { aard: 'overig', gedeeld: false, derden: false, regime: 'jeugdwet' } as const;

/** What stands in the files of the demo youths, in the words of their consulent. A strength comes before any risk (S4-98). */
const stukken: readonly StukInvoer[] = [
  {
    ...plain,
    soort: 'PL',
    aard: 'kracht',
    titel: 'Voetbal en een goede vriend',
    tekst: 'Traint twee keer per week. Heeft een vriend bij wie altijd iemand thuis is.',
    gedeeld: true,
  },
  {
    ...plain,
    soort: 'PL',
    aard: 'kracht',
    titel: 'Oma past op',
    tekst: 'Oma woont om de hoek en helpt op woensdag. Dat geeft rust.',
  },
  {
    ...plain,
    soort: 'PL',
    aard: 'risico',
    titel: 'Veel gemist op school',
    tekst: 'Was in het najaar 14 dagen ziek gemeld. Zit daardoor alleen in de pauze.',
  },
  {
    ...plain,
    soort: 'VH',
    titel: 'Ruzie thuis',
    tekst: 'Eén keer geschreeuwd en met een deur gegooid. Niemand was gewond.',
  },
  {
    ...plain,
    soort: 'PL',
    titel: 'Doel voor dit halfjaar',
    tekst: 'Elke dag naar school, en op vrijdag samen terugkijken hoe het ging.',
    gedeeld: true,
  },
  {
    ...plain,
    soort: 'VG',
    titel: 'Na zes weken',
    tekst: 'Acht van de tien dagen op school geweest. Wil nu ook weer naar gym.',
  },
  {
    ...plain,
    soort: 'CN',
    titel: 'Gesprek thuis',
    tekst: 'Gesproken met het gezin aan de keukentafel. Iedereen wil hulp bij het opstaan.',
  },
  { ...plain, soort: 'CN', titel: 'Over de buren', tekst: 'De buurvrouw belde over het lawaai.', derden: true },
  { ...plain, soort: 'GZ', titel: 'Gezag', tekst: 'Beide ouders hebben gezag. Er is geen maatregel.' },
];

const minutes = 60_000;

/** One page that says what it is, as a school could send it. */
const report = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n' +
    '4 0 obj<</Length 66>>stream\nBT /F 14 Tf 60 760 Td (Verslag van school - verzonnen voorbeeld) Tj ET\nendstream endobj\n' +
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Writes the files of the demo youths as their consulent would: through the same rules, and logged. */
export async function provideDossiers(
  {
    accounts,
    bijlagen,
    dossiers,
    gezag,
    provisioning,
    toestemmingen,
  }: Pick<Database, 'accounts' | 'bijlagen' | 'dossiers' | 'gezag' | 'provisioning' | 'toestemmingen'>,
  provided: ProvidedPeople,
): Promise<void> {
  const consulent = listDemoPeople().find(({ rol }) => rol === 'consulent');
  if (consulent === undefined) return;
  const login = { ...consulent, subject: consulent.login };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 10 * minutes), { mfa: true });
  const caseload = new Set(provided.get(consulent.login)?.map(({ jeugdigeId }) => jeugdigeId));
  const ids = ['jeugdige-16', 'jeugdige-13'].flatMap((person) => provided.get(person) ?? []);
  for (const { jeugdigeId } of ids.filter((id) => caseload.has(id.jeugdigeId))) {
    for (const stuk of stukken) {
      const saved = await dossiers.save({ token, purpose: 'toeleiding' }, jeugdigeId, stuk);
      if (!saved.ok || stuk.titel !== 'Doel voor dit halfjaar') continue;
      const bij = { target: 'stuk', targetId: saved.value.stukId, naam: 'Verslag van school.pdf' } as const;
      const bijlage = { ...bij, type: 'pdf', inhoud: report, scanned: true } as const;
      await bijlagen.add({ token, purpose: 'toeleiding' }, jeugdigeId, bijlage);
    }
  }
  await provideToestemmingen({ accounts, gezag, toestemmingen }, { token, purpose: 'toeleiding' }, provided);
  await accounts.endSession(token);
  for (const { login: subject, rol } of listDemoPeople()) {
    const contact = ['jeugdige', 'ouder', 'pleegouder', 'netwerklid'].includes(rol)
      ? '06 00 00 00 00'
      : '088 000 00 00';
    await provisioning.saveContact({ subject, contact });
  }
}
