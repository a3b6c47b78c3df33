/** Faults that a test may ask for. Each happens to the next requests of its path and is then used up. */
export class Faults {
  readonly #cuts = new Map<string, number>();

  /** The request takes effect, but the connection breaks in the middle of the reply. */
  cutReply(line: string, times = 1): void {
    this.#cuts.set(line, (this.#cuts.get(line) ?? 0) + times);
  }

  /** Whether the reply to this request is to be cut; counts it as used. */
  takeCut(method: string, path: string): boolean {
    const line = `${method} ${path}`;
    const left = this.#cuts.get(line) ?? 0;
    if (left > 0) this.#cuts.set(line, left - 1);
    return left > 0;
  }
}
