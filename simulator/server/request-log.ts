export interface RecordedRequest {
  /** When it arrived, in milliseconds since 1970 by the simulator's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The status that was answered. 0 where the connection broke before one. */
  readonly status: number;
  /** The body that was answered. */
  readonly reply: string;
}

/** The latest requests that arrived, and how many came in all. */
export class RequestLog {
  /** Oldest first. */
  readonly requests: RecordedRequest[] = [];
  readonly #kept: number;
  #received = 0;

  constructor(kept: number) {
    this.#kept = kept;
  }

  get received(): number {
    return this.#received;
  }

  add(request: RecordedRequest): void {
    this.#received += 1;
    this.requests.push(request);
    if (this.requests.length > this.#kept) this.requests.shift();
  }

  forget(): void {
    this.#received = 0;
    this.requests.length = 0;
  }
}
