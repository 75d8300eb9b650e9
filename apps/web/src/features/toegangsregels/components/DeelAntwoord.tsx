import type { DeelAdvies } from '@samenpad/contract';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { useLaw } from '../../../text/law.ts';
import { cellTexts } from '../cell-text.ts';
import { deelwijzerTexts } from '../deelwijzer-text.ts';
import { sharingTexts } from '../sharing-text.ts';

const toneOf: Readonly<Record<DeelAdvies['antwoord'], string>> = {
  ja: '',
  'met-toestemming': 'message--attention',
  nee: 'message--bad',
};

/** The answer of the sharing guide: yes or no first, then why, who must agree and what to tell the family. */
export function DeelAntwoord({ advies, children }: { advies: DeelAdvies; children?: ReactNode }) {
  const t = useText(deelwijzerTexts);
  const law = useLaw();
  const cell = useText(cellTexts);
  const language = useLanguage();
  const { antwoord, kort, soorten, geweigerd, alternatief } = advies;
  const sentence = kort[language];
  const consent = useConsent(advies);
  const told = useTold(advies);
  return (
    <div className="deelwijzer__answer">
      <h3>{t('answer')}</h3>
      <p className={`message stack-3 ${toneOf[antwoord]}`}>
        <strong>{`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`}</strong>
      </p>
      <dl className="antwoord stack-4">
        <Line term={t('why')}>{law(advies.artikel)}</Line>
        {antwoord !== 'nee' && <Line term={t('whoAgrees')}>{consent}</Line>}
        {soorten.length > 0 && (
          <Line term={t('mayGo')}>{soorten.map((soort) => cell(`soort-${soort}`)).join(', ')}</Line>
        )}
        {geweigerd.length > 0 && (
          <Line term={t('mayNot')}>
            {geweigerd.map(({ soort, uitleg, artikel }) => (
              <span key={soort} className="antwoord__refused">
                <b>{cell(`soort-${soort}`)}</b>: {uitleg[language]} ({law(artikel)})
              </span>
            ))}
          </Line>
        )}
        {alternatief !== null && (
          <Line term={t('instead')}>
            {alternatief.uitleg[language]} ({alternatief.soorten.map((soort) => cell(`soort-${soort}`)).join(', ')})
          </Line>
        )}
        {antwoord !== 'nee' && <Line term={t('tell')}>{told}</Line>}
      </dl>
      {advies.informeren && <p className="small quiet stack-3">{t('task')}</p>}
      {children}
    </div>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useConsent({ toestemmingVan, uitdrukkelijk }: DeelAdvies): string {
  const t = useText(deelwijzerTexts);
  const sharing = useText(sharingTexts);
  if (toestemmingVan.length === 0) return t('nobodyAgrees');
  const who = toestemmingVan.map((one) => sharing(`beslisser-${one}`)).join(` ${sharing('and')} `);
  return uitdrukkelijk ? `${who}, ${t('explicit')}` : who;
}

function useTold({ verteld, laterVertellen }: DeelAdvies): string {
  const t = useText(deelwijzerTexts);
  const sharing = useText(sharingTexts);
  if (verteld.every((who) => who === 'niemand')) return t('tellNobody');
  const who = verteld.map((one) => sharing(`verteld-${one}`)).join(` ${sharing('and')} `);
  return laterVertellen ? `${who}. ${t('tellLater')}` : who;
}
