import type { InterventieView } from '@samenpad/contract';
import { joinNames } from '@samenpad/domain';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useGroups } from '../hooks/useGroups.ts';
import { interventieTexts } from '../interventie-text.ts';
import { InterventieForm } from './InterventieForm.tsx';

/** The register of interventies (S1-29): what changed, where and from when. */
export function InterventiesPart() {
  const t = useText(interventieTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listInterventies');
  return (
    <>
      <Answered asked={asked} height={320}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('empty')}</Empty> : <InterventieTable rows={rows} />)}
      </Answered>
      {mayCall(rol, 'addInterventie') && <InterventieForm />}
    </>
  );
}

function InterventieTable({ rows }: { rows: readonly InterventieView[] }) {
  const t = useText(interventieTexts);
  const { rol } = useSessie();
  const columns = useColumns();
  const withdraw = useSend('withdrawInterventie', ['listInterventies']);
  const action: Column<InterventieView> = {
    key: 'withdraw',
    head: '',
    cell: ({ gemeente, interventieId, naam }) => (
      <button
        type="button"
        className="text-button no-print"
        disabled={withdraw.isPending}
        onClick={() => {
          withdraw.mutate({ params: { interventieId }, body: { gemeente } });
        }}
      >
        {t('withdraw')}
        <span className="visually-hidden">: {naam}</span>
      </button>
    ),
  };
  return (
    <div className="stack-4">
      <p className="prose">{t('registerWhy')}</p>
      <Sideways label={t('register')}>
        <DataTable
          caption={t('register')}
          rows={rows}
          rowKey={({ interventieId }) => interventieId}
          columns={mayCall(rol, 'withdrawInterventie') ? [...columns, action] : columns}
        />
      </Sideways>
    </div>
  );
}

function useColumns(): Column<InterventieView>[] {
  const t = useText(interventieTexts);
  const format = useFormat();
  const groups = useGroups();
  const named = (eenheid: InterventieView['eenheid'], codes: readonly string[]) =>
    codes.map((code) => groups[eenheid].find((group) => group.code === code)?.naam ?? code).join(', ');
  return [
    {
      key: 'naam',
      head: t('naam'),
      cell: ({ naam, soort, omschrijving }) => (
        <>
          {naam}
          <span className="second">{omschrijving === '' ? t(soort) : `${t(soort)}: ${omschrijving}`}</span>
        </>
      ),
    },
    {
      key: 'periode',
      head: t('periode'),
      cell: ({ begin, eind }) =>
        eind === null
          ? t('vanaf', { van: format.date(begin) })
          : t('vanTot', { van: format.date(begin), tot: format.date(eind) }),
    },
    {
      key: 'wie',
      head: t('wie'),
      cell: ({ eenheid, groep }) => (
        <>
          {named(eenheid, groep)}
          <span className="second">{t(eenheid)}</span>
        </>
      ),
    },
    { key: 'reikwijdte', head: t('reikwijdte'), cell: ({ reikwijdte }) => t(reikwijdte) },
    { key: 'verwacht', head: t('verwacht'), cell: ({ verwacht }) => (verwacht === '' ? '–' : verwacht) },
    { key: 'eigenaar', head: t('eigenaar'), cell: ({ eigenaar }) => eigenaar },
    {
      key: 'study',
      head: '',
      cell: ({ naam, soort, eenheid, groep, begin }) =>
        soort === 'verwijsafspraak' ? (
          <Link to="/verwijzers" search={{ praktijk: groep[0] ?? '' }}>
            {t('compare')}
            <span className="visually-hidden">: {naam}</span>
          </Link>
        ) : (
          <Link to="/onderzoek" search={{ deel: 'effect', eenheid, groep: joinNames(groep), start: begin }}>
            {t('study')}
            <span className="visually-hidden">: {naam}</span>
          </Link>
        ),
    },
  ];
}
