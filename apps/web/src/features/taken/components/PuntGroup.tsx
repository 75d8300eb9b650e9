import type { PuntView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { vandaagTexts } from '../vandaag-text.ts';
import { PuntItem, usePuntText } from './PuntItem.tsx';

/** Names that stand in one line; the rest is a number. */
const named = 4;

/** One line, or one for many that ask the same on the same day. */
export function PuntGroup({ group: [first, ...rest] }: { group: [PuntView, ...PuntView[]] }) {
  return rest.length === 0 ? <PuntItem punt={first} /> : <Alike group={[first, ...rest]} />;
}

function Alike({ group }: { group: [PuntView, ...PuntView[]] }) {
  const t = useText(vandaagTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const [first] = group;
  const text = usePuntText(first);
  const names = group.slice(0, named).map(({ naam, pseudoniem }) => naam ?? pseudoniem);
  const others = group.length - names.length;
  const who = others === 0 ? names.join(', ') : t('andOthers', { names: names.join(', '), n: format.number(others) });
  const to = first.soort === 'taak' && mayCall(rol, 'listTaken') ? '/taken' : '/agenda';
  return (
    <li>
      <span>
        <Link to={to}>{t('times', { n: format.number(group.length), text })}</Link>
        <span>
          {who} · {format.date(first.dag)}
        </span>
      </span>
      {first.teLaat && <Status tone="bad">{t('tooLate')}</Status>}
    </li>
  );
}
