import { z } from "zod";
import { checkedTake, forgottenAt, type Spent, settle, take } from "../budgets.js";
import type { Budgets, Settlement, TakeOptions, TakeOutcome } from "../port.js";
import { type Connection, json, type SqliteFile } from "./connection.js";

const row = z.object({ spent: json(z.array(z.tuple([z.number(), z.number()]))) });

export class SqliteBudgets implements Budgets {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async take(bucket: string, options: TakeOptions): Promise<TakeOutcome> {
    const checked = checkedTake(options);
    const connection = await this.#file.open();
    return connection.transaction("relaxed", () => {
      const now = Date.now();
      const { spent, outcome } = take(read(connection, bucket), now, checked);
      if (outcome.granted) write(connection, bucket, spent, now);
      return outcome;
    });
  }

  async settle(bucket: string, settlement: Settlement): Promise<void> {
    const connection = await this.#file.open();
    connection.transaction("relaxed", () => {
      const now = Date.now();
      write(connection, bucket, settle(read(connection, bucket), now, settlement), now);
    });
  }
}

function read(connection: Connection, bucket: string): Spent {
  return connection.row(row, "SELECT spent FROM budgets WHERE bucket = ?", bucket)?.spent ?? [];
}

function write(connection: Connection, bucket: string, spent: Spent, now: number): void {
  connection.run("DELETE FROM budgets WHERE expires_at <= ?", now);
  connection.run(
    "INSERT OR REPLACE INTO budgets (bucket, spent, expires_at) VALUES (?, ?, ?)",
    bucket,
    JSON.stringify(spent),
    forgottenAt(spent),
  );
}
