import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useId, useRef } from 'react';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';
import { searchText } from './name-search.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Searches all that this role may find. A family has no search: it has its own file. */
export function SearchBox({ shortcut = false }: { shortcut?: boolean }) {
  const { rol } = useSessie();
  return mayCall(rol, 'searchAll') ? <SearchField shortcut={shortcut} /> : null;
}

/** `/` goes there from anywhere. */
function SearchField({ shortcut }: { shortcut: boolean }) {
  const t = useText(shellTexts);
  const { rol } = useSessie();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
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
    searchText(zoek);
    void navigate({ to: '/zoeken' });
  };
  return (
    <search>
      <form className="search" onSubmit={submit}>
        <label className="visually-hidden" htmlFor={id}>
          {t('searchAll')}
        </label>
        <input
          id={id}
          ref={input}
          type="search"
          maxLength={80}
          autoComplete="off"
          placeholder={t(mayCall(rol, 'searchJeugdigen') ? 'searchAllNamed' : 'searchAllPseudonym')}
        />
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
