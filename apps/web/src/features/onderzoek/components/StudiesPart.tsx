import type { StudieView } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { studiesTexts } from '../studie-text.ts';
import { EffectResult } from './EffectResult.tsx';
import { StudieBeside } from './StudieBeside.tsx';

interface Props {
  /** The study that is repeated. */
  studieId: string | undefined;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** Saved studies, each to be repeated on the figures of now. */
export function StudiesPart({ studieId, onChange }: Props) {
  const t = useText(studiesTexts);
  const asked = useAnswer('listStudies');
  return (
    <>
      <Answered asked={asked} height={320}>
        {({ rows }) =>
          rows.length === 0 ? <Empty>{t('noStudies')}</Empty> : <StudieTable rows={rows} onChange={onChange} />
        }
      </Answered>
      {studieId !== undefined && <Repeated studieId={studieId} />}
    </>
  );
}

function StudieTable({ rows, onChange }: { rows: readonly StudieView[]; onChange: Props['onChange'] }) {
  const t = useText(studiesTexts);
  const format = useFormat();
  return (
    <Sideways label={t('studies')}>
      <DataTable
        caption={t('studies')}
        className="data--middle"
        rows={rows}
        rowKey={({ studieId }) => studieId}
        columns={[
          { key: 'naam', head: t('naam'), cell: ({ naam }) => naam },
          {
            key: 'vraag',
            head: t('soort'),
            cell: ({ vraag: { soort, van, tot } }) => (
              <>
                {t(soort)}
                {van !== undefined && tot !== undefined && (
                  <span className="second">{t('period', { van: format.date(van), tot: format.date(tot) })}</span>
                )}
              </>
            ),
          },
          {
            key: 'oordeel',
            head: t('oordeel'),
            cell: ({ vraag: { soort }, oordeel }) => (soort === 'groei' ? '–' : t(oordeel ?? 'noneShown')),
          },
          {
            key: 'bewaard',
            head: t('bewaard'),
            cell: ({ bewaardDoor, bewaardOp }) => t('byOn', { door: bewaardDoor, dag: format.moment(bewaardOp) }),
          },
          {
            key: 'repeat',
            head: '',
            cell: ({ studieId, naam }) => (
              <button
                type="button"
                className="text-button no-print"
                onClick={() => {
                  onChange({ studie: studieId });
                }}
              >
                {t('repeat')}
                <span className="visually-hidden">: {naam}</span>
              </button>
            ),
          },
        ]}
      />
    </Sideways>
  );
}

function Repeated({ studieId }: { studieId: string }) {
  const asked = useAnswer('repeatStudie', { params: { studieId } });
  return (
    <Answered asked={asked} height={600} lines={8}>
      {(found) => <Compared found={found} />}
    </Answered>
  );
}

function Compared({ found: { studie, antwoord, gelijk, andereVersie } }: { found: Answer<'repeatStudie'> }) {
  const t = useText(studiesTexts);
  const said = gelijk === null ? 'hidden' : !gelijk ? 'changed' : andereVersie ? 'sameOther' : 'same';
  return (
    <section className="stack-7" aria-labelledby="herhaald">
      <h2 className="heading" id="herhaald">
        {t('repeating', { naam: studie.naam })}
      </h2>
      <p className="stack-3">
        <Status tone={gelijk === true ? 'good' : 'attention'}>{t(said)}</Status>
      </p>
      <StudieBeside antwoord={antwoord} />
      {antwoord.soort === 'effect' && studie.vraag.soort === 'effect' ? (
        <EffectResult found={antwoord.nu} start={studie.vraag.start} />
      ) : (
        <div lang="nl">
          <Conclusion text={antwoord.nu.rows.uitleg} />
        </div>
      )}
    </section>
  );
}
