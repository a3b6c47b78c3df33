import { afterAll, beforeAll, describe } from "vitest";
import { openStore } from "../../src/store/open.js";
import type { Place } from "../harness/places.js";
import type { Bench } from "./conformance/bench.js";
import { budgetsConformance } from "./conformance/budgets.js";
import { locksConformance } from "./conformance/locks.js";
import { logsConformance } from "./conformance/logs.js";
import { processesConformance } from "./conformance/processes.js";
import { recordsConformance } from "./conformance/records.js";

/** The promises of the port, which every implementation keeps. */
export function conformance(makePlace: () => Promise<Place>): void {
  let place: Place | undefined;
  let bench: Bench | undefined;

  beforeAll(async () => {
    place = await makePlace();
    const { options } = place;
    bench = { store: await openStore(options), other: await openStore(options), options };
  });

  afterAll(async () => {
    await bench?.store.close();
    await bench?.other.close();
    await place?.remove();
  });

  const open = (): Bench => {
    if (!bench) throw new Error("The store was not opened.");
    return bench;
  };

  describe("records", () => recordsConformance(open));
  describe("locks", () => locksConformance(open));
  describe("rate budgets", () => budgetsConformance(open));
  describe("logs", () => logsConformance(open));
  describe("several processes", () => processesConformance(open));
}
