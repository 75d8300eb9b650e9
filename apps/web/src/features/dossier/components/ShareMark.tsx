import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';

/** Internal or shared: by word, shape and colour, so that one sees it before reading. */
export function ShareMark({ gedeeld }: { gedeeld: boolean }) {
  const t = useText(dossierTexts);
  return (
    <b className={gedeeld ? 'share share--shared' : 'share'}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {gedeeld ? (
          <path d="M5 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm6 0a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM0 14c0-3 2-5 5-5 1.2 0 2.2.3 3 .9C8.8 9.3 9.8 9 11 9c3 0 5 2 5 5Z" />
        ) : (
          <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7Zm2 0h4V5a2 2 0 0 0-4 0Z" />
        )}
      </svg>
      {t(gedeeld ? 'markShared' : 'markInternal')}
    </b>
  );
}
