import { useEffect } from 'react';

const themes: Readonly<Record<string, string>> = { kerkerade: 'kerkerade-theme' };

/** Puts the theme class of the municipality on the page; an unknown name keeps the default look. */
export function useTheme(thema: string): void {
  const className = themes[thema];
  useEffect(() => {
    if (className === undefined) return;
    document.body.classList.add(className);
    return () => {
      document.body.classList.remove(className);
    };
  }, [className]);
}
