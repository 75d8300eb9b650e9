import { dataKinds, type MatrixRegel } from '@samenpad/contract';
import { Fragment } from 'react';
import { useText } from '../../../text/catalogue.ts';
import { useLaw } from '../../../text/law.ts';
import { words } from '../../../text/words.ts';
import { cellTexts } from '../cell-text.ts';
import { useAges } from '../hooks/useAges.ts';
import { toegangsregelTexts } from '../text.ts';

/** The order in which people ask: who, what help, what is written, what it costs. */
const columns = ['ID', 'BSN', 'GZ', 'ZP', 'BS', 'PL', 'VG', 'CN', 'PD', 'DX', 'VH', 'FI', 'LG', 'AG', 'BV'] as const;
const codes = ['RW', 'R', 'o', 's', 'c', 'm', 'q', 'b', 'k', 'u'] as const;

interface Props {
  groups: readonly [string, MatrixRegel[]][];
  own: string;
}

/** Every role in every relation, by kind of data: one word in a cell, explained below. */
export function MatrixTable({ groups, own }: Props) {
  const t = useText(toegangsregelTexts);
  const cell = useText(cellTexts);
  const word = useText(words);
  return (
    <>
      <table className="data matrix">
        <caption className="visually-hidden">{t('all')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('role')}</th>
            {columns.map((soort) => (
              <th key={soort} scope="col" className="matrix__kind">
                <span>{cell(`soort-${soort}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([role, rows]) => (
          <tbody key={role} className={role === own ? 'matrix__own' : ''}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="matrix__role">
                {rows[0] && word(rows[0].rol)}
              </th>
            </tr>
            {rows.map((row) => (
              <MatrixRow key={`${row.relatie} ${row.leeftijd?.van ?? ''}`} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      <h3 className="stack-5">{t('legend')}</h3>
      <dl className="matrix-legend">
        {codes.map((code) => (
          <Fragment key={code}>
            <dt>{cell(`kort-${code}`)}</dt>
            <dd>{cell(`doet-${code}`)}</dd>
          </Fragment>
        ))}
        <dt>*</dt>
        <dd>{t('star')}</dd>
      </dl>
    </>
  );
}

/** Kinds that are open without a condition are marked by weight, not by colour alone. */
const plain: readonly string[] = ['RW', 'R'];

function MatrixRow({ row }: { row: MatrixRegel }) {
  const t = useText(cellTexts);
  const law = useLaw();
  const ages = useAges();
  const age = ages(row.leeftijd);
  const byKind = new Map(row.cellen.map((cel) => [cel.soort, cel]));
  return (
    <tr>
      <th scope="row">
        {t(`relatie-${row.relatie}`)}
        {age !== '' && `, ${age}`}
        <span className="second">{law(row.artikel)}</span>
      </th>
      {columns.map((soort) => {
        const cel = byKind.get(soort);
        if (cel === undefined) return <td key={soort} />;
        const more = cel.beperking === null ? undefined : t(`beperking-${cel.beperking}`);
        return (
          <td key={soort} className={plain.includes(cel.code) ? 'matrix__open' : ''} title={more}>
            {t(`kort-${cel.code}`)}
            {more !== undefined && <span className="visually-hidden">, {more}</span>}
            {more !== undefined && <span aria-hidden="true">*</span>}
          </td>
        );
      })}
    </tr>
  );
}

if (columns.length !== dataKinds.length) throw new RangeError('A kind of data has no column');
