import type Database from "libsql";
import type { z } from "zod";

export type SqlValue = string | number | null;

/**
 * How safe a commit must be. "durable" survives a power cut. "relaxed" survives a crash of this process but may be lost
 * in a power cut; that does no harm to locks and budgets, and saves a disk sync.
 */
export type Durability = "durable" | "relaxed";

/** An open database that prepares each statement once. Values are text and numbers only. */
export class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #durability: Durability | undefined;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Runs statements without arguments. */
  script(sql: string): void {
    this.#database.exec(sql);
  }

  /** Runs one statement and returns how many rows it changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.#prepared(sql).run([...values]).changes;
  }

  rows<T>(schema: z.ZodType<T>, sql: string, ...values: readonly SqlValue[]): T[] {
    return this.#prepared(sql)
      .all([...values])
      .map((row) => schema.parse(row));
  }

  row<T>(schema: z.ZodType<T>, sql: string, ...values: readonly SqlValue[]): T | undefined {
    return this.rows(schema, sql, ...values)[0];
  }

  /**
   * Runs `work` in a transaction, with no other writer in any process. When it throws, everything is rolled back. Blocks
   * this thread while another process writes, five seconds at most.
   */
  transaction<T>(durability: Durability, work: () => T): T {
    if (this.#durability !== durability) {
      this.script(`PRAGMA synchronous = ${durability === "durable" ? "FULL" : "NORMAL"}`);
      this.#durability = durability;
    }
    // The write lock is taken first: a read that becomes a write later would fail instead of waiting.
    this.run("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.run("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.run("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
