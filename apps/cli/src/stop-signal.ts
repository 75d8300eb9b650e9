/** Aborts at the first SIGTERM or Ctrl-C, so that a command can end in order; the second one ends it at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const abort = () => {
    process.off('SIGTERM', abort);
    process.off('SIGINT', abort);
    stop.abort();
  };
  process.on('SIGTERM', abort);
  process.on('SIGINT', abort);
  return stop.signal;
}
