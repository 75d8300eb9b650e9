import { type AfsluitingView, nazorguitkomsten, type SamenwerkingView } from '@samenpad/contract';
import { addDays, bestemmingen, onwardBestemmingen, plainDate } from '@samenpad/domain';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { emptyAkkoord, isFilled, toOverdracht } from '../akkoord-draft.ts';
import { akkoordTexts } from '../akkoord-text.ts';
import { nameOf, outside } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';
import { AkkoordFields } from './AkkoordFields.tsx';
import { OverdrachtAkkoord } from './OverdrachtAkkoord.tsx';

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
}

/** Closing care: where the jeugdige goes on, and who looks after it at six weeks and six months (S4-117). */
export function Afsluiting({ jeugdigeId, samen }: Props) {
  const t = useText(samenTexts);
  const family = isFamily(useSessie().rol);
  const isOpen = samen.afsluitingen.every(({ heropend }) => heropend);
  // Who sees only a part of the plan does not know whether the help was closed.
  if (!samen.inHand && !family && samen.afsluitingen.length === 0) return null;
  return (
    <section>
      <h2>{t(family ? 'closingFamily' : 'closing')}</h2>
      {isOpen && <Empty>{t('notClosed')}</Empty>}
      {samen.afsluitingen.map((one) => (
        <Closed key={one.afsluitingId} jeugdigeId={jeugdigeId} samen={samen} afsluiting={one} />
      ))}
      {samen.poorten?.afschaalMdoNodig === true && isOpen && (
        <p className="message message--attention stack-3">{t('needsMdo')}</p>
      )}
      {samen.inHand && isOpen && <CloseForm jeugdigeId={jeugdigeId} samen={samen} />}
    </section>
  );
}

/** So many days before its day the nazorg can be told. */
const nazorgEarly = 14;

function Closed({ jeugdigeId, samen, afsluiting }: Props & { afsluiting: AfsluitingView }) {
  const t = useText(samenTexts);
  const format = useFormat();
  const lastDay = addDays(plainDate(today()), nazorgEarly);
  const { inHand } = samen;
  const reopen = useSend('reopenHulp', ['getSamenwerking', 'listTaken']);
  const { afsluitingId, per, bestemming, heropend, zelf, momenten } = afsluiting;
  return (
    <article className="stuk">
      <div className="stuk__marks">{heropend && <Status tone="waiting">{t('reopened')}</Status>}</div>
      <h3>
        {bestemming === null
          ? t('closedHidden', { dag: format.date(per) })
          : t('closedLine', { dag: format.date(per), bestemming: t(`bestemming-${bestemming}`) })}
      </h3>
      <Nazorg afsluiting={afsluiting} />
      <OverdrachtAkkoord
        jeugdigeId={jeugdigeId}
        akkoord={samen.deelakkoorden.find((akkoord) => akkoord.afsluitingId === afsluitingId)}
      />
      <ul className="plain-list">
        {momenten.map((moment) => (
          <li key={moment.momentId}>
            {t('moment', { dag: format.date(moment.dag) })}:{' '}
            {moment.uitkomst === null ? t('stillToCome') : t(`uitkomst-${moment.uitkomst}`)}
            {moment.notitie !== null && ` (${moment.notitie})`}{' '}
            {moment.teLaat && <Status tone="bad">{t('tooLate')}</Status>}
            {(zelf || inHand) && !heropend && moment.uitkomst === null && moment.dag <= lastDay && (
              <NazorgForm jeugdigeId={jeugdigeId} momentId={moment.momentId} />
            )}
          </li>
        ))}
      </ul>
      {inHand && !heropend && (
        <p className="acts stack-3 no-print">
          <button
            type="button"
            className="text-button"
            disabled={reopen.isPending}
            onClick={() => {
              reopen.mutate({ params: { jeugdigeId, afsluitingId } });
            }}
          >
            {t('reopen')}
          </button>
        </p>
      )}
      <SendProblem error={reopen.error} />
    </article>
  );
}

/** Who does the nazorg, or why nobody; and whether the one who does it reads along (trust.md 3.3). */
function Nazorg({ afsluiting: { bestemming, nazorgNaam, withoutNazorg, reads } }: { afsluiting: AfsluitingView }) {
  const t = useText(samenTexts);
  const asks = useText(akkoordTexts);
  if (bestemming === null) return <p className="message message--attention stack-3">{asks('aftercareNotShared')}</p>;
  if (withoutNazorg !== null) return <p>{t('aftercareNone', { reden: withoutNazorg })}</p>;
  const naam = nazorgNaam ?? t('secretName');
  return (
    <p>
      {t('aftercareBy', { naam })}
      {!reads && ` ${asks('aftercareDay', { naam })}`}
    </p>
  );
}

function NazorgForm({ jeugdigeId, momentId }: { jeugdigeId: string; momentId: string }) {
  const t = useText(samenTexts);
  const [uitkomst, setUitkomst] = useState('');
  const [notitie, setNotitie] = useState('');
  const send = useSend('keepNazorg', ['getSamenwerking', 'listTaken']);
  return (
    <details className="no-print">
      <summary>{t('outcome')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          const body = { uitkomst, notitie: notitie.trim() === '' ? null : notitie };
          send.mutate({ params: { jeugdigeId, momentId }, body });
        }}
      >
        <ChoiceField
          label={t('outcome')}
          value={uitkomst}
          empty={t('choose')}
          options={nazorguitkomsten.map((one) => [one, t(`uitkomst-${one}`)])}
          onChange={setUitkomst}
        />
        <TextField label={t('note')} value={notitie} maxLength={500} onChange={setNotitie} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={uitkomst === '' || send.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}

const nobody = 'geen';
/** Other help follows: the family is asked whether it may hear what was going on (trust.md 3.3). */
const onward: readonly string[] = onwardBestemmingen;

function CloseForm({ jeugdigeId, samen }: Props) {
  const t = useText(samenTexts);
  const [form, setForm] = useState({ per: today(), bestemming: '', wie: '', naam: '', reden: '' });
  const [akkoord, setAkkoord] = useState(() => emptyAkkoord(samen.whoAgrees));
  const asks = useText(akkoordTexts);
  const goesOn = onward.includes(form.bestemming);
  const partij = samen.partijen[Number(form.wie)];
  const isPartij = form.wie !== '' && form.wie !== nobody && form.wie !== outside;
  const houder = isPartij ? (partij?.houder ?? null) : null;
  const asksNazorg = !goesOn && houder !== null && partij?.familie === false;
  const send = useSend('closeHulp', ['getSamenwerking', 'listTaken']);
  const set = (name: keyof typeof form) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const byName = form.wie === outside ? form.naam : (partij?.naam ?? null);
    const naam = houder !== null || form.wie === '' || form.wie === nobody ? null : byName;
    const withoutNazorg = form.wie === nobody ? form.reden : null;
    send.mutate({
      params: { jeugdigeId },
      body: {
        ...{ per: form.per, bestemming: form.bestemming, houder, naam, withoutNazorg },
        overdracht: goesOn || asksNazorg ? toOverdracht(akkoord) : null,
      },
    });
  };
  return (
    <details className="stack-3 no-print">
      <summary>{t('close')}</summary>
      <form className="panel" onSubmit={submit}>
        <DateField label={t('per')} value={form.per} onChange={set('per')} />
        <ChoiceField
          label={t('destination')}
          value={form.bestemming}
          empty={t('choose')}
          options={bestemmingen.map((one) => [one, t(`bestemming-${one}`)])}
          onChange={set('bestemming')}
        />
        {goesOn && (
          <AkkoordFields
            label={asks('whatTransfer')}
            ways={['ja', 'nee', 'niet-gevraagd']}
            who={samen.whoAgrees}
            draft={akkoord}
            onChange={setAkkoord}
          />
        )}
        <ChoiceField
          label={t('aftercareWho')}
          value={form.wie}
          empty={t('choose')}
          options={[
            ...samen.partijen.map((partij, i) => [String(i), nameOf(partij)] as const),
            [outside, t('outside')] as const,
            [nobody, t('noAftercare')] as const,
          ]}
          onChange={set('wie')}
        />
        {form.wie === outside && (
          <TextField label={t('name')} value={form.naam} maxLength={120} onChange={set('naam')} />
        )}
        {form.wie === nobody && (
          <TextField label={t('noAftercareWhy')} value={form.reden} maxLength={500} onChange={set('reden')} />
        )}
        {asksNazorg && (
          <AkkoordFields
            label={asks('whatAftercare')}
            ways={['ja', 'nee']}
            who={samen.whoAgrees}
            draft={akkoord}
            onChange={setAkkoord}
          />
        )}
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button
            type="submit"
            appearance="primary-action-button"
            disabled={
              form.bestemming === '' ||
              ((goesOn || (asksNazorg && akkoord.hoe !== '')) && !isFilled(akkoord)) ||
              send.isPending
            }
          >
            {t('close')}
          </Button>
        </p>
      </form>
    </details>
  );
}
