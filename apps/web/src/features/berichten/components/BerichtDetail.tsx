import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts, soortKey } from '../text.ts';
import { Elementen } from './Elementen.tsx';

type Bericht = Answer<'getBericht'>;

/** The chosen bericht, readable; or the invitation to choose one. */
export function BerichtDetail({ berichtId }: { berichtId: string | undefined }) {
  const t = useText(berichtenTexts);
  const bericht = useAnswer(
    'getBericht',
    { params: { berichtId: berichtId ?? '' } },
    { enabled: berichtId !== undefined },
  );
  if (berichtId === undefined) return <Empty>{t('choose')}</Empty>;
  return (
    <Answered asked={bericht} height={500} lines={8}>
      {(answer) => <Detail bericht={answer} />}
    </Answered>
  );
}

function Detail({ bericht }: { bericht: Bericht }) {
  const t = useText(berichtenTexts);
  const format = useFormat();
  // Two stand side by side on the page that compares them.
  const id = useId();
  return (
    <article aria-labelledby={id}>
      <div className="page-head">
        <div>
          <h2 className="heading" id={id}>
            {t('heading', { soort: t(soortKey(bericht.soort)), aanbieder: bericht.aanbiederNaam })}
          </h2>
          <p className="small quiet">
            {[
              bericht.soort,
              t('number', { nr: bericht.identificatie }),
              t('received', { moment: format.moment(bericht.ontvangenOp) }),
              t('lines', { count: bericht.regels, n: format.number(bericht.regels) }),
              t('file', { naam: bericht.bestandsnaam }),
            ].join(' · ')}
          </p>
        </div>
        <Status tone={bericht.status === 'apart' ? 'attention' : 'good'}>{t(bericht.status)}</Status>
      </div>
      {bericht.status === 'apart' && <SetApart geldendBerichtId={bericht.geldendBerichtId} />}
      <h3 className="figure-heading stack-5">{t('readable')}</h3>
      <p className="figure__sub">{t('masked')}</p>
      <Elementen bericht={bericht} />
      <p className="small quiet stack-4">{t('kept')}</p>
    </article>
  );
}

/** Why it does not count, in words first, the code below (mock-up 06). */
function SetApart({ geldendBerichtId }: { geldendBerichtId: string | null }) {
  const t = useText(berichtenTexts);
  return (
    <div className="message message--attention stack-4">
      <h3>{t('apartTitle')}</h3>
      <p>{t('apartText')}</p>
      <p className="small stack-3">
        {t('apartCode')}
        {geldendBerichtId !== null && (
          <>
            {' · '}
            <Link to="/berichten" search={{ bericht: geldendBerichtId }} resetScroll={false}>
              {t('openGeldend')}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
