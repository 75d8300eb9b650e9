import type { DeclaratieRegelView } from '@samenpad/contract';
import { addMonths, type PlainMonth } from '@samenpad/domain';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Claimmaanden } from '../../../components/Claimmaanden.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { amountOf, draftOf, type LineDraft, lineKey, toBodyLine } from '../claim-draft.ts';
import type { LeveringSearch } from '../search.ts';
import { leveringTexts } from '../text.ts';
import { DeclaratieTable } from './DeclaratieTable.tsx';
import { staleAfterSending } from './stale.ts';

interface Props {
  search: LeveringSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

const monthsBack = 18;

/** A month of a large aanbieder has more lines than anybody looks through at once; the others stand behind one click. */
const linesInSight = 40;

/** The claims of a month, ready from the toewijzingen. */
export function DeclaratiePart({ search, onChange }: Props) {
  const t = useText(leveringTexts);
  const format = useFormat();
  const { gemeenten } = useSessie();
  const { gemeente = gemeenten[0]?.code, domein, maand } = search;
  const asked = useAnswer('getEigenDeclaratie', { query: { gemeente, domein, maand } });
  return (
    <>
      <Answered asked={asked} height={400} lines={8}>
        {(declaratie) => (
          <>
            <div className="panel stack-5">
              <GemeenteField
                value={declaratie.gemeente}
                onChange={(code) => {
                  onChange({ gemeente: code });
                }}
              />
              <ChoiceField
                label={t('month')}
                value={declaratie.maand}
                options={listMonths(declaratie).map((month) => [month, format.month(month)])}
                onChange={(month) => {
                  onChange({ maand: month });
                }}
              />
              {declaratie.eerste !== null && (
                <p className="small quiet stack-3">{t('monthWhy', { maand: format.month(declaratie.eerste) })}</p>
              )}
            </div>
            <ClaimForm
              key={`${declaratie.gemeente} ${declaratie.domein} ${declaratie.maand}`}
              declaratie={declaratie}
            />
          </>
        )}
      </Answered>
      {gemeente !== undefined && (
        <section className="stack-6">
          <h2 className="heading">{t('perMonth')}</h2>
          <Claimmaanden choice={{ gemeente, domein }} />
        </section>
      )}
    </>
  );
}

/** 8214: no declaratie of a month before the last that was claimed. The one that is open stays in the list. */
function listMonths({ laatste, eerste, maand }: Answer<'getEigenDeclaratie'>): PlainMonth[] {
  return Array.from({ length: monthsBack }, (_, i) => addMonths(laatste, -i)).filter(
    (month) => eerste === null || month >= eerste || month === maand,
  );
}

const stale = [...staleAfterSending, 'getEigenDeclaratie'] as const;

function ClaimForm({ declaratie }: { declaratie: Answer<'getEigenDeclaratie'> }) {
  const t = useText(leveringTexts);
  const format = useFormat();
  const { gemeente, domein, maand, regels } = declaratie;
  const [changed, setChanged] = useState<ReadonlyMap<string, LineDraft>>(new Map());
  const [credits, setCredits] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const send = useSend('sendDeclaratie', stale);
  const draftFor = (regel: DeclaratieRegelView) => changed.get(lineKey(regel)) ?? draftOf(regel, credits);
  const chosen = regels.filter((regel) => draftFor(regel).included);
  const total = chosen.reduce((sum, regel) => sum + (amountOf(draftFor(regel)) ?? 0), 0) - creditedOf(regels, credits);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = {
      gemeente,
      domein,
      maand,
      regels: chosen.map((regel) => toBodyLine(regel, draftFor(regel))),
      credits: [...credits],
    };
    send.mutate(
      { body },
      {
        onSuccess: () => {
          setChanged(new Map());
          setCredits(new Set());
        },
      },
    );
  };
  if (regels.length === 0) return <p className="stack-5">{t('noLines')}</p>;
  return (
    <form className="stack-6" onSubmit={submit}>
      <h2 className="heading">{t('ready', { maand: format.month(maand) })}</h2>
      <p className="small">{t('readyWhy')}</p>
      <Sideways label={t('scroll')}>
        <DeclaratieTable
          regels={all ? regels : regels.slice(0, linesInSight)}
          draftFor={draftFor}
          credits={credits}
          onChange={(regel, draft) => {
            setChanged(new Map(changed).set(lineKey(regel), draft));
          }}
          onCredit={(nummer, on) => {
            const next = new Set(credits);
            if (on) next.add(nummer);
            else next.delete(nummer);
            setCredits(next);
          }}
        />
      </Sideways>
      {!all && (
        <MoreLines
          hidden={regels.length - linesInSight}
          onShow={() => {
            setAll(true);
          }}
        />
      )}
      <p className="stack-4">
        {t('total', { bedrag: format.euroExact(total), n: format.number(chosen.length + credits.size) })}
      </p>
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={send.isPending || chosen.length + credits.size === 0}
        >
          {t('sendClaim')}
        </Button>
      </p>
      <p role="status">{send.isSuccess && <Status tone="good">{t('claimed')}</Status>}</p>
    </form>
  );
}

/** The way to the lines that are not in sight; nothing when there are none. */
function MoreLines({ hidden, onShow }: { hidden: number; onShow: () => void }) {
  const t = useText(leveringTexts);
  const format = useFormat();
  if (hidden <= 0) return null;
  return (
    <p className="stack-3">
      <button type="button" className="text-button" onClick={onShow}>
        {t('moreLines', { count: hidden, n: format.number(hidden) })}
      </button>{' '}
      <span className="small quiet">{t('moreCount')}</span>
    </p>
  );
}

function creditedOf(regels: readonly DeclaratieRegelView[], credits: ReadonlySet<string>): number {
  return regels
    .flatMap(({ earlier }) => earlier)
    .filter(({ referentieNummer }) => credits.has(referentieNummer))
    .reduce((sum, { bedrag }) => sum + bedrag, 0);
}
