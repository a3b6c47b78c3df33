import { randomUUID } from "node:crypto";
import { poll } from "../poll.js";
import type { LockOptions, LockOutcome, Locks } from "../port.js";
import type { SqliteFile } from "./file.js";

export class SqliteLocks implements Locks {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async acquire(name: string, options: LockOptions): Promise<LockOutcome> {
    const owner = randomUUID();
    const outcome = await poll(() => this.#take(name, owner, options.ttlMs), options);
    if (outcome !== "held") return { held: false, reason: outcome };
    return {
      held: true,
      lock: {
        name,
        owner,
        renew: (ttlMs) =>
          this.#change(
            "UPDATE locks SET expires_at = ? WHERE name = ? AND owner = ? AND expires_at > ?",
            (now) => [now + Math.ceil(ttlMs), name, owner, now],
          ),
        release: () =>
          this.#change("DELETE FROM locks WHERE name = ? AND owner = ? AND expires_at > ?", (now) => [
            name,
            owner,
            now,
          ]),
      },
    };
  }

  async #take(name: string, owner: string, ttlMs: number): Promise<boolean> {
    const connection = await this.#file.open();
    return connection.transaction("relaxed", () => {
      const now = Date.now();
      connection.run("DELETE FROM locks WHERE expires_at <= ?", now);
      const sql = "INSERT INTO locks (name, owner, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
      return connection.run(sql, name, owner, now + Math.ceil(ttlMs)) === 1;
    });
  }

  async #change(sql: string, values: (now: number) => readonly (string | number)[]): Promise<boolean> {
    const connection = await this.#file.open();
    return connection.transaction("relaxed", () => connection.run(sql, ...values(Date.now())) === 1);
  }
}
