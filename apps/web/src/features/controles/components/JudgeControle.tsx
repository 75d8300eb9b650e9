import { useSend } from '../../../api/useSend.ts';
import { JudgeForm } from '../../../components/JudgeForm.tsx';
import { useText } from '../../../text/catalogue.ts';
import { controlesTexts } from '../text.ts';

/** The second pair of eyes on a controle that was asked for; an approval draws the sample. */
export function JudgeControle({ controleId, vraag }: { controleId: string; vraag: string }) {
  const t = useText(controlesTexts);
  const judge = useSend('judgeControle', ['listControles']);
  return (
    <JudgeForm
      title={t('judge', { vraag })}
      approve={t('approve')}
      judging={judge}
      onJudge={(body) => {
        judge.mutate({ params: { controleId }, body });
      }}
    />
  );
}
