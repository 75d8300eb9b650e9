import type { JeugdigeView } from '@samenpad/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { JeugdigeTabs } from '../../../app/JeugdigeTabs.tsx';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Hulpkeuzes } from '../../../components/Hulpkeuzes.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion, Rich } from '../../../components/Rich.tsx';
import { ZorgpadFigure } from '../../../components/ZorgpadFigure.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { shellTexts } from '../../../text/shell.ts';
import { useConclusion } from '../hooks/useConclusion.ts';
import { useListTexts, useReader } from '../hooks/useReader.ts';
import { jeugdigenTexts } from '../text.ts';
import { OtherToewijzingen } from './OtherToewijzingen.tsx';
import { Overlaps } from './Overlaps.tsx';
import { PrintButton } from './PrintButton.tsx';
import { Samenstappen } from './Samenstappen.tsx';
import { Signalen } from './Signalen.tsx';
import { TrajectTable } from './TrajectTable.tsx';
import { Verzoeken } from './Verzoeken.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId');

/** The zorgpad of one youth. */
export function JeugdigePage() {
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const jeugdige = useAnswer('getJeugdige', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getJeugdige') });
  return (
    <RoleGate needs="getJeugdige">
      <Answered asked={jeugdige} height={900} lines={10}>
        {(view) => <Dossier jeugdige={view} />}
      </Answered>
    </RoleGate>
  );
}

function Dossier({ jeugdige }: { jeugdige: JeugdigeView }) {
  const t = useText(jeugdigenTexts);
  const format = useFormat();
  const shell = useText(shellTexts);
  const { naam } = useSessie();
  const conclusion = useConclusion(jeugdige);
  const { title, back, notice } = useReader(jeugdige);
  const list = useListTexts();
  const meta = [
    jeugdige.leeftijd === null ? undefined : t('age', { n: format.number(jeugdige.leeftijd) }),
    jeugdige.gemeenteNaam,
    jeugdige.naam === null ? undefined : jeugdige.pseudoniem,
  ].filter((part) => part !== undefined);
  return (
    <>
      <PageHead
        crumbs={[{ text: back === '/mijn' ? shell('mijn') : list.title, to: back }, { text: title }]}
        title={title}
        question={
          <>
            {meta.join(' · ')}
            <span className="print-only"> · {t('onDay', { day: format.date(jeugdige.peildatum) })}</span>
          </>
        }
        notice={
          <p className="log-notice">
            <span>
              <Rich text={notice} />
            </span>
          </p>
        }
        actions={<PrintButton jeugdigeId={jeugdige.jeugdigeId} />}
      />
      <JeugdigeTabs jeugdigeId={jeugdige.jeugdigeId} />
      <Conclusion text={conclusion} />
      <ZorgpadFigure jeugdige={jeugdige} />
      <Signalen jeugdige={jeugdige} />
      <TrajectTable jeugdige={jeugdige} />
      <Samenstappen jeugdigeId={jeugdige.jeugdigeId} />
      <Hulpkeuzes jeugdigeId={jeugdige.jeugdigeId} />
      <OtherToewijzingen rows={jeugdige.overigeToewijzingen} />
      <Overlaps rows={jeugdige.overlappen} />
      <Verzoeken rows={jeugdige.verzoeken} />
      <p className="print-foot">
        {t('printFoot', { naam, moment: format.moment(new Date().toISOString()), gemeente: jeugdige.gemeenteNaam })}
      </p>
    </>
  );
}
