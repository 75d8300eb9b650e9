import { type ReactNode, useState } from 'react';
import { today } from '../format/format.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { filterTexts } from './text.ts';
import { WeergavenMenu } from './WeergavenMenu.tsx';

interface Props {
  children: ReactNode;
  /** Undefined when no filter is set. */
  onClear: (() => void) | undefined;
}

/** The filters of a page; their state lives in the address, which can be copied. */
export function FilterBar({ children, onClear }: Props) {
  const t = useText(filterTexts);
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(globalThis.location.href).then(() => {
      setCopied(true);
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div className="filters" role="group" aria-label={t('filters')}>
      {children}
      <span className="print-only">{t('printedOn', { day: format.date(today()) })}</span>
      <span className="filters__end">
        {onClear !== undefined && (
          <button type="button" className="text-button" onClick={onClear}>
            {t('clear')}
          </button>
        )}
        <WeergavenMenu />
        <button type="button" className="text-button" onClick={copy}>
          <span role="status">{t(copied ? 'copied' : 'copy')}</span>
        </button>
      </span>
    </div>
  );
}
