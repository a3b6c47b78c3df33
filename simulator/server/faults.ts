/** Faults that a test may ask for. Each happens to the next requests of its path and is then used up. */
export class Faults {
  readonly #cuts = new Map<string, number>();
  readonly #held = new Map<string, HeldReply[]>();
  readonly #failed = new Map<string, number[]>();

  /** The request takes effect, but the connection breaks in the middle of the reply. */
  cutReply(line: string, times = 1): void {
    this.#cuts.set(line, (this.#cuts.get(line) ?? 0) + times);
  }

  /**
   * The next request takes effect, but its reply does not come until `lose` breaks the connection.
   */
  holdReply(line: string): HeldReply {
    const held = new HeldReply();
    this.#held.set(line, [...(this.#held.get(line) ?? []), held]);
    return held;
  }

  /** The next requests take effect, but a gateway answers in their place, with this status. */
  failReply(line: string, status: number, times = 1): void {
    this.#failed.set(line, [...(this.#failed.get(line) ?? []), ...Array<number>(times).fill(status)]);
  }

  /** What is to hold back the reply to this request, if anything; counts it as used. */
  takeHeld(method: string, path: string): HeldReply | undefined {
    return this.#held.get(`${method} ${path}`)?.shift();
  }

  /** The status of the gateway's answer to this request, if any; counts it as used. */
  takeFailure(method: string, path: string): number | undefined {
    return this.#failed.get(`${method} ${path}`)?.shift();
  }

  /** Whether the reply to this request is to be cut; counts it as used. */
  takeCut(method: string, path: string): boolean {
    const line = `${method} ${path}`;
    const left = this.#cuts.get(line) ?? 0;
    if (left > 0) this.#cuts.set(line, left - 1);
    return left > 0;
  }
}

/** A reply that is held back. */
export class HeldReply {
  /** Resolves once the request has taken effect. */
  readonly arrived: Promise<void>;
  /** Resolves once the connection is to break. */
  readonly lost: Promise<void>;
  #arrive: () => void = () => undefined;
  #lose: () => void = () => undefined;

  constructor() {
    this.arrived = new Promise((resolve) => {
      this.#arrive = resolve;
    });
    this.lost = new Promise((resolve) => {
      this.#lose = resolve;
    });
  }

  arrive(): void {
    this.#arrive();
  }

  lose(): void {
    this.#lose();
  }
}
