import type { Cell } from '@samenpad/contract';
import { type Hulpvorm, hulpvormen } from '@samenpad/domain';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import { kostenTexts } from '../text.ts';

type Deel = Answer<'getGroei'>['rows']['delen'][number];
type Per = 'hulpvorm' | 'aanbieder' | 'verwijzer' | 'wijk';

interface Props {
  rows: readonly Deel[];
  per: Per;
  account: Answer<'getGroei'>['account'];
}

/** The same parts by hulpvorm, aanbieder, verwijzer or wijk; the first row is the sum of the others. */
export function GroeiTable({ rows, per, account }: Props) {
  const t = useText(kostenTexts);
  const format = useFormat();
  const heading = t(`by-${per}`);
  const column = (key: keyof Deel & keyof typeof reads, write: (value: number) => string): Column<Deel> => ({
    key,
    head: t(`factor-${key}`),
    numeric: true,
    cell: (row) => <CellText cell={reads[key](row)} format={write} short />,
  });
  return (
    <section className="stack-6" aria-labelledby="groei-per">
      <h2 className="figure-heading" id="groei-per">
        {heading}
      </h2>
      <p className="figure__sub">{t('bySub')}</p>
      <Sideways label={heading}>
        <DataTable
          caption={heading}
          rows={rows}
          rowKey={(row) => `${row.soort}${row.code ?? ''}`}
          columns={[
            { key: 'naam', head: t(`head-${per}`), cell: (row) => <DeelName row={row} per={per} /> },
            column('before', format.euro),
            column('after', format.euro),
            column('groei', format.euroSigned),
            column('bijdrage', (value) => format.number(value * 100, 1)),
            column('jeugdigen', format.euroSigned),
            column('trajectenPerJeugdige', format.euroSigned),
            column('mix', format.euroSigned),
            column('dagen', format.euroSigned),
            column('volume', format.euroSigned),
            column('tarief', format.euroSigned),
            column('rest', format.euroSigned),
          ]}
        />
      </Sideways>
      <FigureFoot title={heading} sub={t('bySub')} account={account} />
    </section>
  );
}

const reads = {
  before: (row: Deel): Cell => row.before,
  after: (row: Deel): Cell => row.after,
  groei: (row: Deel): Cell => row.groei,
  bijdrage: (row: Deel): Cell => row.bijdrage,
  jeugdigen: (row: Deel): Cell => row.jeugdigen,
  trajectenPerJeugdige: (row: Deel): Cell => row.trajectenPerJeugdige,
  mix: (row: Deel): Cell => row.mix,
  dagen: (row: Deel): Cell => row.dagen,
  volume: (row: Deel): Cell => row.volume,
  tarief: (row: Deel): Cell => row.tarief,
  rest: (row: Deel): Cell => row.rest,
};

function DeelName({ row: { soort, code, naam }, per }: { row: Deel; per: Per }) {
  const t = useText(kostenTexts);
  const word = useText(words);
  if (soort === 'alle') return t('together');
  if (soort === 'overig' || code === null) return t('other');
  if (per === 'hulpvorm' && isHulpvorm(code)) return <HulpvormName hulpvorm={code} />;
  if (per === 'wijk' && code === 'onbekend') return t('wijkUnknown');
  return per === 'verwijzer' ? word(verwijzerKey(code)) : (naam ?? code);
}

function isHulpvorm(text: string): text is Hulpvorm {
  return Object.hasOwn(hulpvormen, text);
}
