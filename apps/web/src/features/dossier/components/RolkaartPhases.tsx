import type { RolkaartView } from '@samenpad/contract';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Status } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { rolkaartTexts } from '../rolkaart-text.ts';
import { useBeslisser } from '../useBeslisser.ts';

type Row = RolkaartView['gezin']['phases'][number];

/** Who answers for the help and who leads its course, in each phase; with where this gezin is now (S4-44). */
export function RolkaartPhases({ rolkaart: { gezin, phase: now } }: { rolkaart: RolkaartView }) {
  const t = useText(rolkaartTexts);
  const nameBeslisser = useBeslisser(gezin);
  const say = (wie: Row['inhoud']) => {
    const text = wie.map((who) => nameBeslisser(who, null)).join(` ${t('and')} `);
    return wie.includes('niemand') ? <Status tone="attention">{text}</Status> : text;
  };
  const columns: Column<Row>[] = [
    {
      key: 'phase',
      head: t('phase'),
      cell: ({ phase }) => (
        <>
          {t(`phase-${phase}`)}
          {phase === now && <span className="second">{t('now')}</span>}
        </>
      ),
    },
    {
      key: 'inhoud',
      head: t('inhoud'),
      cell: ({ inhoud }) => (
        <>
          <span className="phone-word quiet">{t('inhoud')}: </span>
          {say(inhoud)}
        </>
      ),
    },
    {
      key: 'proces',
      head: t('proces'),
      cell: ({ proces }) => (
        <>
          <span className="phone-word quiet">{t('proces')}: </span>
          {say(proces)}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('perPhase')}
      className="data--stack"
      columns={columns}
      rows={gezin.phases}
      rowKey={({ phase }) => phase}
    />
  );
}
