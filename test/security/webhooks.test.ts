import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { signatureHeaders } from "../../src/webhooks/sending/sign.js";
import { keys, post, reply } from "../harness/events.js";
import { type InstallsStage, installsStage } from "../harness/installs.js";
import { logIn } from "../harness/login.js";
import { until } from "../harness/until.js";
import { answered, type Bare, bare, head } from "./bare.js";

const { companyId, locationId: lumina, dentalLocationId: dental, gymLocationId: gym } = demo;
const day = 86_400_000;

/** Webhooks a minute from one address. */
const rate = 200;

let all: InstallsStage;
const open: Bare[] = [];

beforeAll(async () => {
  all = await installsStage(undefined, { GHL_WEBHOOK_RATE: String(rate) });
});

afterAll(async () => {
  for (const { socket } of open) socket.destroy();
  await all?.close();
});

/** The head of a delivery of so many bytes. */
function deliveryOf(bytes: number, ...headers: readonly string[]): string {
  return head(
    "POST /webhooks/ghl HTTP/1.1",
    "Host: 127.0.0.1",
    "Content-Type: application/json",
    `Content-Length: ${bytes}`,
    ...headers,
  );
}

/** What looks like a signature, of nothing. */
const forged = `X-GHL-Signature: ${randomBytes(64).toString("base64")}`;

function deliverSigned(text: string) {
  const rawBody = Buffer.from(text);
  return post(all.webhooks, rawBody, signatureHeaders(rawBody, keys.privateKey));
}

describe("A stranger", () => {
  it.each([
    ["no signature", []],
    ["what is none", ["X-GHL-Signature: N/A"]],
    ["the former one, which is off", [`X-WH-Signature: ${randomBytes(256).toString("base64")}`]],
    ["one that is too short", ["X-GHL-Signature: QUJD"]],
    ["two of them", [forged, forged]],
  ])("whose webhook has %s is refused at its headers, before any of its body", async (_, headers) => {
    const { status, said } = await answered(all.webhooks, deliveryOf(1_000_000, ...headers));
    expect(status).toBe(401);
    expect(said).toMatch(/connection: close/i);
  });

  it("can have the server keep no more than 16 MiB of half-sent webhooks: the oldest give way", async () => {
    const half = randomBytes(900_000);
    const sent = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const one = await bare(all.webhooks, deliveryOf(1_000_000, forged));
        one.socket.write(half);
        return one;
      }),
    );
    open.push(...sent);
    const left = () => sent.filter(({ ended }) => !ended()).length;
    await until("most of them are ended", () => left() <= 18);
    expect(left()).toBeGreaterThan(0);
    expect(await deliverSigned(JSON.stringify(reply("meanwhile")))).toMatchObject({ status: 200 });
  });

  it("who holds connections with half a head keeps nobody out: past 500 the oldest are ended", async () => {
    const sent = await Promise.all(
      Array.from({ length: 700 }, () => bare(all.webhooks, "POST /webhooks/ghl HTTP/1.1\r\nHost: x\r\nX-")),
    );
    open.push(...sent);
    await until("the oldest are ended", () => sent.filter(({ ended }) => ended()).length >= 200);
    expect(sent.filter(({ ended }) => !ended()).length).toBeGreaterThan(400);
    expect(await deliverSigned(JSON.stringify(reply("through the crowd")))).toMatchObject({ status: 200 });
  });
});

describe("Webhooks without a signature", () => {
  it("use nothing up that those of HighLevel have from the same address", async () => {
    const statuses = await Promise.all(
      Array.from({ length: rate + 1 }, () => post(all.webhooks, Buffer.from("{}"), {})),
    );
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([401]));
    expect(await deliverSigned(JSON.stringify(reply("after them")))).toMatchObject({ status: 200 });
  });
});

describe("What HighLevel signed", () => {
  it("but is nested 100,000 deep is refused for good, not to be sent again", async () => {
    const deep = `{"type":"InboundMessage","body":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const { status } = await deliverSigned(deep);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it("for another marketplace app is not kept, whatever it is about", async () => {
    await all.loggedIn([lumina]);
    const of = (appId: string) =>
      deliverSigned(JSON.stringify({ ...reply("of an app"), locationId: lumina, appId }));
    expect(await of("66f0c1d2a9b8e7f6a5d4c3b2")).toMatchObject({ status: 403 });
    expect(await all.events({ event: "InboundMessage" })).toEqual([]);
    expect(await of(demoApp.appId)).toMatchObject({ status: 200 });
    expect(await all.events({ event: "InboundMessage" })).toHaveLength(1);
  });

  it("as a removal 32 days ago ends no login made since", async () => {
    await all.loggedIn([], gym);
    const at = new Date(Date.now() - 32 * day);
    expect(await all.tell("UNINSTALL", gym, { at })).toMatchObject({ status: 200 });
    expect(await all.kept()).toEqual([`location/${gym}`]);
    expect(await all.contactsOf(gym)).toBe(gym);
  });

  it("as a removal without a date ends no login made since, however often it comes", async () => {
    await all.loggedIn([], gym);
    const body = JSON.stringify({ type: "UNINSTALL", appId: demoApp.appId, companyId, locationId: gym });
    await deliverSigned(body);
    expect(await all.kept()).toEqual([]);
    await logIn(all.program, all.simulator, gym);
    expect(await deliverSigned(body)).toMatchObject({ status: 200 });
    expect(await all.kept()).toEqual([`location/${gym}`]);
  });

  it.each([[5], [[]], [{}]])(
    "as a removal from what is no id, %j, is not the agency's",
    async (locationId) => {
      await all.loggedIn([lumina]);
      const body = {
        type: "UNINSTALL",
        appId: demoApp.appId,
        companyId,
        locationId,
        timestamp: Date.now() + 1_000,
      };
      expect(await deliverSigned(JSON.stringify(body))).toMatchObject({ status: 200 });
      expect(await all.kept()).toEqual([`agency/${companyId}`]);
    },
  );

  it("as a removal in the millisecond of an install is carried out", async () => {
    await all.loggedIn([], gym);
    const at = new Date(Date.now() + 1_000);
    await all.tell("INSTALL", gym, { at });
    await all.tell("UNINSTALL", gym, { at });
    expect(await all.kept()).toEqual([]);
  });

  it("as a removal is carried out once: sent again 40 days later, it ends no login made since", async () => {
    // Ahead of this machine's clock, so that only what is remembered of the removal itself can tell.
    const at = new Date(Date.now() + day);
    await all.loggedIn([], dental);
    await all.tell("UNINSTALL", dental, { at });
    expect(await all.kept()).toEqual([]);
    await logIn(all.program, all.simulator, dental);
    const { server } = await all.serve({ NODE_OPTIONS: `--import data:text/javascript,${later}` });
    const body = { type: "UNINSTALL", appId: demoApp.appId, companyId, locationId: dental };
    const again = signedDelivery(body, { privateKey: keys.privateKey, webhookId: "again", at });
    const webhooks = server.ready.replace(/mcp$/, "webhooks/ghl");
    expect(await post(webhooks, again.rawBody, again.headers)).toMatchObject({ status: 200 });
    expect(await all.kept()).toEqual([`location/${dental}`]);
  });
});

/** What a program runs first whose clock is 40 days ahead. */
const later = encodeURIComponent(`const now = Date.now; Date.now = () => now() + ${40 * day};`);
