import { expect, test } from "vitest";
import { z } from "zod";
import { StoredValueError, TamperedRecordError } from "../../../src/store/errors.js";
import { absent, collection, type Store } from "../../../src/store/port.js";
import { timePassed } from "../../harness/until.js";

const note = z.object({ text: z.string(), count: z.number().optional() });
const notes = collection("notes", note);
const secrets = collection("secrets", note, { sealed: true });

/** Records, and what another process has of the same. */
export interface RecordsBench {
  readonly store: Pick<Store, "records">;
  readonly other: Pick<Store, "records">;
}

export function recordsConformance(bench: () => RecordsBench): void {
  test("what is put is read back, also by another process", async () => {
    const { store, other } = bench();
    const value = { text: 'ünïcode\n"quoted" \u{1f600}', count: 1.5 };
    const revision = await store.records.put(notes, "a", value);
    expect(await other.records.get(notes, "a")).toEqual({ key: "a", value, revision });
  });

  test("what was never put is undefined", async () => {
    expect(await bench().store.records.get(notes, "never")).toBeUndefined();
  });

  test("a sealed value is read back by whoever has the key", async () => {
    const { store, other } = bench();
    await store.records.put(secrets, "token", { text: "s3cret" });
    expect((await other.records.get(secrets, "token"))?.value).toEqual({ text: "s3cret" });
  });

  test("an unsealed value is refused where a sealed one belongs", async () => {
    const { store } = bench();
    await store.records.put(collection("vault", note), "a", { text: "planted" });
    const sealed = collection("vault", note, { sealed: true });
    await expect(store.records.get(sealed, "a")).rejects.toThrow(TamperedRecordError);
  });

  test("a value that does not fit the schema is an error, not a wrong value", async () => {
    const { store } = bench();
    await store.records.put(collection("shapes", z.number()), "a", 1);
    await expect(store.records.get(collection("shapes", z.string()), "a")).rejects.toThrow(StoredValueError);
  });

  test("collections do not see each other's keys", async () => {
    const { store } = bench();
    await store.records.put(collection("one", note), "same", { text: "1" });
    expect(await store.records.get(collection("two", note), "same")).toBeUndefined();
  });

  test("an expired record is gone, and counts as absent for a claim", async () => {
    const { store } = bench();
    await store.records.put(notes, "short", { text: "soon gone" }, { expiresInMs: 80 });
    expect(await store.records.get(notes, "short")).toBeDefined();
    await timePassed(120);
    expect(await store.records.get(notes, "short")).toBeUndefined();
    expect((await store.records.list(notes, "short")).length).toBe(0);
    expect(await store.records.delete(notes, "short")).toBe(false);
    expect((await store.records.putIf(notes, "short", { text: "claimed" }, absent)).stored).toBe(true);
  });

  test("writing again without an expiry takes the expiry away", async () => {
    const { store } = bench();
    await store.records.put(notes, "kept", { text: "1" }, { expiresInMs: 60 });
    await store.records.put(notes, "kept", { text: "2" });
    await timePassed(100);
    await store.records.put(notes, "another", { text: "sweeps" });
    expect((await store.records.get(notes, "kept"))?.value.text).toBe("2");
  });

  test("compare-and-set writes on the expected revision only, and shows what stands there", async () => {
    const { store, other } = bench();
    const first = await store.records.putIf(notes, "cas", { text: "1" }, absent);
    if (!first.stored) throw new Error("The first claim was refused.");
    const second = await other.records.putIf(notes, "cas", { text: "2" }, first.revision);
    if (!second.stored) throw new Error("The expected revision was refused.");
    expect(await store.records.putIf(notes, "cas", { text: "late" }, first.revision)).toEqual({
      stored: false,
      current: { key: "cas", value: { text: "2" }, revision: second.revision },
    });
    expect((await store.records.putIf(notes, "cas", { text: "late" }, absent)).stored).toBe(false);
  });

  test("a revision never comes back, not even after a delete", async () => {
    const { store } = bench();
    const before = await store.records.put(notes, "again", { text: "1" });
    expect(await store.records.delete(notes, "again")).toBe(true);
    const after = await store.records.put(notes, "again", { text: "1" });
    expect(after).not.toBe(before);
    expect((await store.records.putIf(notes, "again", { text: "stale" }, before)).stored).toBe(false);
  });

  test("of fifty claims at once exactly one wins", async () => {
    const { store, other } = bench();
    const claims = Array.from({ length: 50 }, (_, each) =>
      (each % 2 ? store : other).records.putIf(notes, "claim", { text: `${each}` }, absent),
    );
    expect((await Promise.all(claims)).filter((claim) => claim.stored)).toHaveLength(1);
  });

  test("a delete can be held to a revision", async () => {
    const { store } = bench();
    const revision = await store.records.put(notes, "guarded", { text: "1" });
    expect(await store.records.delete(notes, "guarded", { ifRevision: revision + 1 })).toBe(false);
    expect(await store.records.delete(notes, "guarded", { ifRevision: revision })).toBe(true);
    expect(await store.records.delete(notes, "guarded")).toBe(false);
  });

  test("a list holds what starts with the prefix, in the order of its keys", async () => {
    const { store } = bench();
    const listed = collection("listed", note, { sealed: true });
    const keys = ["p*:b", "p*:a", "p*:\u{1f600}", "p", "px:c", "q"];
    for (const key of keys) await store.records.put(listed, key, { text: key });
    expect((await store.records.list(listed, "p*:")).map(({ key }) => key)).toEqual([
      "p*:a",
      "p*:b",
      "p*:\u{1f600}",
    ]);
    expect((await store.records.list(listed, "")).map(({ value }) => value.text).sort()).toEqual(keys.sort());
  });
}
