import { meldingSoorten } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { meldingTexts } from '../melding-text.ts';
import { MeldingMail } from './MeldingMail.tsx';

type Notices = Answer<'listMeldingen'>;
type Notice = Notices['meldingen'][number];

/** That something waits, and where; never about whom. */
export function MeldingenPage() {
  const t = useText(meldingTexts);
  const family = isFamily(useSessie().rol);
  const asked = useAnswer('listMeldingen', {});
  return (
    <>
      <PageHead
        crumbs={[{ text: t('title') }]}
        title={t('title')}
        question={t(family ? 'questionFamily' : 'question')}
      />
      <Answered asked={asked} height={400} lines={5}>
        {(notices) => (
          <>
            <List notices={notices} />
            <Choice off={notices.uit} />
            {notices.mail.kan && <MeldingMail mail={notices.mail} />}
          </>
        )}
      </Answered>
      <p className="small quiet stack-5">{t('why')}</p>
    </>
  );
}

function List({ notices: { meldingen, nieuw } }: { notices: Notices }) {
  const t = useText(meldingTexts);
  const format = useFormat();
  const see = useSend('seeMeldingen', ['listMeldingen']);
  if (meldingen.length === 0) return <Empty>{t('empty')}</Empty>;
  return (
    <>
      <Conclusion text={nieuw === 0 ? t('sumNone') : t('sum', { count: nieuw, n: format.number(nieuw) })} />
      <p role="status">{see.isSuccess ? t('seen') : ''}</p>
      {nieuw > 0 && (
        <p className="stack-4">
          <Button
            appearance="secondary-action-button"
            onClick={() => {
              see.mutate({});
            }}
          >
            {t('see')}
          </Button>
        </p>
      )}
      <SendProblem error={see.error} />
      <ul className="people people--long">
        {groupByDay(meldingen).map((group) => (
          <Line key={group[0].onderwerpId} group={group} />
        ))}
      </ul>
    </>
  );
}

const pages = {
  taak: '/taken',
  overleg: '/agenda',
  vraag: '/vandaag',
  uitnodiging: '/mijn',
  toestemming: '/mijn/toestemmingen',
  plan: '/mijn',
  contactpersoon: '/mijn',
} as const satisfies Record<Notice['soort'], string>;

/** Notices of one kind and one day are one line: the newest says when. */
function groupByDay(meldingen: readonly Notice[]): [Notice, ...Notice[]][] {
  const alike = Map.groupBy(meldingen, ({ soort, op, nieuw }) => `${soort} ${op.slice(0, 10)} ${nieuw}`);
  return [...alike.values()].flatMap(([first, ...rest]): [Notice, ...Notice[]][] =>
    first === undefined ? [] : [[first, ...rest]],
  );
}

function Line({ group }: { group: [Notice, ...Notice[]] }) {
  const t = useText(meldingTexts);
  const format = useFormat();
  const family = isFamily(useSessie().rol);
  const [{ soort, op, nieuw }] = group;
  const count = group.length;
  return (
    <li>
      <span>
        <b>{t(family ? 'lineFamily' : 'line', { count, n: format.number(count) })}</b>
        <span>{format.moment(op)}</span>
      </span>
      {nieuw && <Status tone="attention">{t('new')}</Status>}
      <Link to={pages[soort]}>{t(soort)}</Link>
    </li>
  );
}

const kinds = {
  taak: 'kind_taak',
  overleg: 'kind_overleg',
  vraag: 'kind_vraag',
  uitnodiging: 'kind_uitnodiging',
  toestemming: 'kind_toestemming',
  plan: 'kind_plan',
  contactpersoon: 'kind_contactpersoon',
} as const;

/** Workers have tasks and meetings; a family has no list of tasks. */
function Choice({ off }: { off: Notices['uit'] }) {
  const t = useText(meldingTexts);
  const family = isFamily(useSessie().rol);
  const send = useSend('setMeldinginstelling', ['listMeldingen']);
  const [said, setSaid] = useState(false);
  const offered = meldingSoorten.filter((soort) =>
    family ? soort !== 'taak' : soort === 'taak' || soort === 'overleg',
  );
  return (
    <fieldset className="field stack-5">
      <legend>{t(family ? 'chooseFamily' : 'choose')}</legend>
      {offered.map((soort) => (
        <label className="check" key={soort}>
          <input
            type="checkbox"
            checked={!off.includes(soort)}
            disabled={send.isPending}
            onChange={({ target }) => {
              const uit = target.checked ? off.filter((one) => one !== soort) : [...off, soort];
              send.mutate(
                { body: { uit } },
                {
                  onSuccess: () => {
                    setSaid(true);
                  },
                },
              );
            }}
          />
          <span>{t(kinds[soort])}</span>
        </label>
      ))}
      <p className="small quiet stack-3">{t(family ? 'chooseMoreFamily' : 'chooseMore')}</p>
      <p role="status">{said ? t(family ? 'savedFamily' : 'saved') : ''}</p>
      <SendProblem error={send.error} />
    </fieldset>
  );
}
