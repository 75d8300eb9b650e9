/** One activity of a case in somebody else's event log. */
export interface LogEvent {
  caseId: string;
  activity: string;
  /** Milliseconds since 1970; the same when the log knows one moment only. */
  start: number;
  end: number;
}

/** Why a log cannot be read: one Dutch sentence, without what stands in the row. */
export class LogFault extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(line === null ? message : `Regel ${line}: ${message}`);
    this.line = line;
  }
}
