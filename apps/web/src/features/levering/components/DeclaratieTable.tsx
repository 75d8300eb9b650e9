import { type DeclaratieRegelView, eenheden } from '@samenpad/contract';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { amountOf, isClaimed, type LineDraft, lineKey } from '../claim-draft.ts';
import { useToewijzingWords } from '../hooks/useToewijzingWords.ts';
import { leveringTexts } from '../text.ts';

interface Props {
  regels: readonly DeclaratieRegelView[];
  draftFor: (regel: DeclaratieRegelView) => LineDraft;
  credits: ReadonlySet<string>;
  onChange: (regel: DeclaratieRegelView, draft: LineDraft) => void;
  onCredit: (referentieNummer: string, on: boolean) => void;
}

/** The lines of a month, each to be changed, left out or taken back. */
export function DeclaratieTable(props: Props) {
  const t = useText(leveringTexts);
  const columns = useColumns(props);
  return (
    <DataTable
      stacks
      className="data--middle"
      caption={t('scroll')}
      rows={props.regels}
      rowKey={lineKey}
      columns={columns}
    />
  );
}

function useColumns(props: Props): Column<DeclaratieRegelView>[] {
  const t = useText(leveringTexts);
  const format = useFormat();
  const { draftFor, credits, onChange } = props;
  return [
    {
      key: 'jeugdige',
      head: t('jeugdige'),
      cell: (regel) => (
        <label className="check">
          <input
            type="checkbox"
            checked={draftFor(regel).included}
            disabled={isClaimed(regel, credits)}
            onChange={({ target }) => {
              onChange(regel, { ...draftFor(regel), included: target.checked });
            }}
          />
          <span>
            {regel.naam ?? regel.pseudoniem}
            <span className="second">{t('nummer', { nr: regel.toewijzingNummer })}</span>
          </span>
        </label>
      ),
    },
    { key: 'product', head: t('product'), cell: (regel) => <ProductCell {...props} regel={regel} /> },
    { key: 'volume', head: t('hoeveel'), cell: (regel) => <VolumeCell {...props} regel={regel} /> },
    { key: 'tarief', head: t('tarief'), cell: (regel) => <TariefCell {...props} regel={regel} /> },
    {
      key: 'bedrag',
      head: t('bedrag'),
      numeric: true,
      cell: (regel) => {
        const amount = amountOf(draftFor(regel));
        return amount === undefined ? '–' : format.euroExact(amount);
      },
    },
    { key: 'eerder', head: t('already'), cell: (regel) => <EarlierCell {...props} regel={regel} /> },
  ];
}

type CellProps = Props & { regel: DeclaratieRegelView };

interface InputProps extends CellProps {
  field: 'volume' | 'tarief' | 'code' | 'categorie';
  label: string;
  size: number;
}

/** One text of a line, kept as it is typed. */
function LineInput({ regel, field, label, size, draftFor, credits, onChange }: InputProps) {
  const draft = draftFor(regel);
  return (
    <input
      className="utrecht-textbox"
      inputMode={field === 'code' ? 'text' : 'decimal'}
      size={size}
      maxLength={field === 'code' ? 5 : field === 'categorie' ? 2 : 10}
      aria-label={label}
      disabled={isClaimed(regel, credits)}
      value={draft[field]}
      onChange={({ target }) => {
        onChange(regel, { ...draft, [field]: target.value, included: true });
      }}
    />
  );
}

function useOf() {
  const t = useText(leveringTexts);
  return (key: 'volumeOf' | 'tariefOf' | 'codeOf' | 'categorieOf' | 'eenheidOf', regel: DeclaratieRegelView) =>
    t(key, { naam: regel.naam ?? regel.pseudoniem, nr: regel.toewijzingNummer });
}

/** What the toewijzing leaves open can be filled in. */
function ProductCell(props: CellProps) {
  const of = useOf();
  const { regel } = props;
  return (
    <>
      {regel.categorie ?? <LineInput {...props} field="categorie" label={of('categorieOf', regel)} size={2} />}{' '}
      {regel.code ?? <LineInput {...props} field="code" label={of('codeOf', regel)} size={5} />}
    </>
  );
}

function VolumeCell(props: CellProps) {
  const t = useText(leveringTexts);
  const of = useOf();
  const format = useFormat();
  const { eenheidOf } = useToewijzingWords();
  const { regel, draftFor, onChange } = props;
  const draft = draftFor(regel);
  const most = regel.eenheid === '83' ? format.euroExact : format.number;
  return (
    <>
      <span className="no-wrap">
        <LineInput {...props} field="volume" label={of('volumeOf', regel)} size={7} />{' '}
        {regel.eenheid === null ? (
          <select
            className="utrecht-textbox"
            aria-label={of('eenheidOf', regel)}
            value={draft.eenheid}
            onChange={({ target }) => {
              onChange(regel, { ...draft, eenheid: target.value });
            }}
          >
            {eenheden.map((code) => (
              <option key={code} value={code}>
                {eenheidOf(code)}
              </option>
            ))}
          </select>
        ) : (
          eenheidOf(regel.eenheid)
        )}
      </span>
      {regel.most !== null && <span className="second">{t('atMost', { n: most(regel.most) })}</span>}
    </>
  );
}

function TariefCell(props: CellProps) {
  const of = useOf();
  const { regel, draftFor } = props;
  if (draftFor(regel).eenheid === '83') return '–';
  return <LineInput {...props} field="tarief" label={of('tariefOf', regel)} size={7} />;
}

function EarlierCell({ regel, credits, onCredit }: CellProps) {
  const t = useText(leveringTexts);
  const format = useFormat();
  if (regel.earlier.length === 0) return '–';
  return regel.earlier.map(({ referentieNummer, bedrag, stand }) => (
    <div key={referentieNummer}>
      {t(`line-${stand}`, { bedrag: format.euroExact(bedrag) })}
      {stand === 'granted' && (
        <label className="check">
          <input
            type="checkbox"
            aria-label={t('creditOf', { naam: regel.naam ?? regel.pseudoniem })}
            checked={credits.has(referentieNummer)}
            onChange={({ target }) => {
              onCredit(referentieNummer, target.checked);
            }}
          />
          <span>{t('credit')}</span>
        </label>
      )}
    </div>
  ));
}
