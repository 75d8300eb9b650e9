import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { duurTexts } from '../text.ts';

type Jaar = Answer<'getDuur'>['jaren'][number];

interface Props {
  duur: Answer<'getDuur'>;
  /** Whether a wijk or leeftijd was asked: of such a part no year may be shown (P9). */
  ofPart: boolean;
}

/** The mean as CBS tells it and Little's law, year by year: to check with, not to steer by. */
export function CheckTable({ duur: { jaren, account }, ofPart }: Props) {
  const t = useText(duurTexts);
  const format = useFormat();
  if (jaren.length === 0) return null;
  if (ofPart && jaren.every(({ beeindigd, begonnen }) => isHidden(beeindigd) && isHidden(begonnen))) {
    return (
      <section className="stack-7" aria-labelledby="controle">
        <h2 className="heading" id="controle">
          {t('check')}
        </h2>
        <Empty>{t('checkHidden')}</Empty>
      </section>
    );
  }
  const column = (key: Exclude<keyof Jaar, 'jaar'>) => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row: Jaar) => <CellText cell={row[key]} format={(value) => format.number(value)} short />,
  });
  return (
    <section className="stack-7" aria-labelledby="controle">
      <h2 className="heading" id="controle">
        {t('check')}
      </h2>
      <p className="figure__sub">{t('checkSub')}</p>
      <div className="stack-4">
        <Sideways label={t('checkScroll')}>
          <DataTable
            caption={t('check')}
            rows={jaren}
            rowKey={(row) => String(row.jaar)}
            columns={[
              { key: 'jaar', head: t('jaar'), cell: (row) => row.jaar },
              column('beeindigd'),
              column('cbsMean'),
              column('begonnen'),
              column('stand'),
              column('little'),
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('check')} sub={t('checkSub')} account={account} />
    </section>
  );
}

const isHidden = ({ kind }: Cell) => kind === 'suppressed';
