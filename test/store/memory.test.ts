import { describe, expect, test } from "vitest";
import { z } from "zod";
import { MemoryRecords } from "../../src/store/memory.js";
import { collection } from "../../src/store/port.js";
import { recordsConformance } from "./conformance/records.js";

describe("records in the memory of one process keep the promises of the port", () => {
  const records = new MemoryRecords();
  // There is no other process that could share them.
  recordsConformance(() => ({ store: { records }, other: { records } }));
});

test("records in memory are nobody else's", async () => {
  const notes = collection("notes", z.string());
  await new MemoryRecords().put(notes, "a", "mine");
  expect(await new MemoryRecords().get(notes, "a")).toBeUndefined();
});
