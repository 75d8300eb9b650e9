import { apiPrefix, routes } from '@samenpad/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Asks everything on the screen again as soon as the server says that some of one's sight ended: consent that was withdrawn
 * hides at once, also on a page that was open already (trust.md 3.5). The same when the window gets the focus back.
 */
export function useChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource(`${apiPrefix}${routes.followWijzigingen.path}`);
    const askAgain = () => {
      void queries.invalidateQueries();
    };
    stream.addEventListener('message', askAgain);
    addEventListener('focus', askAgain);
    return () => {
      stream.close();
      removeEventListener('focus', askAgain);
    };
  }, [queries]);
}
