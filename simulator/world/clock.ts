/** The account's time: the machine's at first, which can be set, moved on and stopped. */
export class Clock {
  readonly #machine: () => Date;
  #aheadMs = 0;
  #stoppedAt: number | undefined;

  constructor(machine: () => Date) {
    this.#machine = machine;
  }

  readonly now = (): Date => new Date(this.#stoppedAt ?? this.#machine().getTime() + this.#aheadMs);

  get runs(): boolean {
    return this.#stoppedAt === undefined;
  }

  set(at: Date): void {
    if (this.#stoppedAt !== undefined) this.#stoppedAt = at.getTime();
    this.#aheadMs = at.getTime() - this.#machine().getTime();
  }

  advance(ms: number): void {
    this.set(new Date(this.now().getTime() + ms));
  }

  /** From now on the time is what it is now. */
  stop(): void {
    this.#stoppedAt = this.now().getTime();
  }

  /** Goes on from where it stands. */
  run(): void {
    if (this.#stoppedAt === undefined) return;
    const at = new Date(this.#stoppedAt);
    this.#stoppedAt = undefined;
    this.set(at);
  }

  /** Back to the machine's time. */
  reset(): void {
    this.#stoppedAt = undefined;
    this.#aheadMs = 0;
  }
}
