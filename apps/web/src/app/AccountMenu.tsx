import { Link } from '@tanstack/react-router';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { call } from '../api/call.ts';
import { useSessie } from '../api/useSessie.ts';
import { useLanguage, useText } from '../text/catalogue.ts';
import { setLanguage } from '../text/language.ts';
import { shellTexts } from '../text/shell.ts';
import { words } from '../text/words.ts';
import { NoticesLink } from './NoticesLink.tsx';

function useAccountActions() {
  const { csrfToken } = useSessie();
  const language = useLanguage();
  const otherLanguage = language === 'nl' ? 'en' : 'nl';
  return {
    otherLanguage,
    switchLanguage: () => {
      setLanguage(otherLanguage);
    },
    signOut: async () => {
      const { naar } = await call('endSessie', { csrfToken });
      globalThis.location.replace(naar);
    },
  } as const;
}

/** Who is signed in, with which role; behind it the other language and the way out. */
export function AccountMenu() {
  const t = useText(shellTexts);
  const word = useText(words);
  const { naam, rol } = useSessie();
  const { otherLanguage, switchLanguage, signOut } = useAccountActions();
  return (
    <MenuTrigger>
      <Button className="who">
        <span>
          <b>{naam}</b>
          <span>{word(rol)}</span>
        </span>
        <svg width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          aria-label={t('account')}
          onAction={(key) => {
            if (key === 'language') switchLanguage();
            else void signOut();
          }}
        >
          <MenuItem id="language">
            <span lang={otherLanguage}>{t('otherLanguage')}</span>
          </MenuItem>
          <MenuItem id="out">{t('signOut')}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The same at the end of the menu of a phone, where the top bar has no room. */
export function AccountLinks() {
  const t = useText(shellTexts);
  const word = useText(words);
  const { naam, rol } = useSessie();
  const { otherLanguage, switchLanguage, signOut } = useAccountActions();
  return (
    <div className="nav__account">
      <span>
        {naam}, {word(rol)}
      </span>
      <button type="button" className="text-button" onClick={switchLanguage} lang={otherLanguage}>
        {t('otherLanguage')}
      </button>
      <NoticesLink />
      <Link to="/hulp">{t('help')}</Link>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          void signOut();
        }}
      >
        {t('signOut')}
      </button>
    </div>
  );
}
