import { type RefObject, useEffect, useRef } from 'react';

/** The heading of a form that opens: whoever uses a keyboard or screen reader is there at once. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return heading;
}
