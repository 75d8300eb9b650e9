import type { KaderView } from '@samenpad/contract';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useKaderWords } from '../hooks/useKaderWords.ts';
import { kadersTexts } from '../text.ts';
import { Exceptions } from './Exceptions.tsx';
import { Indicator } from './Indicator.tsx';

interface Props {
  rows: readonly KaderView[];
  /** Gemeenten of which the reader may change a kader. */
  keeps: readonly string[];
  onChange: (kader: KaderView) => void;
}

/** The kaders, each with its figure and its exceptions. */
export function KadersTable({ rows, keeps, onChange }: Props) {
  const t = useText(kadersTexts);
  const several = new Set(rows.map(({ gemeente }) => gemeente)).size > 1;
  const columns: Column<KaderView>[] = [
    { key: 'kader', head: t('kader'), cell: (kader) => <Kader kader={kader} named={several} /> },
    { key: 'wanneer', head: t('when'), cell: (kader) => <When kader={kader} /> },
    { key: 'cijfer', head: t('figure'), cell: ({ nu }) => <Indicator versie={nu} /> },
    { key: 'boven', head: t('exceptions'), cell: (kader) => <Exceptions kader={kader} /> },
    {
      key: 'wijzigen',
      head: '',
      cell: (kader) =>
        keeps.includes(kader.gemeente) && (
          <button
            type="button"
            className="text-button no-print"
            aria-label={t('changeOf', { naam: kader.nu.naam })}
            onClick={() => {
              onChange(kader);
            }}
          >
            {t('change')}
          </button>
        ),
    },
  ];
  return (
    <Sideways label={t('caption')}>
      <DataTable
        caption={t('caption')}
        stacks
        columns={keeps.length > 0 ? columns : columns.filter(({ key }) => key !== 'wijzigen')}
        rows={rows}
        rowKey={({ kaderId }) => kaderId}
      />
    </Sideways>
  );
}

function Kader({ kader: { nu, versies, gemeenteNaam }, named }: { kader: KaderView; named: boolean }) {
  const t = useText(kadersTexts);
  const format = useFormat();
  const { when, limit } = useKaderWords();
  return (
    <>
      {nu.naam}
      <span className="second">{nu.tekst}</span>
      <span className="second">{named ? `${nu.eigenaar}, ${gemeenteNaam}` : nu.eigenaar}</span>
      <details className="stack-3">
        <summary>{t('versions', { count: versies.length, n: format.number(versies.length) })}</summary>
        <ol reversed className="small">
          {versies.map((versie) => (
            <li key={versie.versie}>
              {t('version', { n: format.number(versie.versie), wanneer: when(versie) })}
              {versie.uitzondering !== null && `, ${limit(versie.uitzondering)}`}
              <span className="second">{versie.tekst}</span>
              <span className="second">
                {t('because', { reden: versie.reden, door: versie.door, dag: format.dateShort(versie.op) })}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function When({ kader: { nu, stand } }: { kader: KaderView }) {
  const t = useText(kadersTexts);
  const { when } = useKaderWords();
  return (
    <>
      {when(nu)} {stand !== 'geldt' && <Status tone={stand === 'later' ? 'waiting' : 'attention'}>{t(stand)}</Status>}
    </>
  );
}
