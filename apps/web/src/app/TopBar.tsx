import { Link } from '@tanstack/react-router';
import { useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Brand } from './Brand.tsx';
import { NoticesLink } from './NoticesLink.tsx';
import { SearchBox } from './SearchBox.tsx';

interface Props {
  menuOpen: boolean;
  onMenu: () => void;
}

/** Name, municipality, search, who and role, help. Nothing else (mock-ups 4). */
export function TopBar({ menuOpen, onMenu }: Props) {
  const t = useText(shellTexts);
  const { gemeenten, regio } = useSessie();
  const only = gemeenten.length === 1 ? gemeenten[0] : undefined;
  return (
    <div className="top">
      <Link className="brand" to="/">
        <Brand />
      </Link>
      <span className="top__place" data-place>
        {only === undefined ? t('region', { name: regio }) : t('municipality', { name: only.naam })}
      </span>
      <SearchBox shortcut />
      <NoticesLink className="small top__notices" />
      <AccountMenu />
      <Link to="/hulp" className="small top__help">
        {t('help')}
      </Link>
      <button
        type="button"
        className="filter top__menu"
        aria-expanded={menuOpen}
        aria-controls="hoofdmenu"
        onClick={onMenu}
      >
        {t('menu')}
      </button>
    </div>
  );
}
