import { useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useResultaatQuery } from '../hooks/useResultaten.ts';
import { type AanbiedersSearch, readAanbiedersSearch } from '../search.ts';
import { vergelijkbaarTexts } from '../vergelijkbaar-text.ts';
import { TableSection } from './TableSection.tsx';

const rangen = ['1', '2', '3', '4'] as const;

/** How earlier care of youths like one for whom care is asked went, by aanbieder (S0-32). */
export function VergelijkbaarPart({ search }: { search: AanbiedersSearch }) {
  const t = useText(vergelijkbaarTexts);
  const navigate = useNavigate({ from: '/aanbieders' });
  const { behoud: _behoud, op: _op, maat: _maat, leeftijd, rang, ...filters } = search;
  const { maat: _asked, ...query } = useResultaatQuery(filters);
  const asked = useAnswer('getVergelijkbaar', { query: { ...query, leeftijd, rang } });
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readAanbiedersSearch({ ...search, ...patch }), resetScroll: false, replace: true });
  };
  return (
    <>
      <p className="prose stack-5">{t('why')}</p>
      <div className="two-columns stack-4 no-print">
        <NumberField
          label={t('leeftijd')}
          value={leeftijd}
          min={0}
          max={23}
          onChange={(n) => {
            change({ leeftijd: n });
          }}
        />
        <ChoiceField
          label={t('rang')}
          value={String(rang ?? '')}
          empty={t('any')}
          options={rangen.map((value) => [value, t(`rang-${value}`)])}
          onChange={(value) => {
            change({ rang: value });
          }}
        />
      </div>
      <Answered asked={asked} height={420} lines={8}>
        {(found) => <Found found={found} />}
      </Answered>
    </>
  );
}

function Found({ found: { rows, account, leeftijden } }: { found: Answer<'getVergelijkbaar'> }) {
  const t = useText(vergelijkbaarTexts);
  const format = useFormat();
  const whole = (value: number) => format.number(value);
  const [all] = rows;
  if (all === undefined || findValue(all.aantal) === 0) return <Conclusion text={t('empty')} />;
  const [n, days, share] = [all.aantal, all.duur.value, all.uitstroom.value].map(findValue);
  if (n === undefined) return <Conclusion text={t('hidden')} />;
  const text =
    days === undefined || share === undefined
      ? t('conclusionPlain', { n: whole(n) })
      : t('conclusion', { n: whole(n), days: whole(days), share: format.percent(share) });
  const ages =
    leeftijden === null
      ? ''
      : leeftijden.tot === null
        ? t('agesFrom', { van: leeftijden.van })
        : t('ages', { van: leeftijden.van, tot: leeftijden.tot });
  return (
    <>
      <Conclusion text={`${text} ${ages}`} />
      <TableSection title={t('table')} sub={t('tableSub')} account={account} level={2}>
        <DataTable
          caption={t('table')}
          rows={rows}
          rowKey={({ aanbieder, overig }) => aanbieder ?? String(overig)}
          columns={[
            {
              key: 'name',
              head: t('name'),
              cell: ({ aanbieder, aanbiederNaam, overig }) =>
                aanbiederNaam ?? aanbieder ?? t(overig ? 'overig' : 'all'),
            },
            {
              key: 'aantal',
              head: t('aantal'),
              numeric: true,
              cell: ({ aantal, weinig }) => (
                <>
                  <CellText cell={aantal} format={whole} short />
                  {weinig && <span className="second">{t('weinig')}</span>}
                </>
              ),
            },
            ...(['duur', 'wacht', 'uitstroom'] as const).map((maat) => ({
              key: maat,
              head: t(maat),
              numeric: true,
              cell: ({ [maat]: { value, valueVan, valueTot } }: (typeof rows)[number]) => (
                <IntervalText
                  cell={value}
                  van={valueVan}
                  tot={valueTot}
                  format={maat === 'uitstroom' ? (part) => format.percent(part) : whole}
                />
              ),
            })),
          ]}
        />
      </TableSection>
    </>
  );
}
