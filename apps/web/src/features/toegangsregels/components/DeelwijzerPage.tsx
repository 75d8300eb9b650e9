import type { DeelbesluitView, DeelVraag } from '@samenpad/contract';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { JeugdigeTabs } from '../../../app/JeugdigeTabs.tsx';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty, ProblemMessage } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { deelwijzerTexts } from '../deelwijzer-text.ts';
import { toegangsregelTexts } from '../text.ts';
import { DeelwijzerForm } from './DeelwijzerForm.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/deelwijzer');

/** "Mag ik dit delen?" inside a case: what was asked before, and a new answer that is kept with it (S4-80). */
export function DeelwijzerPage() {
  const t = useText(deelwijzerTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const earlier = useAnswer(
    'listDeelbesluiten',
    { params: { jeugdigeId } },
    { enabled: mayCall(rol, 'listDeelbesluiten') },
  );
  return (
    <RoleGate needs="listDeelbesluiten">
      <PageHead crumbs={[{ text: t('guideTitle') }]} title={t('guideTitle')} question={t('guideQuestion')} />
      <JeugdigeTabs jeugdigeId={jeugdigeId} />
      {mayCall(rol, 'saveDeelbesluit') && (
        <DeelwijzerForm>
          {(vraag) => <Keep key={JSON.stringify(vraag)} jeugdigeId={jeugdigeId} vraag={vraag} />}
        </DeelwijzerForm>
      )}
      <section className="stack-7" aria-labelledby="eerder">
        <h2 id="eerder">{t('earlier')}</h2>
        <Answered asked={earlier} height={200}>
          {({ rows }) => (rows.length === 0 ? <Empty>{t('earlierEmpty')}</Empty> : <Earlier rows={rows} />)}
        </Answered>
      </section>
    </RoleGate>
  );
}

function Keep({ jeugdigeId, vraag }: { jeugdigeId: string; vraag: DeelVraag }) {
  const t = useText(deelwijzerTexts);
  const save = useSend('saveDeelbesluit', ['listDeelbesluiten']);
  return (
    <div className="stack-4">
      <Button
        appearance="secondary-action-button"
        disabled={save.isPending || save.isSuccess}
        onClick={() => {
          save.mutate({ params: { jeugdigeId }, body: vraag });
        }}
      >
        {t('keep')}
      </Button>
      <p role="status">{save.isSuccess ? t('kept') : ''}</p>
      {save.isError && (
        <ProblemMessage
          error={save.error}
          onRetry={() => {
            save.reset();
          }}
        />
      )}
    </div>
  );
}

function Earlier({ rows }: { rows: readonly DeelbesluitView[] }) {
  const t = useText(toegangsregelTexts);
  const guide = useText(deelwijzerTexts);
  const word = useText(words);
  const format = useFormat();
  return (
    <Sideways label={guide('earlier')}>
      <DataTable
        caption={guide('earlier')}
        rows={rows}
        rowKey={({ deelbesluitId }) => deelbesluitId}
        columns={[
          { key: 'uitkomst', head: guide('outcome'), cell: ({ uitkomst }) => uitkomst },
          { key: 'regel', head: t('ground'), cell: ({ regel }) => regel },
          { key: 'door', head: guide('by'), cell: ({ naam, rol }) => `${naam}, ${word(rol).toLowerCase()}` },
          { key: 'op', head: guide('when'), cell: ({ op }) => format.moment(op) },
        ]}
      />
    </Sideways>
  );
}
