import type { RouteName } from '@samenpad/contract';
import type { ReactNode } from 'react';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';
import { words } from '../text/words.ts';

/** Says in words that a page is not for this role, for whoever follows a shared address. The server refuses anyway. */
export function RoleGate({ needs, children }: { needs: RouteName; children: ReactNode }) {
  const t = useText(shellTexts);
  const word = useText(words);
  const { rol } = useSessie();
  if (mayCall(rol, needs)) return <>{children}</>;
  return (
    <div className="prose">
      <h1>{t('forbidden')}</h1>
      <p>{t('forbiddenMore', { rol: word(rol).toLowerCase() })}</p>
      <p>
        <a href="/">{t('toStart')}</a>
      </p>
    </div>
  );
}
