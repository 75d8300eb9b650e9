import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { praktijkenTexts } from '../praktijken-text.ts';
import type { VerwijzersSearch } from '../search.ts';
import { TableSection } from './TableSection.tsx';

type Report = Answer<'getPraktijken'>;
type Detail = NonNullable<Report['detail']>;

interface Props {
  detail: Detail;
  account: Report['account'];
  search: VerwijzersSearch;
}

/** What was agreed with a praktijk, from the register of interventies, and how it referred before and after. */
export function AfsprakenPart({ detail: { praktijk, afspraak }, account, search }: Props) {
  const t = useText(praktijkenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const register = useAnswer('listInterventies').data?.rows ?? [];
  const own = register.filter(({ eenheid, groep }) => eenheid === 'praktijk' && groep.includes(praktijk));
  return (
    <>
      <h4>{t('agreements')}</h4>
      {own.length === 0 && <p>{t('agreementsNone')}</p>}
      <ul>
        {own.map(({ interventieId, naam, begin }) => (
          <li key={interventieId}>
            {t('agreement', { naam, dag: format.date(begin) })}{' '}
            <Link to="/verwijzers" search={{ ...search, praktijk, afspraak: begin }} resetScroll={false}>
              {t('show')}
              <span className="visually-hidden">: {naam}</span>
            </Link>
          </li>
        ))}
      </ul>
      {afspraak !== null && <VoorNa afspraak={afspraak} account={account} />}
      {mayCall(rol, 'addInterventie') && <AfspraakForm praktijk={praktijk} />}
    </>
  );
}

function VoorNa({ afspraak, account }: { afspraak: NonNullable<Detail['afspraak']>; account: Report['account'] }) {
  const t = useText(praktijkenTexts);
  const format = useFormat();
  const title = t('voorNa', { dag: format.date(afspraak.dag) });
  const column = (key: 'aantal' | 'perMaand' | 'eersteAandeel', write: (value: number) => string) => ({
    key,
    head: t(key),
    numeric: true,
    cell: (side: 'voor' | 'na') => <CellText cell={afspraak[side][key]} format={write} short />,
  });
  return (
    <TableSection title={title} sub={t('voorNaSub')} account={account}>
      <DataTable
        caption={title}
        rows={['voor', 'na'] as const}
        rowKey={(side) => side}
        columns={[
          { key: 'side', head: t('side'), cell: (side) => t(side) },
          column('aantal', (n) => format.number(n)),
          column('perMaand', (n) => format.number(n, 1)),
          column('eersteAandeel', (share) => format.percent(share)),
        ]}
      />
    </TableSection>
  );
}

function AfspraakForm({ praktijk }: { praktijk: string }) {
  const t = useText(praktijkenTexts);
  const { gemeenten } = useSessie();
  const empty = { gemeente: gemeenten[0]?.code ?? '', naam: '', begin: '', eigenaar: '' };
  const [form, setForm] = useState(empty);
  const add = useSend('addInterventie', ['listInterventies']);
  const set = (name: keyof typeof empty) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  return (
    <details className="no-print">
      <summary>{t('add')}</summary>
      <form
        className="stack-4"
        onSubmit={(event) => {
          event.preventDefault();
          const fixed = { soort: 'verwijsafspraak', eenheid: 'praktijk', reikwijdte: 'lokaal', groep: [praktijk] };
          add.mutate(
            { body: { ...form, ...fixed, eind: null, verwacht: '', omschrijving: '' } },
            {
              onSuccess: () => {
                setForm(empty);
              },
            },
          );
        }}
      >
        <GemeenteField value={form.gemeente} onChange={set('gemeente')} />
        <TextField label={t('naam')} value={form.naam} maxLength={120} onChange={set('naam')} />
        <DateField label={t('begin')} value={form.begin} onChange={set('begin')} />
        <TextField label={t('eigenaar')} value={form.eigenaar} maxLength={120} onChange={set('eigenaar')} />
        <SendProblem error={add.error} />
        <p className="buttons stack-4">
          <Button
            type="submit"
            appearance="primary-action-button"
            disabled={add.isPending || form.naam.trim() === '' || form.begin === '' || form.eigenaar.trim() === ''}
          >
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
