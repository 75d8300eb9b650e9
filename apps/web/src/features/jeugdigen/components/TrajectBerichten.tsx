import type { JeugdigeView, TrajectView } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { berichtKey, jeugdigenTexts } from '../text.ts';

/** From which berichten a bar of the time line was built. */
export function TrajectBerichten({
  traject,
  berichten,
}: {
  traject: TrajectView;
  berichten: JeugdigeView['berichten'];
}) {
  const t = useText(jeugdigenTexts);
  const word = useText(words);
  const format = useFormat();
  if (berichten.length === 0) return <Empty>{t('noBerichten')}</Empty>;
  const caption = t('berichtenOf', { name: word(traject.hulpvorm), by: traject.aanbiederNaam });
  return (
    <div className="stack-5">
      <Sideways label={caption}>
        <DataTable
          caption={caption}
          showCaption
          rows={berichten}
          rowKey={(row) => row.berichtId}
          columns={[
            { key: 'soort', head: t('soort'), cell: (row) => t(berichtKey(row.soort), { soort: row.soort }) },
            { key: 'dagtekening', head: t('dagtekening'), cell: (row) => format.dateShort(row.dagtekening) },
            { key: 'ontvangen', head: t('ontvangen'), cell: (row) => format.moment(row.ontvangenOp) },
            { key: 'toewijzing', head: t('toewijzing'), cell: (row) => row.toewijzingNummers.join(', ') },
          ]}
        />
      </Sideways>
    </div>
  );
}
