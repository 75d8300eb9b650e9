import type { GezinView, RegieView } from '@samenpad/contract';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { findRegie } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';
import { HelpersTable } from './HelpersTable.tsx';
import { BehandelaarForm, OvernameForm, RegisseurForm } from './RegieForm.tsx';

interface Props {
  jeugdigeId: string;
  gezin: GezinView;
}

/** Who leads and who helps; whoever has the gezin in hand appoints, hands over and takes over. */
export function GezinRegie({ jeugdigeId, gezin }: Props) {
  const t = useText(gezinTexts);
  const family = isFamily(useSessie().rol);
  const behandelaar = findRegie(gezin, 'regiebehandelaar');
  return (
    <section>
      <h2>{t(family ? 'helpersFamily' : 'helpers')}</h2>
      {behandelaar !== undefined && (
        <p className="stack-3">
          {t('regiebehandelaar')}:{' '}
          {t('regiebehandelaarOf', { naam: behandelaar.naam ?? '', organisatie: behandelaar.organisatie ?? '' })}
        </p>
      )}
      {gezin.regiebehandelaarNodig && behandelaar === undefined && (
        <p className="message message--attention stack-3">{t(family ? 'missingFamily' : 'missing')}</p>
      )}
      <HelpersTable gezin={gezin} rows={gezin.professionals} />
      {gezin.regisseurs.length > 0 && <Acts jeugdigeId={jeugdigeId} gezin={gezin} />}
      <History jeugdigeId={jeugdigeId} gezin={gezin} />
    </section>
  );
}

const forms = { regisseur: RegisseurForm, regiebehandelaar: BehandelaarForm, overname: OvernameForm };

function Acts({ jeugdigeId, gezin }: Props) {
  const t = useText(gezinTexts);
  const [open, setOpen] = useState<RegieView['soort']>();
  if (open !== undefined) {
    const Form = forms[open];
    return (
      <Form
        jeugdigeId={jeugdigeId}
        gezin={gezin}
        onClose={() => {
          setOpen(undefined);
        }}
      />
    );
  }
  const texts = {
    regisseur: findRegie(gezin, 'regisseur') === undefined ? 'assign' : 'handOver',
    regiebehandelaar: 'addBehandelaar',
    overname: 'takeOver',
  } as const;
  return (
    <p className="acts stack-3 no-print">
      {(['regisseur', 'regiebehandelaar', 'overname'] as const).map((soort) => (
        <button
          key={soort}
          type="button"
          className="text-button"
          onClick={() => {
            setOpen(soort);
          }}
        >
          {t(texts[soort])}
        </button>
      ))}
    </p>
  );
}

/** Regie of now, of before and to come; what runs can be ended today. */
function History({ jeugdigeId, gezin }: Props) {
  const t = useText(gezinTexts);
  const format = useFormat();
  const end = useSend('endRegie', ['getGezin']);
  if (gezin.regie.length === 0) return null;
  const day = today();
  const nameOf = (row: RegieView) => {
    if (row.soort === 'overname') return t('takenOver');
    return `${t(row.soort)}: ${row.naam ?? t('unknown')}`;
  };
  return (
    <details className="stack-3">
      <summary>{t('history')}</summary>
      <ul className="plain-list stack-3">
        {gezin.regie.map((row) => (
          <li key={row.regieId}>
            {nameOf(row)}, {t('from')} {format.dateShort(row.van)}
            {row.tot !== null && ` ${t('until', { dag: format.dateShort(row.tot) })}`}{' '}
            {gezin.regisseurs.length > 0 && row.van <= day && (row.tot === null || row.tot > day) && (
              <button
                type="button"
                className="text-button no-print"
                aria-label={t('endOf', { wat: nameOf(row) })}
                disabled={end.isPending}
                onClick={() => {
                  end.mutate({ params: { jeugdigeId, regieId: row.regieId }, body: { per: today } });
                }}
              >
                {t('end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <SendProblem error={end.error} />
    </details>
  );
}
