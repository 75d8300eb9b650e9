import type { JeugdigeRow } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isPseudoniem, searchName } from '../../../app/name-search.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { zoekTexts } from '../text.ts';

const shown = 8;

interface Props {
  rows: readonly JeugdigeRow[];
  totaal: number;
  tekst: string;
}

/** Youths that were found, each with the way to its gezin for who may see that. */
export function Jeugdigen({ rows, totaal, tekst }: Props) {
  const t = useText(zoekTexts);
  const format = useFormat();
  const { rol } = useSessie();
  if (rows.length === 0) return null;
  const pseudonym = isPseudoniem(tekst);
  return (
    <section className="stack-5">
      <h2 className="figure-heading">{t('jeugdigen')}</h2>
      <ul className="people people--long">
        {rows.slice(0, shown).map(({ jeugdigeId, pseudoniem, naam }) => (
          <li key={jeugdigeId}>
            <span>
              <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId }} preload={false}>
                {naam ?? pseudoniem}
              </Link>
              {naam !== null && <span>{pseudoniem}</span>}
            </span>
            {mayCall(rol, 'getGezin') && (
              <Link
                to="/jeugdigen/$jeugdigeId/gezin"
                params={{ jeugdigeId }}
                preload={false}
                aria-label={t('gezinOf', { naam: naam ?? pseudoniem })}
              >
                {t('gezin')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {totaal > shown && (
        <p className="stack-3">
          <Link
            to="/jeugdigen"
            search={pseudonym ? { zoek: tekst } : {}}
            onClick={() => {
              searchName(pseudonym ? '' : tekst);
            }}
          >
            {t('moreJeugdigen', { n: format.number(totaal) })}
          </Link>
        </p>
      )}
    </section>
  );
}
