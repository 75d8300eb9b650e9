import type { JeugdigeView, TrajectView } from '@samenpad/contract';
import { minDate } from '@samenpad/domain';
import { useState } from 'react';
import { EndSignInText } from '../../../charts/EndSign.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { endMarkOf, useEndText } from '../../../components/useLanes.ts';
import { zorgpadTexts } from '../../../components/zorgpad-text.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import { useDuration } from '../hooks/useDuration.ts';
import { jeugdigenTexts } from '../text.ts';
import { TrajectBerichten } from './TrajectBerichten.tsx';

/** The same content as the time line, with the gaps as rows, and behind each traject its berichten. */
export function TrajectTable({ jeugdige }: { jeugdige: JeugdigeView }) {
  const t = useText(jeugdigenTexts);
  const path = useText(zorgpadTexts);
  const word = useText(words);
  const format = useFormat();
  const duration = useDuration();
  const [open, setOpen] = useState<number>();
  const { trajecten, gaten, peildatum } = jeugdige;
  if (trajecten.length === 0) return null;
  const gapBefore = (traject: TrajectView) => {
    const gap = gaten.find(
      (each) =>
        each.eind < traject.begin && !trajecten.some((other) => other.begin > each.eind && other.begin < traject.begin),
    );
    if (gap === undefined || trajecten.find((each) => each.begin === traject.begin) !== traject) return undefined;
    return t('gap', { length: duration(gap.begin, gap.eind), van: format.date(gap.begin), tot: format.date(gap.eind) });
  };
  const shown = trajecten.find((traject) => traject.nr === open);
  return (
    <section className="stack-7 new-sheet" aria-labelledby="lijst">
      <h2 className="figure-heading" id="lijst">
        {t('asList')}
      </h2>
      <Sideways label={t('listScroll')}>
        <DataTable
          caption={t('listScroll')}
          rows={trajecten}
          rowKey={(row) => String(row.nr)}
          before={gapBefore}
          columns={[
            {
              key: 'hulp',
              head: t('care'),
              cell: (row) => (
                <>
                  <HulpvormName hulpvorm={row.hulpvorm} />
                  <span className="second second--indent">{row.aanbiederNaam}</span>
                </>
              ),
            },
            { key: 'van', head: t('van'), cell: (row) => <Begin row={row} /> },
            { key: 'tot', head: t('tot'), cell: (row) => <End row={row} /> },
            {
              key: 'duur',
              head: t('duration'),
              numeric: true,
              cell: (row) => duration(row.begin, minDate(row.eind ?? peildatum, peildatum)),
            },
            {
              key: 'via',
              head: t('via'),
              cell: (row) => (
                <>
                  {word(verwijzerKey(row.verwijzer))}
                  {row.verwijzerAfgeleid && <span className="second">{path('derived')}</span>}
                </>
              ),
            },
            {
              key: 'verlengd',
              head: t('renewed'),
              numeric: true,
              cell: (row) => (row.verlengingen === 0 ? '–' : t('times', { n: format.number(row.verlengingen) })),
            },
            { key: 'einde', head: t('ending'), cell: (row) => <Ending row={row} /> },
            {
              key: 'kosten',
              head: t('costs'),
              numeric: true,
              cell: (row) =>
                row.kosten === null ? <span className="quiet">{t('hiddenCosts')}</span> : format.euro(row.kosten),
            },
            {
              key: 'berichten',
              head: <span className="not-in-print">{t('soort')}</span>,
              cell: (row) => (
                <button
                  type="button"
                  className="text-button no-wrap not-in-print"
                  aria-expanded={open === row.nr}
                  aria-controls="berichten-achter-traject"
                  onClick={() => {
                    setOpen(open === row.nr ? undefined : row.nr);
                  }}
                >
                  {open === row.nr
                    ? t('hideBerichten')
                    : t('showBerichten', { n: format.number(listBerichtenOf(jeugdige, row).length) })}
                  <span className="visually-hidden">
                    {' '}
                    {word(row.hulpvorm)}, {row.aanbiederNaam}
                  </span>
                </button>
              ),
            },
          ]}
        />
      </Sideways>
      <div id="berichten-achter-traject" aria-live="polite">
        {shown !== undefined && <TrajectBerichten traject={shown} berichten={listBerichtenOf(jeugdige, shown)} />}
      </div>
    </section>
  );
}

/** The berichten that name one of the toewijzingen of this traject. */
function listBerichtenOf(jeugdige: JeugdigeView, traject: TrajectView): JeugdigeView['berichten'] {
  return jeugdige.berichten.filter(
    (bericht) =>
      bericht.domein === traject.domein &&
      bericht.toewijzingNummers.some((nummer) => traject.toewijzingNummers.includes(nummer)),
  );
}

function Begin({ row }: { row: TrajectView }) {
  const t = useText(jeugdigenTexts);
  const format = useFormat();
  return (
    <span className="no-wrap">
      {format.dateShort(row.begin)}
      {row.beginBron !== 'start' && <span className="second">{t('estimatedBegin')}</span>}
    </span>
  );
}

function End({ row }: { row: TrajectView }) {
  const t = useText(jeugdigenTexts);
  const path = useText(zorgpadTexts);
  const format = useFormat();
  if (row.eind !== null) return <span className="no-wrap">{format.dateShort(row.eind)}</span>;
  return (
    <span className="no-wrap">
      {path('runs')}
      {row.toegewezenTot !== null && (
        <span className="second">{t('granted', { day: format.dateShort(row.toegewezenTot) })}</span>
      )}
    </span>
  );
}

function Ending({ row }: { row: TrajectView }) {
  const endText = useEndText();
  const mark = endMarkOf(row);
  if (mark === undefined) return <>–</>;
  return (
    <span className="no-wrap">
      <EndSignInText mark={mark} />
      {endText(row)}
    </span>
  );
}
