import type { NoodBeoordeling } from '@samenpad/contract';
import { useMemo } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { noodTexts } from '../nood-text.ts';
import { OordeelForm } from './OordeelForm.tsx';

/** For the FG: every use of break-glass, to be judged within five working days. */
export function NoodtoegangenPage() {
  const t = useText(noodTexts);
  const { rol } = useSessie();
  const crumbs = useMemo(() => [{ text: t('reviewTitle') }], [t]);
  const asked = useAnswer('listNoodtoegangen', {}, { enabled: mayCall(rol, 'listNoodtoegangen') });
  return (
    <RoleGate needs="listNoodtoegangen">
      <PageHead crumbs={crumbs} title={t('reviewTitle')} question={t('reviewQuestion')} />
      <Answered asked={asked} height={420} lines={6}>
        {(answer) => <Reviews {...answer} />}
      </Answered>
    </RoleGate>
  );
}

function Reviews({ noodtoegangen, perMedewerker }: Answer<'listNoodtoegangen'>) {
  const t = useText(noodTexts);
  const word = useText(words);
  const waiting = noodtoegangen.filter(({ beoordeeldOp }) => beoordeeldOp === null).length;
  if (noodtoegangen.length === 0) return <Empty>{t('reviewNone')}</Empty>;
  return (
    <>
      <Conclusion text={t('open', { count: waiting, n: waiting })} />
      {noodtoegangen.map((use) => (
        <Use key={use.noodId} use={use} />
      ))}
      <div className="stack-6">
        <DataTable
          caption={t('counts')}
          showCaption
          columns={[
            { key: 'naam', head: t('who'), cell: ({ naam, rol }) => `${naam}, ${word(rol).toLowerCase()}` },
            { key: 'aantal', head: t('aantal'), numeric: true, cell: ({ aantal }) => aantal },
          ]}
          rows={perMedewerker}
          rowKey={({ naam, rol }) => `${naam} ${rol}`}
        />
      </div>
    </>
  );
}

function Use({ use }: { use: NoodBeoordeling }) {
  const t = useText(noodTexts);
  const word = useText(words);
  const format = useFormat();
  return (
    <article className="stuk">
      <h2 className="figure__title">
        {use.naam}, {word(use.rol).toLowerCase()}
      </h2>
      <p className="small quiet">
        {use.pseudoniem} · {format.moment(use.van)} – {format.moment(use.tot)}
      </p>
      <p>
        {t(use.reden)}. {use.toelichting}
      </p>
      {use.oordeel === null ? (
        <>
          <p>
            <Status tone={use.geescaleerd ? 'bad' : 'waiting'}>
              {use.geescaleerd ? t('late') : t('before', { dag: format.date(use.beoordelenVoor) })}
            </Status>
          </p>
          <OordeelForm noodId={use.noodId} />
        </>
      ) : (
        <Status tone={use.oordeel === 'terecht' ? 'good' : 'bad'}>{t(use.oordeel)}</Status>
      )}
    </article>
  );
}
