import type { DeelakkoordView, MdoView, SamenwerkingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { emptyAkkoord, isFilled, toGezegd } from '../akkoord-draft.ts';
import { akkoordTexts } from '../akkoord-text.ts';
import { shownName } from '../samen-partij.ts';
import { AkkoordFields } from './AkkoordFields.tsx';
import { useGevers } from './useGevers.ts';

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
  mdo: MdoView;
}

type Deelnemer = MdoView['deelnemers'][number];

/** Who is neither of the family nor of the gemeente, and what the family says of each reading along (trust.md 3.3). */
export function Meelezers({ jeugdigeId, samen, mdo }: Props) {
  const t = useText(akkoordTexts);
  const family = isFamily(useSessie().rol);
  const outsiders = mdo.deelnemers.filter(({ outsider }) => outsider);
  if (mdo.agenda === null) return <p className="message message--attention stack-3">{t('notShared')}</p>;
  if (outsiders.length === 0 || (!family && !samen.inHand)) return null;
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="small quiet">{t(family ? 'introFamily' : 'intro')}</p>
      <ul className="plain-list">
        {outsiders.map((deelnemer) => (
          <Meelezer key={deelnemer.nr} jeugdigeId={jeugdigeId} samen={samen} mdo={mdo} deelnemer={deelnemer} />
        ))}
      </ul>
    </section>
  );
}

function Meelezer({ jeugdigeId, samen, mdo, deelnemer }: Props & { deelnemer: Deelnemer }) {
  const t = useText(akkoordTexts);
  const naam = shownName(deelnemer, t('secretName'));
  const last = samen.deelakkoorden.find(({ mdoId, nr }) => mdoId === mdo.mdoId && nr === deelnemer.nr);
  const withdraw = useSend('withdrawDeelakkoord', ['getSamenwerking']);
  return (
    <li className="stuk">
      <b>{naam}</b>: <Stand deelnemer={deelnemer} last={last} />
      {last !== undefined && <span className="small quiet"> {t('recordedBy', { naam: last.door })}</span>}
      {last?.mayWithdraw === true && (
        <p className="acts stack-3 no-print">
          <button
            type="button"
            className="text-button"
            aria-label={t('withdrawOf', { naam })}
            disabled={withdraw.isPending}
            onClick={() => {
              withdraw.mutate({ params: { jeugdigeId, akkoordId: last.akkoordId } });
            }}
          >
            {t('withdraw')}
          </button>
        </p>
      )}
      <SendProblem error={withdraw.error} />
      {samen.inHand && mdo.afgezegdReden === null && (
        <AskForm jeugdigeId={jeugdigeId} samen={samen} mdo={mdo} nr={deelnemer.nr} naam={naam} />
      )}
    </li>
  );
}

/** In one line how it stands: read along or not, and why. */
function Stand({ deelnemer, last }: { deelnemer: Deelnemer; last: DeelakkoordView | undefined }) {
  const t = useText(akkoordTexts);
  const format = useFormat();
  const wie = useGevers(last);
  const day = last?.gezegdOp ?? null;
  const dag = day === null ? '' : format.date(day);
  if (last?.holds === true && last.hoe === 'grond' && last.grond !== null) {
    const why = last.reden === null ? '' : ` ${t('because', { reden: last.reden })}`;
    return <span>{`${t('ground', { grond: t(`grond-${last.grond}`) })}${why}.`}</span>;
  }
  if (last?.holds === true) return <span>{t('yes', { dag, wie })}.</span>;
  if (deelnemer.reads) return <span>{t('consent')}.</span>;
  if (last === undefined) return <span>{t('open')}.</span>;
  return <span>{t(last.antwoord ? 'over' : 'no', { dag })}.</span>;
}

function AskForm({ jeugdigeId, samen, mdo, nr, naam }: Props & { nr: number; naam: string }) {
  const t = useText(akkoordTexts);
  const [draft, setDraft] = useState(() => emptyAkkoord(samen.whoAgrees));
  const send = useSend('agreeDeelnemer', ['getSamenwerking', 'listTaken']);
  return (
    <details className="stack-3 no-print">
      <summary aria-label={t('recordOf', { naam })}>{t('record')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          const akkoord = toGezegd(draft) ?? { grond: draft.grond, reden: draft.reden };
          const onSuccess = () => {
            setDraft(emptyAkkoord(samen.whoAgrees));
          };
          send.mutate({ params: { jeugdigeId, mdoId: mdo.mdoId }, body: { nr, akkoord } }, { onSuccess });
        }}
      >
        <AkkoordFields
          label={t('what', { naam })}
          ways={['ja', 'nee', 'grond']}
          who={samen.whoAgrees}
          draft={draft}
          onChange={setDraft}
        />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!isFilled(draft) || send.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
