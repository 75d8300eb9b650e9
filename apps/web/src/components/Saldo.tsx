import type { SaldoView } from '@samenpad/contract';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { saldoTexts } from './saldo-text.ts';

const parts = ['toegewezen', 'geleverd', 'gedeclareerd', 'toegekend', 'afgewezen', 'over'] as const;

/** Assigned, delivered, declared, granted, refused and left of one toewijzing (S3-14); nothing for who does not see costs. */
export function Saldo({ saldo }: { saldo: SaldoView | null }) {
  const t = useText(saldoTexts);
  const format = useFormat();
  if (saldo === null) return null;
  return (
    <>
      <dl className="counts stack-3">
        {parts.map((part) => {
          const amount = saldo[part];
          return (
            <div key={part}>
              <dt className="small quiet">{t(part)}</dt>
              <dd>{amount === null ? t('unknown') : format.euroExact(amount)}</dd>
            </div>
          );
        })}
      </dl>
      {saldo.geschat && saldo.toegewezen !== null && <p className="small quiet stack-2">{t('estimated')}</p>}
      {saldo.toegewezen === null && <p className="small quiet stack-2">{t('whyUnknown')}</p>}
    </>
  );
}
