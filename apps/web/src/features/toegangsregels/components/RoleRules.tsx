import type { Toegangsregels } from '@samenpad/contract';
import { useSessie } from '../../../api/useSessie.ts';
import { Sideways } from '../../../components/Sideways.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useLaw } from '../../../text/law.ts';
import { words } from '../../../text/words.ts';
import { groupByRole } from '../rights-of-row.ts';
import { toegangsregelTexts } from '../text.ts';
import { MatrixTable } from './MatrixTable.tsx';
import { RightsOfRow } from './RightsOfRow.tsx';

/** The own role in sentences; all roles as a table, or as a list per role on a phone. */
export function RoleRules({ regels }: { regels: Toegangsregels }) {
  const t = useText(toegangsregelTexts);
  const law = useLaw();
  const word = useText(words);
  const { rol } = useSessie();
  const groups = groupByRole(regels.matrix, rol);
  const [own, ...others] = groups;
  const rows = own?.[0] === rol ? own[1] : [];
  const doelen = regels.doelen
    .filter(({ rollen }) => rollen.includes(rol))
    .map(({ doel, artikel }) => `${doel} (${law(artikel)})`);
  return (
    <>
      <section className="stack-6" aria-labelledby="eigen-rol">
        <h2 id="eigen-rol">{t('own', { rol: word(rol).toLowerCase() })}</h2>
        {rows.every(({ cellen }) => cellen.length === 0) && <p className="stack-3">{t('ownNothing')}</p>}
        {rows
          .filter(({ cellen }) => cellen.length > 0)
          .map((row) => (
            <RightsOfRow key={`${row.relatie} ${row.leeftijd?.van ?? ''}`} row={row} />
          ))}
        <p className="small quiet stack-3">{t('purposes', { list: doelen.join(', ') })}</p>
      </section>
      <section className="stack-6" aria-labelledby="alle-rollen">
        <h2 id="alle-rollen">{t('all')}</h2>
        <p className="figure__sub">{t('allSub')}</p>
        <div className="matrix-wide stack-4">
          <Sideways label={t('all')}>
            <MatrixTable groups={groups} own={rol} />
          </Sideways>
        </div>
        <div className="matrix-narrow stack-4">
          {others.map(([role, own]) => (
            <details key={role} className="rol-regels">
              <summary>{word(own[0]?.rol ?? rol)}</summary>
              {own.map((row) => (
                <RightsOfRow key={`${row.relatie} ${row.leeftijd?.van ?? ''}`} row={row} />
              ))}
            </details>
          ))}
        </div>
      </section>
    </>
  );
}
