import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo, demoApp } from "../../simulator/index.js";
import { installationTokens, locationTokens } from "../../src/api/accounts/oauth/tokens.js";
import { openStore } from "../../src/store/open.js";
import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { administratorKey, asAdministrator, keys, listedEvents, post, reply } from "../harness/events.js";
import { logIn } from "../harness/login.js";
import { connect, type Peer } from "../harness/peers.js";
import { redisPlace, skipped, skipRedis } from "../harness/places.js";
import { mainFile, type RunningProcess, startProcess } from "../harness/process.js";
import { type Scene, scene } from "../harness/scene.js";

/** HighLevel tells of installs and removals of the app; the tokens that are kept follow. */
const { companyId, locationId: lumina, dentalLocationId: dental, gymLocationId: gym } = demo;

interface Told {
  readonly at?: Date;
  readonly webhookId?: string;
  readonly appId?: string;
}

interface Stage extends Scene {
  readonly server: RunningProcess;
  /** Posts one of the app's own events; without a sub-account it is of the agency. */
  tell(type: string, locationId?: string, told?: Told): ReturnType<typeof post>;
  /** Calls in a sub-account as an agent does: whose contacts it finds, or why it fails. */
  contactsOf(locationId: string, peer?: Peer): Promise<string>;
  readonly peer: Peer;
  /** The sub-accounts for which HighLevel was asked for a token, in order. */
  minted(): readonly (string | null)[];
  /** What stands in the store: keys of logins and of tokens got by them. */
  kept(): Promise<readonly string[]>;
  /** One more server on the same store. */
  serve(): Promise<RunningProcess>;
}

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const found = z.object({ contacts: z.array(z.looseObject({ locationId: z.string() })) });

/** The app is installed in `places`, and its agency, or what is chosen, is logged in. */
async function stage(places: readonly string[], choice = "agency", store?: string): Promise<Stage> {
  const set = await scene({ account: "app", ...(store === undefined ? {} : { store: { location: store } }) });
  closing.push(() => set.close());
  for (const place of places) set.simulator.world.oauth.installedIn.add(place);
  await logIn(await set.open(), set.simulator, choice);
  const serve = async () => {
    const env = {
      ...set.settings,
      GHL_WEBHOOK_PUBLIC_KEY: keys.publicKey,
      MCP_ADMIN_KEYS: administratorKey,
    };
    const server = await startProcess(mainFile, ["http", "--port", "0"], env, /(http:\S+)\/mcp/);
    closing.push(() => server.stop());
    return server;
  };
  const server = await serve();
  const peer = await peerOf(server);
  return {
    ...set,
    server,
    peer,
    serve,
    tell: (type, locationId, { at = new Date(), webhookId = crypto.randomUUID(), appId } = {}) => {
      const place = { companyId, ...(locationId === undefined ? {} : { locationId }) };
      const body = { type, appId: appId ?? demoApp.appId, ...place };
      const { rawBody, headers } = signedDelivery(body, { privateKey: keys.privateKey, webhookId, at });
      return post(`${server.ready}/webhooks/ghl`, rawBody, headers);
    },
    contactsOf: async (location, asked = peer) => {
      const result = await asked.call("contacts_search_contacts", { pageLimit: 3, location });
      if (result.isError) return result.content[0]?.text ?? "";
      return found.parse(result.structuredContent).contacts[0]?.locationId ?? "nobody";
    },
    minted: () =>
      set.simulator.requests
        .filter(({ path }) => path === "/oauth/locationToken")
        .map(({ body }) => new URLSearchParams(body).get("locationId")),
    kept: async () => {
      const { GHL_STORE: location = "", GHL_STORE_KEY: key = "" } = set.settings;
      const opened = await openStore({ location, key });
      const logins = await opened.records.list(installationTokens, "");
      const tokens = await opened.records.list(locationTokens, "");
      await opened.close();
      return [...logins, ...tokens].map((one) => one.key.replace(`${demoApp.clientId}/`, ""));
    },
  };
}

async function peerOf(server: RunningProcess): Promise<Peer> {
  const peer = await connect("sdk 2.x on 2026-07-28", {
    url: `${server.ready}/mcp`,
    headers: asAdministrator,
  });
  closing.push(() => peer.close());
  return peer;
}

const agency = `agency/${companyId}`;

describe("An install in a sub-account", () => {
  it("gets and keeps its token by the agency's login; it is listed, usable, and its events are shown", async () => {
    const { simulator, peer, tell, contactsOf, minted, kept, server } = await stage([lumina]);
    const dentist = { id: dental, reachable: true };
    const listed = async () => (await peer.call("list_locations", {})).structuredContent?.locations;
    expect(await listed()).not.toContainEqual(expect.objectContaining(dentist));
    expect(await kept()).toEqual([agency]);

    simulator.world.oauth.installedIn.add(dental);
    expect(await tell("INSTALL", dental)).toMatchObject({ status: 200, receipt: { duplicate: false } });
    expect(minted()).toEqual([dental]);
    expect(await kept()).toEqual([agency, `${agency}/${dental}`]);
    await expect.poll(listed).toContainEqual(expect.objectContaining(dentist));
    expect(await contactsOf(dental)).toBe(dental);
    expect(minted()).toEqual([dental]);

    const written = signedDelivery(reply("from a new client", { locationId: dental }), {
      privateKey: keys.privateKey,
      webhookId: "first-message",
      at: new Date(),
    });
    await post(`${server.ready}/webhooks/ghl`, written.rawBody, written.headers);
    const { events } = listedEvents.parse(
      (await peer.call("events_list", { location: dental, event: "InboundMessage" })).structuredContent,
    );
    expect(events).toMatchObject([{ location: dental, body: { body: "from a new client" } }]);
  });

  it("gets other tokens than those of an earlier install", async () => {
    const { tell, contactsOf, minted } = await stage([dental]);
    await contactsOf(dental);
    await tell("INSTALL", dental);
    expect(minted()).toEqual([dental, dental]);
    expect(await contactsOf(dental)).toBe(dental);
    expect(minted()).toHaveLength(2);
  });

  it("waits a little for a token endpoint that does not know of it yet", async () => {
    const { simulator, tell, minted, kept } = await stage([lumina]);
    const told = tell("INSTALL", gym);
    await expect.poll(minted).toEqual([gym, gym]);
    simulator.world.oauth.installedIn.add(gym);
    expect(await told).toMatchObject({ status: 200 });
    expect(await kept()).toContain(`${agency}/${gym}`);
  });

  it("is refused where that takes longer, and done when it is delivered again; it is an event all the same", async () => {
    const { simulator, peer, tell, minted, kept } = await stage([lumina]);
    const webhookId = "slow-install";
    expect(await tell("INSTALL", gym, { webhookId })).toMatchObject({ status: 503 });
    expect(await kept()).toEqual([agency]);
    const { events } = listedEvents.parse(
      (await peer.call("events_list", { event: "AppInstall" })).structuredContent,
    );
    expect(events).toMatchObject([{ location: gym }]);
    const tries = minted().length;
    simulator.world.oauth.installedIn.add(gym);
    expect(await tell("INSTALL", gym, { webhookId })).toMatchObject({
      status: 200,
      receipt: { duplicate: true },
    });
    expect(minted()).toHaveLength(tries + 1);
    expect(await kept()).toContain(`${agency}/${gym}`);
  });

  it("is one of many: a burst is taken one by one, each waiting for the one before", async () => {
    const { simulator, tell, minted, kept } = await stage([lumina]);
    const { world } = simulator;
    const [pattern] = world.locations.all();
    if (pattern === undefined) throw new Error("the seed has no sub-account");
    const many = Array.from({ length: 20 }, (_, n) => `Bulk${n}`.padEnd(20, "x"));
    for (const id of many) {
      world.locations.put({ ...pattern, id, name: id });
      world.oauth.installedIn.add(id);
    }
    // The first is tried in vain for a while: were the others not waiting, they'd be on the wire before its last try.
    const first = tell("INSTALL", gym);
    await expect.poll(minted).toEqual([gym]);
    const others = await Promise.all(many.map((id) => tell("INSTALL", id)));
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await first).status).toBe(503);
    const tries = minted().length - many.length;
    expect(tries).toBeGreaterThan(1);
    expect(minted().slice(0, tries)).toEqual(Array.from({ length: tries }, () => gym));
    expect(minted().slice(tries).toSorted()).toEqual(many.toSorted());
    expect(await kept()).toHaveLength(1 + many.length);
  });

  it("needs nothing where the sub-account was logged in to by itself, or nobody was logged in to its agency", async () => {
    const { tell, minted, kept } = await stage([], dental);
    expect(await tell("INSTALL", dental)).toMatchObject({ status: 200 });
    expect(await tell("INSTALL", gym)).toMatchObject({ status: 200 });
    expect(await tell("INSTALL")).toMatchObject({ status: 200 });
    expect(minted()).toEqual([]);
    expect(await kept()).toEqual([`location/${dental}`]);
  });

  it("that only a person can complete is answered 200, and said on stderr", async () => {
    const { simulator, open, tell, minted, server, ...rest } = await stage([dental]);
    const code = simulator.world.oauth.authorize({
      level: "agency",
      resourceId: companyId,
      scopes: ["locations.readonly", "contacts.readonly"],
    });
    const program = await open();
    const outcome = await program.oauth?.exchange(code, "https://mcp.example.com/oauth/callback");
    if (outcome?.kind !== "tokens") throw new Error("no tokens for the narrow login");
    await program.oauth?.installations.add(outcome.tokens);
    const said: string[] = [];
    server.child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    expect(await tell("INSTALL", dental)).toMatchObject({ status: 200 });
    expect(minted()).toEqual([dental]);
    await expect.poll(() => said.join("")).toContain("oauth.write");
    expect(await rest.kept()).toEqual([agency]);
  });
});

describe("A removal", () => {
  it("from a sub-account takes its tokens away at once: calls fail clearly, and nothing of it is kept", async () => {
    const { simulator, tell, contactsOf, kept } = await stage([lumina, dental]);
    expect([await contactsOf(dental), await contactsOf(lumina)]).toEqual([dental, lumina]);
    expect(await kept()).toEqual([agency, `${agency}/${dental}`, `${agency}/${lumina}`]);
    // The simulator takes no token back: what still works is what was kept.
    simulator.world.oauth.installedIn.delete(dental);
    expect(await tell("UNINSTALL", dental)).toMatchObject({ status: 200 });
    expect(await kept()).toEqual([agency, `${agency}/${lumina}`]);
    expect(await contactsOf(dental)).toContain(`HighLevel gives no token for the sub-account ${dental}`);
    expect(await contactsOf(lumina)).toBe(lumina);
    expect(await kept()).toEqual([agency, `${agency}/${lumina}`]);
  });

  it("from a sub-account that was logged in to by itself ends that login, and no other", async () => {
    const { simulator, open, tell, contactsOf, kept } = await stage([], dental);
    await logIn(await open(), simulator, gym);
    expect(await kept()).toEqual([`location/${dental}`, `location/${gym}`]);
    await contactsOf(dental);
    await tell("UNINSTALL", dental);
    expect(await kept()).toEqual([`location/${gym}`]);
    expect(await contactsOf(dental)).toContain(`Nobody has logged in to the sub-account ${dental}`);
    expect(await contactsOf(gym)).toBe(gym);
  });

  it("from the agency ends its login and takes away all that was got by it", async () => {
    const { simulator, open, tell, contactsOf, kept } = await stage([lumina, dental, gym]);
    for (const place of [lumina, dental]) await contactsOf(place);
    expect(await kept()).toHaveLength(3);
    expect(await tell("UNINSTALL")).toMatchObject({ status: 200 });
    expect(await kept()).toEqual([]);
    expect(await contactsOf(dental)).toContain("Nobody is logged in");
    // A sub-account's own login is an install of its own.
    await logIn(await open(), simulator, gym);
    await tell("UNINSTALL");
    expect(await kept()).toEqual([`location/${gym}`]);
  });

  it("waits for a token that is just being got, and takes that away too", async () => {
    const { simulator, open, tell, kept } = await stage([lumina]);
    const program = await open();
    const { locks } = await program.store();
    const name = `tokens ${locationTokens.name} ${demoApp.clientId}/${agency}/${dental}`;
    const held = await locks.acquire(name, { ttlMs: 10_000 });
    if (!held.held) throw new Error("somebody else renews");
    const told = tell("UNINSTALL", dental);
    await sleep(300);
    const { records } = await program.store();
    const [login] = await records.list(installationTokens, "");
    if (login === undefined) throw new Error("nobody is logged in");
    await records.put(locationTokens, `${demoApp.clientId}/${agency}/${dental}`, login.value);
    await held.lock.release();
    expect(await told).toMatchObject({ status: 200 });
    expect(await kept()).toEqual([agency]);
    expect(simulator.world.oauth.counts.mints).toBe(0);
  });
});

describe("What comes again or late", () => {
  it("changes nothing: a repeated install, a repeated removal, and one that is older than what was done since", async () => {
    const { tell, contactsOf, minted, kept } = await stage([dental]);
    const noon = Date.now() - 3_600_000;
    const removal = { webhookId: "removal", at: new Date(noon) };
    const install = { webhookId: "install", at: new Date(noon + 60_000) };
    await tell("UNINSTALL", dental, removal);
    await tell("INSTALL", dental, install);
    const tokens = [agency, `${agency}/${dental}`];
    expect(await kept()).toEqual(tokens);
    for (const told of [() => tell("INSTALL", dental, install), () => tell("UNINSTALL", dental, removal)]) {
      expect(await told()).toMatchObject({ status: 200, receipt: { duplicate: true } });
    }
    // Sent first, but delivered for the first time only now.
    expect(await tell("UNINSTALL", dental, { at: new Date(noon + 30_000) })).toMatchObject({
      status: 200,
      receipt: { duplicate: false },
    });
    expect(await kept()).toEqual(tokens);
    expect(minted()).toEqual([dental]);
    expect(await contactsOf(dental)).toBe(dental);
    expect(minted()).toEqual([dental]);

    await tell("UNINSTALL", dental, { at: new Date(noon + 120_000) });
    await tell("INSTALL", dental, { at: new Date(noon + 90_000) });
    expect(await kept()).toEqual([agency]);
    expect(minted()).toEqual([dental]);
  });
});

describe("What is no business of the tokens", () => {
  it("is an event alone: another app's installs and removals, a plan, a version, a payment, an outside account", async () => {
    const { peer, tell, contactsOf, minted, kept } = await stage([dental]);
    await contactsOf(dental);
    const before = await kept();
    const appId = "66f0c1d2a9b8e7f6a5d4c3b2";
    await tell("INSTALL", gym, { appId });
    await tell("UNINSTALL", dental, { appId });
    await tell("UNINSTALL", undefined, { appId });
    for (const type of ["PLAN_CHANGE", "UPDATE", "APP_PAYMENT_STATUS", "EXTERNAL_AUTH_CONNECTED"])
      expect(await tell(type, dental)).toMatchObject({ status: 200 });
    expect(await kept()).toEqual(before);
    expect(minted()).toEqual([dental]);
    const { events } = listedEvents.parse((await peer.call("events_list", {})).structuredContent);
    expect(events.map(({ event }) => event).toReversed()).toEqual([
      "AppInstall",
      "AppUninstall",
      "AppUninstall",
      "PlanChange",
      "AppUpdate",
      "AppPaymentStatus",
      "ExternalAuthConnected",
    ]);
  });
});

describe.skipIf(skipRedis)(`With two nodes on Redis${skipped}`, () => {
  it("a removal that reaches one ends the use of the token at the other", async () => {
    const place = await redisPlace();
    closing.push(() => place.remove());
    const { simulator, tell, contactsOf, kept, serve } = await stage(
      [lumina, dental],
      "agency",
      place.options.location,
    );
    const other = await peerOf(await serve());
    expect(await contactsOf(dental, other)).toBe(dental);
    simulator.world.oauth.installedIn.delete(dental);
    await tell("UNINSTALL", dental);
    await expect.poll(() => contactsOf(dental, other)).toContain("HighLevel gives no token");
    expect(await kept()).toEqual([agency]);
  });
});
