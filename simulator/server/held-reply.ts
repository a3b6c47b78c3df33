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
