import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { filterTexts } from '../../../filters/text.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import { focusTexts } from '../focus-text.ts';
import type { JeugdigenSearch } from '../search.ts';
import { jeugdigenTexts } from '../text.ts';
import { FocusFilters } from './FocusFilters.tsx';

interface Props {
  search: JeugdigenSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
  onClear: () => void;
}

/** The filters of the list; a path comes from Zorgpaden and can be taken away here. */
export function JeugdigenFilters({ search, onChange, onClear }: Props) {
  const t = useText(jeugdigenTexts);
  const filter = useText(filterTexts);
  return (
    <FigureFilters
      search={search}
      onChange={onChange}
      onClear={onClear}
      anySet={Object.keys(search).length > 0}
      period={false}
    >
      <FilterMenu
        label={t('toegang')}
        fallback={filter('all')}
        selected={search.gezien}
        options={(['gezien', 'ongezien'] as const).map((key) => ({ key, text: t(key) }))}
        onSelect={(gezien) => {
          onChange({ gezien });
        }}
      />
      <FilterMenu
        label={t('toestand')}
        fallback={filter('all')}
        selected={search.toestand}
        options={(['lopend', 'beeindigd'] as const).map((key) => ({ key, text: t(key) }))}
        onSelect={(toestand) => {
          onChange({ toestand });
        }}
      />
      <FilterMenu
        label={t('volgorde')}
        fallback={t('laatst-begonnen')}
        selected={search.volgorde}
        options={(['langst-in-zorg', 'meeste-trajecten', 'pseudoniem'] as const).map((key) => ({ key, text: t(key) }))}
        onSelect={(volgorde) => {
          onChange({ volgorde });
        }}
      />
      <FocusFilters search={search} onChange={onChange} />
      {search.kader !== undefined && (
        <KaderFilter
          kaderId={search.kader}
          onClear={() => {
            onChange({ kader: undefined });
          }}
        />
      )}
      {search.pad !== undefined && (
        <PathFilter
          pad={search.pad}
          onClear={() => {
            onChange({ pad: undefined });
          }}
        />
      )}
    </FigureFilters>
  );
}

function KaderFilter({ kaderId, onClear }: { kaderId: string; onClear: () => void }) {
  const t = useText(focusTexts);
  const taal = useLanguage();
  const { rol } = useSessie();
  const { data } = useAnswer('listKaders', { query: { taal } }, { enabled: mayCall(rol, 'listKaders') });
  const kader = data?.rows.find((row) => row.kaderId === kaderId);
  const naam = data === undefined ? '…' : (kader?.nu.naam ?? t('kaderUnknown'));
  const label = `${t('kader')}: ${naam}. ${t('kaderClear')}`;
  return (
    <button type="button" className="filter filter--set" aria-label={label} onClick={onClear}>
      <span>
        <span className="filter__label">{t('kader')}:</span> <b>{naam}</b>
      </span>
      <span aria-hidden="true">×</span>
    </button>
  );
}

function PathFilter({ pad, onClear }: { pad: string; onClear: () => void }) {
  const t = useText(jeugdigenTexts);
  const word = useText(words);
  const steps = pad
    .replace('.', '')
    .split('-')
    .map((code) => hulpvormOrder.find((hulpvorm) => hulpvorm === code))
    .map((hulpvorm) => (hulpvorm === undefined ? '?' : word(hulpvorm)));
  return (
    <button type="button" className="filter filter--set" onClick={onClear}>
      <span>
        <span className="filter__label">{t('pad')}:</span> <b>{steps.join(' → ')}</b>
      </span>
      <span aria-hidden="true">×</span>
      <span className="visually-hidden">{t('padClear')}</span>
    </button>
  );
}
