import { useEffect, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';

const waitMs = 1200;

/** Keeps what is typed on the server shortly after the last key, so that a time-out loses nothing (ui.md 2). */
export function useConcept(
  jeugdigeId: string,
  formulier: string,
  inhoud: Readonly<Record<string, string | boolean | null>>,
  changed: boolean,
): { kept: Date | undefined; busy: boolean } {
  const { mutate, isPending } = useSend('saveConcept');
  const [kept, setKept] = useState<Date>();
  useEffect(() => {
    if (!changed) return undefined;
    const timer = setTimeout(() => {
      mutate(
        { params: { jeugdigeId, formulier }, body: { inhoud } },
        {
          onSuccess: () => {
            setKept(new Date());
          },
        },
      );
    }, waitMs);
    return () => {
      clearTimeout(timer);
    };
  }, [inhoud, changed, jeugdigeId, formulier, mutate]);
  return { kept, busy: isPending };
}
