import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useId, useRef } from 'react';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';
import { isPseudoniem, searchName } from './name-search.ts';
import { isFamily } from './pages.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Searches what this role works with: youths or messages. Whoever has neither has no search. */
export function SearchBox({ shortcut = false }: { shortcut?: boolean }) {
  const { rol } = useSessie();
  const searches = !isFamily(rol) && (mayCall(rol, 'listJeugdigen') || mayCall(rol, 'listBerichten'));
  return searches ? <SearchField shortcut={shortcut} /> : null;
}

/** `/` goes there from anywhere. */
function SearchField({ shortcut }: { shortcut: boolean }) {
  const t = useText(shellTexts);
  const { rol } = useSessie();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const jeugdigen = mayCall(rol, 'listJeugdigen');
  const named = mayCall(rol, 'searchJeugdigen');
  useEffect(() => {
    if (!shortcut) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [shortcut]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const zoek = input.current?.value.trim() ?? '';
    if (zoek === '') return;
    if (!jeugdigen) {
      void navigate({ to: '/berichten', search: { zoek } });
      return;
    }
    const byName = named && !isPseudoniem(zoek);
    searchName(byName ? zoek : '');
    void navigate({ to: '/jeugdigen', search: byName ? {} : { zoek } });
  };
  const hint = jeugdigen ? (named ? 'searchJeugdigeNamed' : 'searchJeugdigePseudonym') : 'searchBerichtHint';
  return (
    <search>
      <form className="search" onSubmit={submit}>
        <label className="visually-hidden" htmlFor={id}>
          {t(jeugdigen ? 'searchJeugdige' : 'searchBericht')}
        </label>
        <input id={id} ref={input} type="search" maxLength={80} autoComplete="off" placeholder={t(hint)} />
        {shortcut && (
          <kbd>
            <span className="visually-hidden">{t('slash')}</span>
            <span aria-hidden="true">/</span>
          </kbd>
        )}
      </form>
    </search>
  );
}
