import type { GezinView } from '@samenpad/contract';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Status } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { findRegie, nameLeden } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';

type Regel = GezinView['rolkaart'][number];

/** Who decides what, with the name of whoever it is (S4-67). */
export function Rolkaart({ gezin }: { gezin: GezinView }) {
  const t = useText(gezinTexts);
  const family = isFamily(useSessie().rol);
  const nameOf = nameLeden(gezin, t('unknown'));
  const behandelaar = findRegie(gezin, 'regiebehandelaar');
  const named: Partial<Record<Regel['wie'][number], string | null | undefined>> = {
    regisseur: findRegie(gezin, 'regisseur')?.naam,
    regiebehandelaar:
      behandelaar &&
      t('regiebehandelaarOf', { naam: behandelaar.naam ?? '', organisatie: behandelaar.organisatie ?? '' }),
  };
  const say = ({ wie, jeugdigeId }: Regel) =>
    wie
      .map((who) => {
        if (who === 'jeugdige' && jeugdigeId !== null) return nameOf(jeugdigeId);
        const word = t(who === 'gezin' && family ? 'wie-gezinFamily' : `wie-${who}`);
        return named[who] == null ? word : `${word}: ${named[who]}`;
      })
      .join(` ${t('and')} `);
  const columns: Column<Regel>[] = [
    {
      key: 'what',
      head: t('decision'),
      cell: ({ besluit, jeugdigeId }) =>
        t(`besluit-${besluit}`, { naam: jeugdigeId === null ? '' : nameOf(jeugdigeId) }),
    },
    {
      key: 'who',
      head: t('decides'),
      cell: (regel) => (regel.wie.includes('niemand') ? <Status tone="attention">{say(regel)}</Status> : say(regel)),
    },
  ];
  return (
    <DataTable
      caption={t('roleCard')}
      className="data--stack"
      columns={columns}
      rows={gezin.rolkaart}
      rowKey={({ besluit, jeugdigeId }) => `${besluit} ${jeugdigeId ?? ''}`}
    />
  );
}
