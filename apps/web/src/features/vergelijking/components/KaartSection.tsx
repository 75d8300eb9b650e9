import { useId, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { GemeenteMap } from '../../../charts/GemeenteMap.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { vergelijkingTexts } from '../text.ts';
import { GemeenteList } from './GemeenteList.tsx';
import { KlasseLegend } from './KlasseLegend.tsx';

interface Props {
  kaart: Answer<'getGemeentekaart'>;
  chosen: readonly string[];
  onToggle: (key: string) => void;
}

/** Open data on the map, with the same content as a list; both choose whom to compare with. */
export function KaartSection({ kaart, chosen, onToggle }: Props) {
  const t = useText(vergelijkingTexts);
  const format = useFormat();
  const { gemeenten: own, demo } = useSessie();
  const id = useId();
  // Not in the address: a look at the map, not a choice of the page.
  const [klasse, setKlasse] = useState<number | null>();
  const { periode, bron, licentie, nederland } = kaart;
  const ownCodes = new Set<string>(own.map(({ code }) => code));
  const onMap = kaart.gemeenten.some(({ code }) => ownCodes.has(code));
  const areas = kaart.gemeenten.map(({ code, naam, aandeel, factor, klasse: own, rings }) => ({
    key: code,
    name: naam,
    rings,
    klasse: own,
    tip:
      aandeel === null || factor === null
        ? t('tipNone', { name: naam })
        : t('tip', { name: naam, share: format.percent(aandeel, 1), factor: format.number(factor, 2) }),
    mark: ownCodes.has(code) ? ('own' as const) : chosen.includes(code) ? ('chosen' as const) : undefined,
  }));
  return (
    <section className="stack-6" aria-labelledby={id}>
      <h2 className="figure-heading" id={id}>
        {t('map', { period: periode })}
      </h2>
      <p className="figure__sub">{t('mapSub', { nederland: format.percent(nederland, 1) })}</p>
      {!onMap && <p className="figure__sub">{t(demo ? 'invented' : 'notOnMap')}</p>}
      <div className="map">
        <div>
          <KlasseLegend klassen={kaart.klassen} selected={klasse} onSelect={setKlasse} />
          <GemeenteMap gemeenten={areas} klasse={klasse} label={t('mapLabel')} onPick={onToggle} />
        </div>
        <GemeenteList gemeenten={kaart.gemeenten} chosen={chosen} klasse={klasse} onToggle={onToggle} />
      </div>
      <p className="figure__sub stack-3">
        {t('mapSource', { bron, licentie, period: periode })} {t('mapMerged')}
      </p>
    </section>
  );
}
