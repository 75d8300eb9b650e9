import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { controlesTexts } from '../text.ts';
import { AskControle } from './AskControle.tsx';
import { ControleTable } from './ControleTable.tsx';
import { JudgeControle } from './JudgeControle.tsx';
import { Steekproef } from './Steekproef.tsx';

/** Control of aanbieders per project: asked, judged by a second person, a sample by lot, an end (trust.md 3.2). */
export function ControlesPage() {
  const t = useText(controlesTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listControles', {}, { enabled: mayCall(rol, 'listControles') });
  return (
    <RoleGate needs="listControles">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <p className="prose stack-4">{t('why')}</p>
      <Answered asked={asked} height={320}>
        {({ rows, aanbieders }) => (
          <>
            {rows.length === 0 ? <Empty>{t('none')}</Empty> : <ControleTable rows={rows} />}
            {mayCall(rol, 'getSteekproef') &&
              rows
                .filter(({ stand, eigen }) => stand === 'goedgekeurd' && eigen)
                .map(({ controleId, vraag }) => <Steekproef key={controleId} controleId={controleId} vraag={vraag} />)}
            {mayCall(rol, 'judgeControle') &&
              rows
                .filter(({ stand }) => stand === 'gevraagd')
                .map(({ controleId, vraag }) => (
                  <JudgeControle key={controleId} controleId={controleId} vraag={vraag} />
                ))}
            {mayCall(rol, 'askControle') && <AskControle aanbieders={aanbieders} />}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}
