import { useSend } from '../../../api/useSend.ts';
import { JudgeForm } from '../../../components/JudgeForm.tsx';
import { useText } from '../../../text/catalogue.ts';
import { projectTexts } from '../project-text.ts';

/** The second pair of eyes on a project that was asked for. */
export function JudgeProject({ projectId, naam }: { projectId: string; naam: string }) {
  const t = useText(projectTexts);
  const judge = useSend('judgeProject', ['listProjecten']);
  return (
    <JudgeForm
      title={t('judge', { naam })}
      approve={t('approve')}
      judging={judge}
      onJudge={(body) => {
        judge.mutate({ params: { projectId }, body });
      }}
    />
  );
}
