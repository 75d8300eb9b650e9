import { useAnswer } from '../api/useAnswer.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { Verzoektermijn } from './Verzoektermijn.tsx';

interface Props {
  title: string;
  /** Only of this jeugdige. */
  jeugdigeId?: string;
}

/** Open verzoeken on a page that is about something else: nothing when there are none. */
export function Verzoektermijnen({ title, jeugdigeId }: Props) {
  const { rol } = useSessie();
  const query = jeugdigeId === undefined ? {} : { jeugdigeId };
  const { data } = useAnswer('listVerzoektermijnen', { query }, { enabled: mayCall(rol, 'listVerzoektermijnen') });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <section className="stack-5">
      <h2>{title}</h2>
      <ul className="plain-list stack-3">
        {data.rows.map((row) => (
          <li key={`${row.gemeente}${row.aanbieder}${row.domein}${row.referentie}`} className="panel">
            <Verzoektermijn row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
