import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import type { FigureSearch } from '../../../filters/search.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { complexerTexts } from '../complexer-text.ts';
import { IndexFigure, WerklastFigure } from './ComplexerFigures.tsx';

type Found = Answer<'getComplexiteit'>;
type Verloop = Found['rows']['complexiteit'];

/** "Cases become ever more complex, and the pressure of work rises": what the data say of it (S4-84). */
export function ComplexerPart({ filters }: { filters: FigureSearch }) {
  const t = useText(complexerTexts);
  const asked = useAnswer('getComplexiteit', { query: { ...filters, taal: useLanguage() } });
  return (
    <Answered asked={asked} height={900} lines={12}>
      {(found) => (found.rows.jaren.length === 0 ? <Empty>{t('noYears')}</Empty> : <Years found={found} />)}
    </Answered>
  );
}

function Years({ found }: { found: Found }) {
  const t = useText(complexerTexts);
  const { rol } = useSessie();
  const withoutLaws = found.rows.jaren.some(({ wetten: w }) => w.kind === 'undetermined' && w.reason === 'no-source');
  return (
    <>
      <Claim name="complexiteit" verloop={found.rows.complexiteit} />
      <Claim name="werklast" verloop={found.rows.werklast} />
      <p className="quiet stack-3">{t('explainCourse')}</p>
      {withoutLaws && <p className="message stack-4">{t('noLaws')}</p>}
      <div className="stack-7">
        <IndexFigure found={found} />
      </div>
      <div className="stack-7">
        <WerklastFigure found={found} />
      </div>
      {mayCall(rol, 'getCaseload') && (
        <p className="stack-4">
          {t('workHint')} <Link to="/caseload">{t('caseload')}</Link>.
        </p>
      )}
    </>
  );
}

/** One claim with its verdict in fixed words. */
export function Claim({ name, verloop }: { name: 'complexiteit' | 'werklast'; verloop: Verloop }) {
  const t = useText(complexerTexts);
  const format = useFormat();
  const [perJaar, van, tot] = [verloop.perJaar, verloop.perJaarVan, verloop.perJaarTot].map(findValue);
  const text = t(`claim-${name}`, { uitspraak: verloop.uitspraak });
  if (perJaar === undefined || van === undefined || tot === undefined) return <Conclusion text={text} />;
  const course = t('course', {
    perJaar: format.percent(perJaar, 1),
    van: format.percent(van, 1),
    tot: format.percent(tot, 1),
  });
  return (
    <>
      <Conclusion text={text} />
      <p className="stack-3">{course}</p>
    </>
  );
}
