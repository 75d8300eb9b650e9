import { SingleBar } from 'cli-progress';

// A reader that has seen enough, such as `| head`, is no trouble.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** What a command answers: standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What went wrong, and progress: standard error, so that `--json` stays clean. */
export function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Machine output: one JSON value. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 1));
}

const number = new Intl.NumberFormat('nl-NL');

/** `1.234` */
export function formatNumber(value: number): string {
  return number.format(value);
}

export interface Progress {
  update(value: number, total: number): void;
  stop(): void;
}

/** A bar with count, rate and time left; without a terminal a line every few seconds. */
export function startProgress(title: string): Progress {
  return process.stderr.isTTY ? barProgress(title) : lineProgress(title);
}

function barProgress(title: string): Progress {
  const bar = new SingleBar({
    format: `${title} {bar} {value} van {total} · {rate}/s · nog {eta_formatted}`,
    hideCursor: true,
    clearOnComplete: true,
  });
  let begun: number | undefined;
  return {
    update(value, total) {
      if (begun === undefined) {
        begun = performance.now();
        bar.start(total, value, { rate: 0 });
      }
      bar.setTotal(Math.max(total, value));
      bar.update(value, { rate: Math.round((value * 1000) / (performance.now() - begun)) });
    },
    stop() {
      if (begun !== undefined) bar.stop();
    },
  };
}

const lineEveryMs = 3_000;

function lineProgress(title: string): Progress {
  let begun: number | undefined;
  let printedAt = 0;
  return {
    update(value, total) {
      const now = performance.now();
      if (begun === undefined) {
        begun = now;
        printedAt = now;
        printError(`${title} …`);
      }
      if (now - printedAt < lineEveryMs) return;
      printedAt = now;
      const rate = (value * 1000) / (now - begun);
      const left = total > value ? ` · nog ${Math.ceil((total - value) / rate)} s` : '';
      printError(
        `${title}: ${formatNumber(value)}${total > 0 ? ` van ${formatNumber(total)}` : ''} · ${formatNumber(Math.round(rate))}/s${left}`,
      );
    },
    stop() {
      // Nothing stands open: every line is whole.
    },
  };
}
