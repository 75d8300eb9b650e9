import type { StudieView } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { effectTexts } from '../effect-text.ts';
import { EffectResult } from './EffectResult.tsx';

interface Props {
  /** The study that is repeated. */
  studieId: string | undefined;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** Saved studies, each to be repeated on the figures of now. */
export function StudiesPart({ studieId, onChange }: Props) {
  const t = useText(effectTexts);
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
  const t = useText(effectTexts);
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
            head: t('uitkomst'),
            cell: ({ vraag }) => (
              <>
                {t(vraag.uitkomst)}
                <span className="second">
                  {t('start')}: {format.date(vraag.start)}
                </span>
              </>
            ),
          },
          { key: 'oordeel', head: t('oordeel'), cell: ({ oordeel }) => t(oordeel ?? 'none') },
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

function Compared({ found: { studie, toen, nu, gelijk, andereVersie } }: { found: Answer<'repeatStudie'> }) {
  const t = useText(effectTexts);
  const said = !gelijk ? 'changed' : andereVersie ? 'sameOther' : 'same';
  return (
    <section className="stack-7" aria-labelledby="herhaald">
      <h2 className="heading" id="herhaald">
        {t('repeating', { naam: studie.naam })}
      </h2>
      <p className="stack-3">
        <Status tone={gelijk ? 'good' : 'attention'}>{t(said)}</Status>
      </p>
      {!gelijk && (
        <>
          <p className="prose stack-3">{t('toen', { uitleg: toen.uitleg })}</p>
          <p className="prose stack-3">{t('nu', { uitleg: nu.rows.uitleg })}</p>
        </>
      )}
      <EffectResult found={nu} start={studie.vraag.start} />
    </section>
  );
}
