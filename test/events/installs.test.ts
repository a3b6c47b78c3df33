import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
import { installationTokens, locationTokens } from "../../src/api/accounts/oauth/tokens.js";
import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { keys, post, reply } from "../harness/events.js";
import { furtherLocation, type InstallsStage, installsStage } from "../harness/installs.js";
import { logIn } from "../harness/login.js";
import { type Place, redisPlace, skipped, skipRedis } from "../harness/places.js";

/** HighLevel tells of installs and removals of the app; the tokens that are kept follow. */
const { companyId, locationId: lumina, dentalLocationId: dental, gymLocationId: gym } = demo;

let all: InstallsStage;

beforeAll(async () => {
  all = await installsStage();
});

afterAll(() => all?.close());

const agency = `agency/${companyId}`;

describe("An install in a sub-account", () => {
  it("gets and keeps its token by the agency's login; it is listed, usable, and its events are shown", async () => {
    const { simulator, peer, tell, contactsOf, minted, kept, webhooks } = all;
    await all.loggedIn([lumina]);
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

    const told = reply("from a new client", { locationId: dental, appId: demoApp.appId });
    const written = signedDelivery(told, {
      privateKey: keys.privateKey,
      webhookId: "first-message",
      at: new Date(),
    });
    await post(webhooks, written.rawBody, written.headers);
    expect(await all.events({ location: dental, event: "InboundMessage" })).toMatchObject([
      { location: dental, body: { body: "from a new client" } },
    ]);
  });

  it("gets other tokens than those of an earlier install", async () => {
    const { tell, contactsOf, minted } = all;
    await all.loggedIn([dental]);
    await contactsOf(dental);
    await tell("INSTALL", dental);
    expect(minted()).toEqual([dental, dental]);
    expect(await contactsOf(dental)).toBe(dental);
    expect(minted()).toHaveLength(2);
  });

  it("waits a little for a token endpoint that does not know of it yet", async () => {
    const { simulator, tell, minted, kept } = all;
    await all.loggedIn([lumina]);
    const told = tell("INSTALL", gym);
    await expect.poll(minted).toEqual([gym, gym]);
    simulator.world.oauth.installedIn.add(gym);
    expect(await told).toMatchObject({ status: 200 });
    expect(await kept()).toContain(`${agency}/${gym}`);
  });

  it("is refused where that takes longer, and done when it is delivered again; it is an event all the same", async () => {
    const { simulator, tell, minted, kept } = all;
    await all.loggedIn([lumina]);
    const webhookId = "slow-install";
    expect(await tell("INSTALL", gym, { webhookId })).toMatchObject({ status: 503 });
    expect(await kept()).toEqual([agency]);
    expect(await all.events({ event: "AppInstall" })).toMatchObject([{ location: gym }]);
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
    const { tell, minted, kept } = all;
    await all.loggedIn([lumina]);
    const many = Array.from({ length: 20 }, (_, n) => furtherLocation(all, `Bulk${n}`));
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
    const { tell, minted, kept } = all;
    await all.loggedIn([], dental);
    expect(await tell("INSTALL", dental)).toMatchObject({ status: 200 });
    expect(await tell("INSTALL", gym)).toMatchObject({ status: 200 });
    expect(await tell("INSTALL")).toMatchObject({ status: 200 });
    expect(minted()).toEqual([]);
    expect(await kept()).toEqual([`location/${dental}`]);
  });

  it("that only a person can complete is answered 200, and said on stderr", async () => {
    const { simulator, program, tell, minted, server, kept } = all;
    await all.loggedIn([dental]);
    const code = simulator.world.oauth.authorize({
      level: "agency",
      resourceId: companyId,
      scopes: ["locations.readonly", "contacts.readonly"],
    });
    const outcome = await program.oauth?.exchange(code, "https://mcp.example.com/oauth/callback");
    if (outcome?.kind !== "tokens") throw new Error("no tokens for the narrow login");
    await program.oauth?.installations.add(outcome.tokens);
    const said: string[] = [];
    server.child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    expect(await tell("INSTALL", dental)).toMatchObject({ status: 200 });
    expect(minted()).toEqual([dental]);
    await expect.poll(() => said.join("")).toContain("oauth.write");
    expect(await kept()).toEqual([agency]);
  });
});

describe("A removal", () => {
  it("from a sub-account takes its tokens away at once: calls fail clearly, and nothing of it is kept", async () => {
    const { simulator, tell, contactsOf, kept } = all;
    await all.loggedIn([lumina, dental]);
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
    const { simulator, program, tell, contactsOf, kept } = all;
    await all.loggedIn([], dental);
    await logIn(program, simulator, gym);
    expect(await kept()).toEqual([`location/${dental}`, `location/${gym}`]);
    await contactsOf(dental);
    await tell("UNINSTALL", dental);
    expect(await kept()).toEqual([`location/${gym}`]);
    expect(await contactsOf(dental)).toContain(`Nobody has logged in to the sub-account ${dental}`);
    expect(await contactsOf(gym)).toBe(gym);
  });

  it("from the agency ends its login and takes away all that was got by it", async () => {
    const { simulator, program, tell, contactsOf, kept } = all;
    await all.loggedIn([lumina, dental, gym]);
    for (const place of [lumina, dental]) await contactsOf(place);
    expect(await kept()).toHaveLength(3);
    expect(await tell("UNINSTALL")).toMatchObject({ status: 200 });
    expect(await kept()).toEqual([]);
    expect(await contactsOf(dental)).toContain("Nobody is logged in");
    // A sub-account's own login is an install of its own.
    await logIn(program, simulator, gym);
    await tell("UNINSTALL");
    expect(await kept()).toEqual([`location/${gym}`]);
  });

  it("waits for a token that is just being got, and takes that away too", async () => {
    const { program, tell, minted, kept } = all;
    await all.loggedIn([lumina]);
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
    expect(minted()).toEqual([]);
  });
});

describe("What comes again or late", () => {
  it("changes nothing: a repeated install, a repeated removal, and one that is older than what was done since", async () => {
    const { tell, contactsOf, minted, kept } = all;
    await all.loggedIn([lumina]);
    const place = furtherLocation(all, "Late");
    // Ahead of this machine's clock: what tokens were obtained since a removal, the removal leaves.
    const noon = Date.now() + 3_600_000;
    const removal = { webhookId: "removal", at: new Date(noon) };
    const install = { webhookId: "install", at: new Date(noon + 60_000) };
    await tell("UNINSTALL", place, removal);
    await tell("INSTALL", place, install);
    const tokens = [agency, `${agency}/${place}`];
    expect(await kept()).toEqual(tokens);
    for (const told of [() => tell("INSTALL", place, install), () => tell("UNINSTALL", place, removal)]) {
      expect(await told()).toMatchObject({ status: 200, receipt: { duplicate: true } });
    }
    // Sent first, but delivered for the first time only now.
    expect(await tell("UNINSTALL", place, { at: new Date(noon + 30_000) })).toMatchObject({
      status: 200,
      receipt: { duplicate: false },
    });
    expect(await kept()).toEqual(tokens);
    expect(minted()).toEqual([place]);
    expect(await contactsOf(place)).toBe(place);
    expect(minted()).toEqual([place]);

    await tell("UNINSTALL", place, { at: new Date(noon + 120_000) });
    await tell("INSTALL", place, { at: new Date(noon + 90_000) });
    expect(await kept()).toEqual([agency]);
    expect(minted()).toEqual([place]);
  });
});

describe("What is no business of the tokens", () => {
  it("is an event alone: a plan, a version, a payment, an outside account; another app's is not even that", async () => {
    const { tell, contactsOf, minted, kept, events } = all;
    await all.loggedIn([dental]);
    await contactsOf(dental);
    const before = await kept();
    const appId = "66f0c1d2a9b8e7f6a5d4c3b2";
    for (const told of [tell("INSTALL", gym, { appId }), tell("UNINSTALL", dental, { appId })])
      expect(await told).toMatchObject({ status: 403 });
    expect(await tell("UNINSTALL", undefined, { appId })).toMatchObject({ status: 403 });
    for (const type of ["PLAN_CHANGE", "UPDATE", "APP_PAYMENT_STATUS", "EXTERNAL_AUTH_CONNECTED"])
      expect(await tell(type, dental)).toMatchObject({ status: 200 });
    expect(await kept()).toEqual(before);
    expect(minted()).toEqual([dental]);
    expect((await events()).map(({ event }) => event).toReversed()).toEqual([
      "PlanChange",
      "AppUpdate",
      "AppPaymentStatus",
      "ExternalAuthConnected",
    ]);
  });
});

describe.skipIf(skipRedis)(`With two nodes on Redis${skipped}`, () => {
  let place: Place;
  let one: InstallsStage;

  beforeAll(async () => {
    place = await redisPlace();
    one = await installsStage(place.options.location);
  });

  afterAll(async () => {
    await one?.close();
    await place?.remove();
  });

  it("a removal that reaches one ends the use of the token at the other", async () => {
    const { simulator, tell, contactsOf, kept, serve } = one;
    await one.loggedIn([lumina, dental]);
    const { peer: other } = await serve();
    expect(await contactsOf(dental, other)).toBe(dental);
    simulator.world.oauth.installedIn.delete(dental);
    await tell("UNINSTALL", dental);
    await expect.poll(() => contactsOf(dental, other)).toContain("HighLevel gives no token");
    expect(await kept()).toEqual([agency]);
  });
});
