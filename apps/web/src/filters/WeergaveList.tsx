import type { WeergaveView, weergavePages } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { Answered } from '../components/Answered.tsx';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';
import { ChangeWeergave } from './ChangeWeergave.tsx';
import { weergaveTexts } from './weergave-text.ts';

/** One's own views, then those that colleagues share; each opens its page. */
export function WeergaveList() {
  const t = useText(weergaveTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listWeergaven');
  const opens = ({ adres }: WeergaveView) => !adres.startsWith('/focuslijst') || mayCall(rol, 'listFocuslijst');
  return (
    <>
      <h2>{t('saved')}</h2>
      <Answered asked={asked} height={60} lines={2}>
        {({ rows }) =>
          rows.filter(opens).length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            <ul className="weergaven__list">
              {rows.filter(opens).map((row) => (
                <WeergaveItem key={row.weergaveId} row={row} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

const pageTexts = {
  '/overzicht': 'overzicht',
  '/zorgpaden': 'zorgpaden',
  '/duur': 'duur',
  '/kosten': 'kosten',
  '/aanbieders': 'aanbieders',
  '/verwijzers': 'verwijzers',
  '/vergelijken': 'vergelijking',
  '/onderzoek': 'onderzoek',
  '/focuslijst': 'focuslijst',
} as const satisfies Record<(typeof weergavePages)[number], string>;

function WeergaveItem({ row: { weergaveId, naam, adres, gedeeld, eigen, bewaardDoor } }: { row: WeergaveView }) {
  const t = useText(weergaveTexts);
  const shell = useText(shellTexts);
  const [changing, setChanging] = useState(false);
  const page = Object.entries(pageTexts).find(([path]) => adres === path || adres.startsWith(`${path}?`));
  const about = [page && shell(page[1]), !eigen && t('by', { door: bewaardDoor }), eigen && gedeeld && t('shared')];
  return (
    <li>
      <div className="weergaven__item">
        <span>
          <a href={adres}>{naam}</a>
          <span className="second">{about.filter(Boolean).join(' · ')}</span>
        </span>
        {eigen && (
          <button
            type="button"
            className="text-button"
            aria-expanded={changing}
            onClick={() => {
              setChanging(!changing);
            }}
          >
            {t('change')}
            <span className="visually-hidden">: {naam}</span>
          </button>
        )}
      </div>
      {changing && (
        <ChangeWeergave
          weergaveId={weergaveId}
          before={{ naam, gedeeld }}
          onDone={() => {
            setChanging(false);
          }}
        />
      )}
    </li>
  );
}
