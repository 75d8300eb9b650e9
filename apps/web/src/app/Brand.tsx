/** The mark of Samenpad: two paths that cross. */
export function Brand() {
  return (
    <>
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        <path
          d="M4 22C10 22 9 6 15 6s4 10 9 10"
          fill="none"
          stroke="var(--sp-accent)"
          strokeWidth="3.2"
          strokeLinecap="round"
        />
        <path
          d="M4 12c5 0 6 10 11 10s5-14 9-14"
          fill="none"
          stroke="var(--sp-g-uit)"
          strokeWidth="3.2"
          strokeLinecap="round"
        />
      </svg>
      Samenpad
    </>
  );
}
