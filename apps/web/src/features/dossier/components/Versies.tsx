import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';

/** Every text that an item had, newest first. */
export function Versies({ jeugdigeId, stukId }: { jeugdigeId: string; stukId: string }) {
  const t = useText(dossierTexts);
  const format = useFormat();
  const versies = useAnswer('listVersies', { params: { jeugdigeId, stukId } });
  return (
    <Answered asked={versies} height={120} lines={2}>
      {({ versies: rows }) => (
        <ol className="panel plain">
          {rows.map((versie) => (
            <li key={versie.versie}>
              <p className="small quiet stack-3">
                {t('version', { n: versie.versie, naam: versie.auteurNaam, moment: format.moment(versie.op) })}
              </p>
              <p className="stuk__text">{versie.tekst}</p>
            </li>
          ))}
        </ol>
      )}
    </Answered>
  );
}
