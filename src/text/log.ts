/** Where the program reports what the person who runs it should know. */
export interface Log {
  debug(text: string): void;
  warn(text: string): void;
  /** A part of the program failed, such as "journal", and its callers go on without it. */
  failed(part: string, error: unknown): void;
  /** A fault of this program. */
  fault(error: unknown): void;
}

/** What an error says, for a log. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export const silent: Log = { debug: () => {}, warn: () => {}, failed: () => {}, fault: () => {} };
