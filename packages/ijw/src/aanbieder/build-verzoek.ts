import type {
  AangevraagdProduct,
  BerichtClient,
  Bsn,
  NieuwProduct,
  ReferentieAanbieder,
  TeWijzigenProduct,
  ToewijzingNummer,
  VerzoekToewijzingBericht,
  VerzoekWijzigingBericht,
} from '@samenpad/domain';
import { RELEASE } from '../schema/standaard.ts';
import { type AanbiederKop, onlyClient } from './build-levering.ts';

/** The 315 of one client. */
export function buildVerzoekToewijzing(
  kop: AanbiederKop,
  client: BerichtClient,
  aangevraagdeProducten: readonly AangevraagdProduct[],
): VerzoekToewijzingBericht {
  return {
    ...kop,
    soort: '315',
    release: RELEASE,
    afzender: kop.aanbieder,
    client: onlyClient(client),
    aangevraagdeProducten: [...aangevraagdeProducten],
  };
}

/** What an aanbieder wishes for one client, as far as it differs from what stands. */
interface WijzigingContent {
  bsn: Bsn;
  referentieAanbieder: ReferentieAanbieder;
  /** WJ758 */
  redenVerzoek: string;
  /** Every current toewijzing of the client with this aanbieder: valid on or after today, and not removed. */
  current: readonly ToewijzingNummer[];
  teWijzigen: readonly TeWijzigenProduct[];
  nieuw: readonly NieuwProduct[];
}

/** The 317 of one client: the whole wished situation, so what is not changed is named as unchanged (TR349). */
export function buildVerzoekWijziging(kop: AanbiederKop, content: WijzigingContent): VerzoekWijzigingBericht {
  const { bsn, referentieAanbieder, redenVerzoek, current, teWijzigen, nieuw } = content;
  const changed = new Set(teWijzigen.map(({ toewijzingNummer }) => toewijzingNummer));
  return {
    ...kop,
    soort: '317',
    release: RELEASE,
    afzender: kop.aanbieder,
    bsn,
    referentieAanbieder,
    redenVerzoek,
    ongewijzigdeProducten: current.filter((nummer) => !changed.has(nummer)),
    teWijzigenProducten: [...teWijzigen],
    nieuweProducten: [...nieuw],
  };
}
