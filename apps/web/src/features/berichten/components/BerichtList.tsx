import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { BerichtenSearch } from '../search.ts';
import { berichtenTexts, soortKey } from '../text.ts';

interface Props {
  rows: Answer<'listBerichten'>['rows'];
  search: BerichtenSearch;
  selected: string | undefined;
}

/** The berichten as links; the chosen one is in the address. */
export function BerichtList({ rows, search, selected }: Props) {
  const t = useText(berichtenTexts);
  const format = useFormat();
  return (
    <ul className="post__list" aria-label={t('list')}>
      {rows.map((row) => (
        <li key={row.berichtId}>
          <Link
            to="/berichten"
            search={{ ...search, bericht: row.berichtId }}
            resetScroll={false}
            aria-current={row.berichtId === selected ? 'true' : undefined}
            activeProps={{ 'aria-current': row.berichtId === selected ? 'true' : undefined }}
          >
            <span>
              <b>{t(soortKey(row.soort))}</b>
              <time dateTime={row.ontvangenOp}>{format.moment(row.ontvangenOp)}</time>
            </span>
            <span>{row.aanbiederNaam}</span>
            <span className="post__state">
              <Status tone={row.status === 'apart' ? 'attention' : 'good'}>{t(row.status)}</Status>
              <span className="quiet">{t('lines', { count: row.regels, n: format.number(row.regels) })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
