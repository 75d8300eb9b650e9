import type { GezinView } from '@samenpad/contract';
import { useSessie } from '../../api/useSessie.ts';
import { isFamily } from '../../app/pages.ts';
import { useText } from '../../text/catalogue.ts';
import { findRegie, nameLeden } from './gezin-regie.ts';
import { gezinTexts } from './gezin-text.ts';

type Wie = GezinView['rolkaart'][number]['wie'][number];

/** Says who decides, with the name of whoever it is; `jeugdigeId`: about whom, null for the gezin as a whole. */
export function useBeslisser(gezin: GezinView): (who: Wie, jeugdigeId: string | null) => string {
  const t = useText(gezinTexts);
  const family = isFamily(useSessie().rol);
  const nameOf = nameLeden(gezin, t('unknown'));
  const behandelaar = findRegie(gezin, 'regiebehandelaar');
  const named: Partial<Record<Wie, string | null | undefined>> = {
    regisseur: findRegie(gezin, 'regisseur')?.naam,
    regiebehandelaar:
      behandelaar &&
      t('regiebehandelaarOf', { naam: behandelaar.naam ?? '', organisatie: behandelaar.organisatie ?? '' }),
  };
  return (who, jeugdigeId) => {
    if (who === 'jeugdige' && jeugdigeId !== null) return nameOf(jeugdigeId);
    const word = t(who === 'gezin' && family ? 'wie-gezinFamily' : `wie-${who}`);
    return named[who] == null ? word : `${word}: ${named[who]}`;
  };
}
