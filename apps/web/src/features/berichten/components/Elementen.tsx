import { Button } from '@utrecht/component-library-react';
import { type CSSProperties, useId, useRef } from 'react';
import type { Answer } from '../../../api/call.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts } from '../text.ts';

type Bericht = Answer<'getBericht'>;

/** The elements of a bericht in order, with each fault at its element and a way from one to the next. */
export function Elementen({ bericht: { elementen, fouten } }: { bericht: Bericht }) {
  const t = useText(berichtenTexts);
  const format = useFormat();
  const list = useRef<HTMLDListElement>(null);
  const at = useRef(-1);
  const id = useId();
  const byPad = Map.groupBy(
    fouten.filter(({ pad }) => pad !== null),
    ({ pad }) => pad,
  );
  const whole = fouten.filter(({ pad }) => pad === null || !elementen.some((element) => element.pad === pad));
  const toNext = () => {
    const marked = [...(list.current?.querySelectorAll<HTMLElement>('[data-fault]') ?? [])];
    if (marked.length === 0) return;
    at.current = (at.current + 1) % marked.length;
    marked[at.current]?.focus();
  };
  return (
    <>
      {fouten.length > 0 && (
        <div className="message message--attention stack-4">
          <p>{t('faults', { count: fouten.length, n: format.number(fouten.length) })}</p>
          {whole.map(({ code, sentence }) => (
            <p key={code} className="small stack-3" lang="nl">
              {sentence} ({code})
            </p>
          ))}
          {byPad.size > 0 && (
            <p className="buttons stack-3 no-print">
              <Button type="button" appearance="secondary-action-button" aria-controls={id} onClick={toNext}>
                {t('nextFault')}
              </Button>
            </p>
          )}
        </div>
      )}
      <dl className="elements" ref={list} id={id}>
        {elementen.map((element) => {
          const own = byPad.get(element.pad) ?? [];
          const fault = own.length > 0;
          return (
            <div
              key={element.pad}
              className={`element${element.waarde === null ? ' element--group' : ''}${fault ? ' element--fault' : ''}`}
              {...(fault && { 'data-fault': true, tabIndex: -1 })}
            >
              {/* CSSProperties does not know custom properties. */}
              <dt style={{ '--depth': element.diepte } as CSSProperties}>{element.naam}</dt>
              <dd>{element.waarde}</dd>
              {own.map(({ code, sentence }) => (
                <dd key={code} className="element__why" lang="nl">
                  <Status tone="bad">{sentence}</Status> <span className="small quiet">{code}</span>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </>
  );
}
