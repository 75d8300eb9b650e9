import type { GezinView } from '@samenpad/contract';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Status } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { nameLeden } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';
import { useBeslisser } from '../useBeslisser.ts';

type Regel = GezinView['rolkaart'][number];

/** Who decides what, with the name of whoever it is (S4-67). */
export function Rolkaart({ gezin }: { gezin: GezinView }) {
  const t = useText(gezinTexts);
  const nameOf = nameLeden(gezin, t('unknown'));
  const nameBeslisser = useBeslisser(gezin);
  const say = ({ wie, jeugdigeId }: Regel) => wie.map((who) => nameBeslisser(who, jeugdigeId)).join(` ${t('and')} `);
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
