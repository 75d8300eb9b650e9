import type { ProjectView } from '@samenpad/contract';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { EndButton } from '../../../components/EndButton.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { projectTexts } from '../project-text.ts';
import { AskProject } from './AskProject.tsx';
import { JudgeProject } from './JudgeProject.tsx';
import { ProjectSets } from './ProjectSets.tsx';

/** Projects with rows per jeugdige: asked, judged by a second person, with an end and a list of what was given. */
export function ProjectenPart() {
  const t = useText(projectTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listProjecten');
  return (
    <>
      <p className="prose stack-4">{t('why')}</p>
      <Answered asked={asked} height={320}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? <Empty>{t('none')}</Empty> : <ProjectTable rows={rows} />}
            {mayCall(rol, 'judgeProject') &&
              rows
                .filter(({ stand }) => stand === 'gevraagd')
                .map(({ projectId, naam }) => <JudgeProject key={projectId} projectId={projectId} naam={naam} />)}
          </>
        )}
      </Answered>
      {mayCall(rol, 'askProject') && <AskProject />}
    </>
  );
}

const tones: Record<ProjectView['stand'], Tone> = {
  gevraagd: 'waiting',
  goedgekeurd: 'good',
  afgewezen: 'bad',
  beeindigd: 'waiting',
  verlopen: 'waiting',
};

function ProjectTable({ rows }: { rows: readonly ProjectView[] }) {
  const t = useText(projectTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const end = useSend('endProject', ['listProjecten']);
  return (
    <>
      <Sideways label={t('caption')}>
        <DataTable
          caption={t('caption')}
          rows={rows}
          rowKey={({ projectId }) => projectId}
          columns={[
            {
              key: 'project',
              head: t('project'),
              cell: ({ naam, vraag, gevraagdDoor }) => (
                <>
                  {naam}
                  <span className="second">{vraag}</span>
                  <span className="second">{t('askedBy', { door: gevraagdDoor })}</span>
                </>
              ),
            },
            { key: 'ontvanger', head: t('ontvanger'), cell: ({ ontvanger }) => ontvanger },
            { key: 'tot', head: t('tot'), cell: ({ tot }) => format.date(tot) },
            {
              key: 'stand',
              head: t('stand'),
              cell: ({ stand, beoordeeldDoor, oordeel }) => (
                <>
                  <Status tone={tones[stand]}>{t(stand)}</Status>
                  {beoordeeldDoor !== null && (
                    <span className="second">{t('judgedBy', { door: beoordeeldDoor, oordeel: oordeel ?? '' })}</span>
                  )}
                </>
              ),
            },
            { key: 'sets', head: t('sets'), cell: (project) => <ProjectSets project={project} /> },
            {
              key: 'end',
              head: '',
              cell: ({ projectId, naam, stand, eigen }) =>
                (stand === 'gevraagd' || stand === 'goedgekeurd') &&
                (eigen || mayCall(rol, 'judgeProject')) && (
                  <EndButton
                    what={naam}
                    disabled={end.isPending}
                    onEnd={() => {
                      end.mutate({ params: { projectId } });
                    }}
                  />
                ),
            },
          ]}
        />
      </Sideways>
      <SendProblem error={end.error} />
    </>
  );
}
