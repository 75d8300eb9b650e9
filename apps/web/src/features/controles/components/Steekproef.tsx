import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { useText } from '../../../text/catalogue.ts';
import { controlesTexts } from '../text.ts';

/** The files that the lot drew for one controle. */
export function Steekproef({ controleId, vraag }: { controleId: string; vraag: string }) {
  const t = useText(controlesTexts);
  const asked = useAnswer('getSteekproef', { params: { controleId } });
  return (
    <section className="panel stack-7">
      <h2>{t('sample', { vraag })}</h2>
      <p className="figure__sub">{t('sampleSub')}</p>
      <Answered asked={asked} height={160} lines={5}>
        {({ rows }) => (
          <ol className="plain-list stack-3">
            {rows.map(({ jeugdigeId, naam }) => (
              <li key={jeugdigeId}>
                <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId }}>
                  {naam ?? t('nameless')}
                </Link>
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </section>
  );
}
