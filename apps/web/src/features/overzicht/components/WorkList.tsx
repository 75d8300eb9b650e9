import type { GemeenteCode } from '@samenpad/domain';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { overzichtTexts } from '../text.ts';

/** The figures above are rounded to five: the same jeugdigen do not stand here as another number. Few are a list to walk. */
function roundAsFigures(count: number): number {
  return count < 10 ? count : Math.round(count / 5) * 5;
}

/** What can be done with the figures: links with a count, to pages that this role may open. */
export function WorkList({ gemeente }: { gemeente: GemeenteCode | undefined }) {
  const t = useText(overzichtTexts);
  const { rol } = useSessie();
  return (
    <section aria-labelledby="werk">
      <h2 className="figure-heading" id="werk">
        {t('work')}
      </h2>
      <p className="figure__sub">{t('workSub')}</p>
      <ul className="work">
        {mayCall(rol, 'listJeugdigen') && <JeugdigenWork gemeente={gemeente} />}
        {mayCall(rol, 'listBerichten') && <BerichtenWork />}
      </ul>
    </section>
  );
}

function JeugdigenWork({ gemeente }: { gemeente: GemeenteCode | undefined }) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const where = gemeente === undefined ? {} : { gemeente };
  const unseen = useAnswer('listJeugdigen', { query: { ...where, gezien: 'ongezien' } });
  const running = useAnswer('listJeugdigen', { query: { ...where, toestand: 'lopend' } });
  return (
    <>
      <li>
        <Answered asked={unseen} height={40} lines={1}>
          {({ totaal }) => (
            <>
              <b>{format.number(roundAsFigures(totaal))}</b>
              <div>
                <Link to="/jeugdigen" search={{ ...where, gezien: 'ongezien' }}>
                  {t('unseen')}
                </Link>
                <span>{t('unseenSub')}</span>
              </div>
            </>
          )}
        </Answered>
      </li>
      <li>
        <Answered asked={running} height={40} lines={1}>
          {({ totaal }) => (
            <>
              <b>{format.number(roundAsFigures(totaal))}</b>
              <div>
                <Link to="/jeugdigen" search={{ ...where, toestand: 'lopend', volgorde: 'langst-in-zorg' }}>
                  {t('running')}
                </Link>
                <span>{t('runningSub')}</span>
              </div>
            </>
          )}
        </Answered>
      </li>
    </>
  );
}

function BerichtenWork() {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const berichten = useAnswer('listBerichten', { query: { status: 'apart' } });
  return (
    <Answered asked={berichten} height={80} lines={2}>
      {({ tellingen }) => (
        <>
          <li>
            <b>{format.number(tellingen.apart)}</b>
            <div>
              <Link to="/berichten" search={{ status: 'apart' }}>
                {t('apart')}
              </Link>
              <span>{t('messagesSub')}</span>
            </div>
          </li>
          <li>
            <b>{format.number(tellingen.geweigerd)}</b>
            <div>
              <Link to="/berichten/imports">{t('refused')}</Link>
              <span>{t('messagesSub')}</span>
            </div>
          </li>
        </>
      )}
    </Answered>
  );
}
