import { focusRoles, type KaderView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useSessie } from '../../../api/useSessie.ts';
import { CellText } from '../../../components/CellText.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useKaderWords } from '../hooks/useKaderWords.ts';
import { kadersTexts } from '../text.ts';

/** How many are beyond a kader, as a count of a group; who reads jeugdigen goes on to the list. */
export function Exceptions({ kader: { kaderId, nu, stand, uitzonderingen } }: { kader: KaderView }) {
  const t = useText(kadersTexts);
  const format = useFormat();
  const { limit } = useKaderWords();
  const { rol } = useSessie();
  if (nu.uitzondering === null) return <span className="quiet">{t('noLimit')}</span>;
  const limitText = <span className="second">{limit(nu.uitzondering)}</span>;
  if (uitzonderingen === null) {
    return (
      <>
        {stand !== 'geldt' && <span className="quiet">{t('notNow')}</span>}
        {limitText}
      </>
    );
  }
  const { gevallen, jeugdigen } = uitzonderingen;
  return (
    <>
      <CellText cell={jeugdigen} format={(n) => t('over', { count: n, n: format.number(n) })} />
      {nu.uitzondering.maat === 'duur' && gevallen.kind === 'value' && gevallen.value > 0 && (
        <span className="second">{t('overCases', { n: format.number(gevallen.value) })}</span>
      )}
      {limitText}
      {focusRoles.includes(rol) && !(jeugdigen.kind === 'value' && jeugdigen.value === 0) && (
        <Link to="/jeugdigen" search={{ kader: kaderId }} aria-label={t('listOf', { naam: nu.naam })}>
          {t('list')}
        </Link>
      )}
    </>
  );
}
