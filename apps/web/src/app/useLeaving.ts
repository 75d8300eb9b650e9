import { useEffect } from 'react';
import { call } from '../api/call.ts';
import { useSessie } from '../api/useSessie.ts';

/** As long as the server lets a session be idle; an open page that asks by itself must not keep it alive (S-20). */
const idleMs = 15 * 60_000;
const checkEveryMs = 10_000;
const signsOfLife = ['pointerdown', 'keydown', 'scroll', 'visibilitychange'] as const;

/** Signs out when nobody has touched the page for 15 minutes, and never shows a kept copy of a page (back button). */
export function useLeaving(): void {
  const { csrfToken } = useSessie();
  useEffect(() => {
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const timer = setInterval(() => {
      if (Date.now() - touched < idleMs) return;
      clearInterval(timer);
      const leave = () => {
        globalThis.location.replace('/inloggen?fout=stil');
      };
      call('endSessie', { csrfToken }).then(leave, leave);
    }, checkEveryMs);
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) globalThis.location.reload();
    };
    for (const sign of signsOfLife) addEventListener(sign, touch, { passive: true });
    addEventListener('pageshow', onShow);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) removeEventListener(sign, touch);
      removeEventListener('pageshow', onShow);
    };
  }, [csrfToken]);
}
