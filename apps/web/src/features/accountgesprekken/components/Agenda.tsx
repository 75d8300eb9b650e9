import type { AccountlijnView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { AntwoordlinkMaker } from '../../../components/AntwoordlinkMaker.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { uitstroomTexts } from '../../../components/uitstroom-text.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { accountTexts } from '../text.ts';
import { AntwoordForm } from './AntwoordForm.tsx';

type Gesprek = Answer<'getAccountgesprek'>;

/** Everybody on the agenda, who asks most attention first; the aanbieder answers here. */
export function Agenda({ gesprek }: { gesprek: Gesprek }) {
  const t = useText(accountTexts);
  const { rol } = useSessie();
  const [chosen, setChosen] = useState<string>();
  const [told, setTold] = useState(false);
  const columns = useColumns();
  const answers = gesprek.lopend && mayCall(rol, 'answerAccountlijn');
  const action: Column<AccountlijnView> = {
    key: 'antwoorden-geven',
    head: <span className="visually-hidden">{t('answer')}</span>,
    cell: (lijn) => (
      <AnswerButton
        lijn={lijn}
        onClick={() => {
          setTold(false);
          setChosen(lijn.jeugdigeId);
        }}
      />
    ),
  };
  const asks = gesprek.lopend && mayCall(rol, 'openAccountgesprek');
  const lijn = gesprek.lijnen.find(({ jeugdigeId }) => jeugdigeId === chosen);
  return (
    <section className="stack-6" aria-labelledby="agenda">
      <h2 className="heading" id="agenda">
        {t('lijst')}
      </h2>
      <p role="status" className="small">
        {told ? t('saved') : ''}
      </p>
      {lijn !== undefined && (
        <AntwoordForm
          key={lijn.jeugdigeId}
          gesprek={gesprek}
          lijn={lijn}
          onClose={(sent) => {
            setTold(sent);
            setChosen(undefined);
          }}
        />
      )}
      <Sideways label={t('scroll')}>
        <DataTable
          stacks
          caption={t('lijst')}
          rows={gesprek.lijnen}
          rowKey={({ jeugdigeId }) => jeugdigeId}
          columns={answers ? [...columns, action] : asks ? [...columns, linkOf(gesprek, t('byLink'))] : columns}
        />
      </Sideways>
    </section>
  );
}

/** For an aanbieder that does not use Samenpad. */
function linkOf({ gesprekId }: Gesprek, head: string): Column<AccountlijnView> {
  return {
    key: 'link',
    head: <span className="visually-hidden">{head}</span>,
    cell: ({ jeugdigeId, naam, pseudoniem, nodig, eind }) =>
      nodig === null &&
      eind === null && (
        <AntwoordlinkMaker
          jeugdigeId={jeugdigeId}
          over={{ soort: 'uitstroom', gesprekId }}
          about={naam ?? pseudoniem}
        />
      ),
  };
}

function AnswerButton({ lijn, onClick }: { lijn: AccountlijnView; onClick: () => void }) {
  const t = useText(accountTexts);
  if (!lijn.beantwoordbaar) return <span className="not-shown no-print">{t('cannot')}</span>;
  const act = t(lijn.nodig === null ? 'answer' : 'change');
  return (
    <button
      type="button"
      className="text-button no-print"
      aria-label={t('answerOf', { act, naam: lijn.naam ?? lijn.pseudoniem })}
      onClick={onClick}
    >
      {act}
    </button>
  );
}

function useColumns(): Column<AccountlijnView>[] {
  const t = useText(accountTexts);
  const format = useFormat();
  return [
    { key: 'jongere', head: t('jongere'), cell: (lijn) => <Jongere lijn={lijn} /> },
    { key: 'redenen', head: t('waarom'), cell: (lijn) => <Redenen lijn={lijn} /> },
    {
      key: 'sinds',
      head: t('sinds'),
      cell: ({ begin, dagen, verwachteDagen }) => (
        <>
          <span className="no-wrap">{format.dateShort(begin)}</span>
          <span className="second">
            {t('days', { n: format.number(dagen) })}
            {verwachteDagen !== null && `, ${t('expected', { n: format.number(verwachteDagen) })}`}
          </span>
        </>
      ),
    },
    {
      key: 'toewijzing',
      head: t('toewijzing'),
      cell: ({ toewijzingEind }) =>
        toewijzingEind === null ? t('geenEind') : <span className="no-wrap">{format.dateShort(toewijzingEind)}</span>,
    },
    {
      key: 'beloofd',
      head: t('beloofd'),
      cell: ({ beloofd }) => (beloofd === null ? '–' : <span className="no-wrap">{format.dateShort(beloofd)}</span>),
    },
    { key: 'antwoord', head: t('antwoord'), cell: (lijn) => <Antwoord lijn={lijn} /> },
  ];
}

function Jongere({ lijn }: { lijn: AccountlijnView }) {
  return (
    <>
      <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId: lijn.jeugdigeId }}>
        {lijn.naam ?? lijn.pseudoniem}
      </Link>
      <span className="second">
        {lijn.hulpvormen.map((hulpvorm) => (
          <HulpvormName key={hulpvorm} hulpvorm={hulpvorm} />
        ))}
      </span>
    </>
  );
}

function Redenen({ lijn }: { lijn: AccountlijnView }) {
  const t = useText(accountTexts);
  const format = useFormat();
  return lijn.redenen
    .filter((reden) => reden !== 'geen-antwoord')
    .map((reden) => (
      <div key={reden}>
        <Status tone={reden === 'beeindigd' ? 'good' : 'attention'}>
          {t(reden, { dag: lijn.eind === null ? '' : format.dateShort(lijn.eind) })}
        </Status>
      </div>
    ));
}

function Antwoord({ lijn }: { lijn: AccountlijnView }) {
  const t = useText(accountTexts);
  const needs = useText(uitstroomTexts);
  const format = useFormat();
  if (lijn.nodig === null) return <Status tone="waiting">{t('noAnswer')}</Status>;
  return (
    <>
      <b>{lijn.verwachtEind === null ? t('noDay') : t('uitOp', { dag: format.dateShort(lijn.verwachtEind) })}</b>
      <span className="second">{lijn.nodig.map((nodig) => needs(`nodig-${nodig}`)).join('; ')}</span>
      <span className="second">
        {lijn.beantwoordOp !== null &&
          t('by', { naam: lijn.beantwoordDoor ?? '', moment: format.moment(lijn.beantwoordOp) })}
        {lijn.antwoorden > 1 && ` · ${t('revised', { n: format.number(lijn.antwoorden) })}`}
      </span>
    </>
  );
}
