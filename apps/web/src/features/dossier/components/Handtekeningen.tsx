import type { MdoView } from '@samenpad/contract';
import { useSend } from '../../../api/useSend.ts';
import { mdoAntwoordTexts } from '../../../components/mdo-antwoord-text.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { shownName } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';

type Deelnemer = MdoView['deelnemers'][number];

/** Who was there, and who signed; for oneself, or for who does not work in Samenpad. */
export function Handtekeningen({ jeugdigeId, mdo, inHand }: { jeugdigeId: string; mdo: MdoView; inHand: boolean }) {
  const t = useText(samenTexts);
  const send = useSend('signMdo', ['getSamenwerking']);
  const held = mdo.verslag !== null;
  const sign = (nr: number, hoe: 'samenpad' | 'papier' | 'mondeling') => {
    send.mutate({ params: { jeugdigeId, mdoId: mdo.mdoId }, body: { nr, hoe } });
  };
  const waysOf = ({ zelf, aanwezig, getekendOp }: Deelnemer) => {
    if (!held || aanwezig !== true || getekendOp !== null) return [];
    if (zelf) return [['samenpad', 'sign']] as const;
    return inHand
      ? ([
          ['papier', 'signPaper'],
          ['mondeling', 'signSpoken'],
        ] as const)
      : [];
  };
  return (
    <section>
      <h2>{t(held ? 'signatures' : 'participants')}</h2>
      <ul className="plain-list">
        {mdo.deelnemers.map((deelnemer) => (
          <li key={deelnemer.nr} className="stuk stuk__marks">
            <span>
              {shownName(deelnemer, t('secretName'))}
              {held ? <Signature deelnemer={deelnemer} /> : <Coming deelnemer={deelnemer} />}
            </span>
            <span className="acts no-print">
              {waysOf(deelnemer).map(([hoe, text]) => (
                <button
                  key={hoe}
                  type="button"
                  className="text-button"
                  aria-label={t('signOf', { hoe: t(text), naam: deelnemer.naam ?? t('secretName') })}
                  disabled={send.isPending}
                  onClick={() => {
                    sign(deelnemer.nr, hoe);
                  }}
                >
                  {t(text)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <SendProblem error={send.error} />
    </section>
  );
}

/** Whether somebody said that it comes; nothing of who does not work in Samenpad. */
function Coming({ deelnemer: { comes, comesReden, buiten } }: { deelnemer: Deelnemer }) {
  const t = useText(mdoAntwoordTexts);
  if (buiten) return null;
  const text = comes === null ? 'saysNothing' : comes ? 'saysYes' : 'saysNo';
  return (
    <span className="quiet">
      : {t(text)}
      {comesReden !== null && ` (${comesReden})`}
    </span>
  );
}

function Signature({ deelnemer: { aanwezig, getekendOp, getekendHoe } }: { deelnemer: Deelnemer }) {
  const t = useText(samenTexts);
  const format = useFormat();
  if (aanwezig !== true) return <span className="quiet">: {t('absent')}</span>;
  if (getekendOp === null) return <span className="quiet">: {t('notSigned')}</span>;
  return (
    <span>: {t('signed', { moment: format.moment(getekendOp), hoe: t(`hoe-${getekendHoe ?? 'samenpad'}`) })}</span>
  );
}
