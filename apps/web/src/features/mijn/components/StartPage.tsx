import { Link } from '@tanstack/react-router';
import { useSessie } from '../../../api/useSessie.ts';
import { listNavigation } from '../../../app/pages.ts';
import { PageHead } from '../../../components/PageHead.tsx';
import { useText } from '../../../text/catalogue.ts';
import { roleTexts } from '../../../text/roles.ts';
import { shellTexts } from '../../../text/shell.ts';
import { words } from '../../../text/words.ts';
import { mijnTexts } from '../text.ts';

/** For roles whose work has no pages of its own: what they are here, and where they can go. */
export function StartPage() {
  const t = useText(mijnTexts);
  const shell = useText(shellTexts);
  const word = useText(words);
  const role = useText(roleTexts);
  const { rol } = useSessie();
  const pages = listNavigation(rol)
    .flatMap((group) => group.pages)
    .filter(({ to }) => to !== '/start');
  return (
    <>
      <PageHead crumbs={[{ text: t('startTitle') }]} title={t('startTitle')} question={t('startQuestion')} />
      <div className="prose">
        <p>{t('startRole', { rol: word(rol).toLowerCase(), what: role(rol) })}</p>
        {pages.length === 0 ? (
          <p>{t('startNone')}</p>
        ) : (
          <>
            <p>{t('startPages')}</p>
            <ul>
              {pages.map((page) => (
                <li key={page.to}>
                  <Link to={page.to}>{shell(page.text)}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{t('startLogged')}</p>
      </div>
    </>
  );
}
