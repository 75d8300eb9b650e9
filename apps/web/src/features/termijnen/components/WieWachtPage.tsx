import { verzoektermijnPageSize, verzoektermijnStanden } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { Verzoektermijn } from '../../../components/Verzoektermijn.tsx';
import { FilterBar } from '../../../filters/FilterBar.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { termijnenTexts } from '../text.ts';
import { ZonderToewijzing } from './ZonderToewijzing.tsx';

type Stand = (typeof verzoektermijnStanden)[number];
const emptyTexts = { alles: 'empty', 'te-laat': 'emptyLate', eigen: 'emptyOwn' } as const;

/** Which verzoeken are open, on whom do they wait, and which are past a limit (S4-14, S4-15)? */
export function WieWachtPage() {
  const t = useText(termijnenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const [stand, setStand] = useState<Stand>('alles');
  const [pagina, setPagina] = useState(1);
  const enabled = mayCall(rol, 'listVerzoektermijnen');
  const asked = useAnswer('listVerzoektermijnen', { query: { stand, pagina } }, { enabled });
  const choose = (key: string | undefined) => {
    setStand(verzoektermijnStanden.find((one) => one === key) ?? 'alles');
    setPagina(1);
  };
  const isDecider = mayCall(rol, 'askVerzoekvraag');
  return (
    <RoleGate needs="listVerzoektermijnen">
      <PageHead
        crumbs={[{ text: t('waitTitle') }]}
        title={t('waitTitle')}
        question={t('waitQuestion')}
        actions={mayCall(rol, 'listTermijnen') && <Link to="/termijnen">{t('toTermijnen')}</Link>}
      />
      <FilterBar
        onClear={
          stand === 'alles'
            ? undefined
            : () => {
                choose(undefined);
              }
        }
      >
        <FilterMenu
          label={t('stand')}
          fallback={t('alles')}
          selected={stand === 'alles' ? undefined : stand}
          options={verzoektermijnStanden
            .filter((key) => key !== 'alles' && (key !== 'eigen' || isDecider))
            .map((key) => ({ key, text: t(key) }))}
          onSelect={choose}
        />
      </FilterBar>
      <Answered asked={asked} height={500} lines={8}>
        {({ totaal, teLaat, rows, zelfdeBeoordelaar }) => (
          <>
            {rows.length === 0 ? (
              <Empty>{t(emptyTexts[stand])}</Empty>
            ) : (
              <>
                <Conclusion text={t('sum', { count: totaal, n: format.number(totaal), late: format.number(teLaat) })} />
                <h2 className="visually-hidden">{t(stand)}</h2>
                <ul className="plain-list stack-4">
                  {rows.map((row) => (
                    <li key={`${row.gemeente}${row.aanbieder}${row.domein}${row.referentie}`} className="panel">
                      <Verzoektermijn row={row} />
                    </li>
                  ))}
                </ul>
                <Pagination page={pagina} pages={Math.ceil(totaal / verzoektermijnPageSize)} onPage={setPagina} />
              </>
            )}
            {zelfdeBeoordelaar !== null && (
              <p className="stack-5">
                {t('same', {
                  n: format.number(zelfdeBeoordelaar.vervolg),
                  percentage: format.number(zelfdeBeoordelaar.percentage),
                })}
              </p>
            )}
          </>
        )}
      </Answered>
      <ZonderToewijzing />
    </RoleGate>
  );
}
