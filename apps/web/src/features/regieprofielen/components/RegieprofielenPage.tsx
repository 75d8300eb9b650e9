import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion, Rich } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { regieprofielTexts } from '../text.ts';
import { AfspraakForm } from './AfspraakForm.tsx';
import { AfterTable, MomentTable } from './ProfielTables.tsx';

/** Sentences that one reads as a conclusion. */
const readAtOnce = 4;

type Report = Answer<'getRegieprofielen'>;

/** When is there a regisseur in each gemeente, on one scale, and how does it go after that (S4-38)? */
export function RegieprofielenPage() {
  const t = useText(regieprofielTexts);
  const asked = useAnswer('getRegieprofielen', { query: { taal: useLanguage() } });
  return (
    <RoleGate needs="getRegieprofielen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={600} lines={8}>
        {(found) => <Profiles found={found} />}
      </Answered>
    </RoleGate>
  );
}

/** One sentence for each gemeente, and both tables. */
export function Profiles({ found: { rows, account } }: { found: Report }) {
  const t = useText(regieprofielTexts);
  if (rows.length === 0) return <Empty>{t('empty')}</Empty>;
  const written = rows.filter(({ schrijft }) => schrijft);
  return (
    <>
      <Sayings rows={rows} />
      <p className="small quiet stack-3">{t('meaning')}</p>
      <section className="stack-6" aria-labelledby="wanneer">
        <h2 className="heading" id="wanneer">
          {t('when')}
        </h2>
        <p className="figure__sub">{t('whenSub')}</p>
        <MomentTable rows={rows} />
        <FigureFoot title={t('when')} sub={t('whenSub')} account={account} />
      </section>
      <section className="stack-6" aria-labelledby="daarna">
        <h2 className="heading" id="daarna">
          {t('after')}
        </h2>
        <p className="figure__sub">{t('afterSub')}</p>
        <AfterTable rows={rows} />
        <FigureFoot title={t('after')} sub={t('afterSub')} account={account} />
      </section>
      {written.length > 0 && <AfspraakForm rows={written} />}
    </>
  );
}

/** One sentence for each gemeente: as the conclusion while that can be read at once, else as a list. */
function Sayings({ rows }: { rows: Report['rows'] }) {
  const t = useText(regieprofielTexts);
  const says = rows.map(({ gemeenteNaam: gemeente, profiel, gezinnen }) => {
    if (profiel !== null) return t(`says-${profiel}`, { gemeente });
    return t(findValue(gezinnen) === 0 ? 'saysNone' : 'saysFew', { gemeente });
  });
  if (says.length <= readAtOnce) return <Conclusion text={says.join(' ')} />;
  return (
    <ul className="stack-5">
      {says.map((text) => (
        <li key={text}>
          <Rich text={text} />
        </li>
      ))}
    </ul>
  );
}
