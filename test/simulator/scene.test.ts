import { expect, it } from "vitest";
import { scene } from "../harness/scene.js";

it("a scene sees a change however many requests came before it, and says when it cannot", async () => {
  const stage = await scene({ simulator: { keptRequests: 5 } });
  const send = async (count: number, method: string) => {
    const before = stage.simulator.received;
    for (let sent = 0; sent < count; sent++) {
      await fetch(`${stage.simulator.url}/contacts/${stage.contact.id}`, { method });
    }
    await expect.poll(() => stage.simulator.received).toBe(before + count);
  };
  try {
    for (let round = 0; round < 3; round++) {
      await send(4, "GET");
      await send(1, "DELETE");
      expect(stage.changes()).toMatchObject([{ method: "DELETE" }]);
      expect(stage.changes()).toEqual([]);
    }
    await send(1, "DELETE");
    await send(5, "GET");
    expect(() => stage.changes()).toThrow("More requests arrived");
    expect(stage.changes()).toEqual([]);
  } finally {
    await stage.close();
  }
});
