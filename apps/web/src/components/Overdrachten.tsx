import { useAnswer } from '../api/useAnswer.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { isFamily } from '../app/pages.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { overdrachtTexts } from '../text/overdracht-text.ts';

/** Who comes in the place of a fixed worker, and when: told 14 days before (S4-94). */
export function Overdrachten({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(overdrachtTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const { data } = useAnswer(
    'listOverdrachten',
    { params: { jeugdigeId } },
    { enabled: mayCall(rol, 'listOverdrachten') },
  );
  const family = isFamily(rol);
  return data?.overdrachten.map(({ van, naar, contact, per }) => (
    <p key={`${van} ${per}`} className="message stack-3" role="status">
      {t(family ? 'family' : 'worker', { van, naar, dag: format.date(per) })}{' '}
      {contact !== null && t('contact', { naar, contact })}
    </p>
  ));
}
