import { once } from "node:events";
import { expect, it } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open.js";
import { silent } from "../../src/text/log.js";
import { Inbox } from "../../src/webhooks/receive/inbox.js";
import { deliver, reply, serveEvents, storeFolder } from "../harness/events.js";

/** A longer run asks for more. */
const burst = Number(process.env.GHL_BURST_TEST_EVENTS ?? 1_000);
const atOnce = 50;
const numbered = z.looseObject({ number: z.number() });

it(`a server that is killed in a burst of ${burst} has kept all it answered for, and nothing twice`, async () => {
  const place = await storeFolder();
  const server = await serveEvents(place.folder);
  const url = `${server.url}/webhooks/ghl/InboundMessage`;
  const answered = new Set<number>();
  let sent = 0;

  const sender = async () => {
    for (let number = sent++; number < burst; number = sent++) {
      // Every fifth goes out twice at once, as HighLevel's retries do.
      const copies = number % 5 === 0 ? 2 : 1;
      const body = reply(`message ${number}`, { number });
      const posted = await Promise.allSettled(
        Array.from({ length: copies }, () => deliver(url, body, `webhook-${number}`)),
      );
      if (posted.some((one) => one.status === "fulfilled" && one.value.status === 200)) answered.add(number);
      if (answered.size === burst / 2) server.child.kill("SIGKILL");
      if (posted.every(({ status }) => status === "rejected")) return;
    }
  };
  const dead = once(server.child, "exit");
  await Promise.all(Array.from({ length: atOnce }, sender));
  await dead;
  expect(answered.size).toBeGreaterThanOrEqual(burst / 2);
  expect(answered.size).toBeLessThan(burst);

  // HighLevel delivers again what was not answered; what was is delivered again too, as it may be.
  const again = await serveEvents(place.folder);
  const retried = Array.from({ length: burst }, (_, number) => number);
  const retry = async () => {
    for (let number = retried.pop(); number !== undefined; number = retried.pop()) {
      const { status, receipt } = await deliver(
        `${again.url}/webhooks/ghl/InboundMessage`,
        reply(`message ${number}`, { number }),
        `webhook-${number}`,
      );
      expect(status).toBe(200);
      if (answered.has(number)) expect(receipt?.duplicate).toBe(true);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, retry));
  await again.stop();

  const store = await openStore({ location: place.folder });
  const inbox = new Inbox({ store: async () => store, retention: {}, log: silent });
  const kept = await inbox.list({ owners: "all", limit: 2 * burst });
  const numbers = kept.map(({ value }) => numbered.parse(value.body).number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: burst }, (_, number) => number));
  await store.close();
  await place.remove();
}, 120_000);
