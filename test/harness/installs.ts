import { z } from "zod";
import { demo, demoApp } from "../../simulator/index.js";
import { installationTokens, locationTokens } from "../../src/api/accounts/oauth/tokens.js";
import type { Program } from "../../src/app/compose.js";
import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { administratorKey, asAdministrator, keys, listedEvents, post } from "./events.js";
import { logIn } from "./login.js";
import { connect, type Peer } from "./peers.js";
import type { RunningProcess } from "./process.js";
import { present, type Scene, scene } from "./scene.js";

interface Told {
  readonly at?: Date;
  readonly webhookId?: string;
  readonly appId?: string;
}

/** An account of the app, one server on its store, and what is done to them. */
export interface InstallsStage extends Pick<Scene, "simulator" | "close"> {
  readonly server: RunningProcess;
  readonly webhooks: string;
  readonly peer: Peer;
  /** One more program on the same store, in this process. */
  readonly program: Program;
  /** Posts one of the app's own events; without a sub-account it is of the agency. */
  tell(type: string, locationId?: string, told?: Told): ReturnType<typeof post>;
  /** Calls in a sub-account as an agent does: whose contacts it finds, or why it fails. */
  contactsOf(locationId: string, peer?: Peer): Promise<string>;
  /** The sub-accounts for which HighLevel was asked for a token since the logins were made, in order. */
  minted(): readonly (string | null)[];
  /** The events since then that are listed, the latest first. */
  events(of?: Readonly<Record<string, string>>): Promise<z.infer<typeof listedEvents>["events"]>;
  /** What stands in the store: keys of logins and of tokens got by them. */
  kept(): Promise<readonly string[]>;
  /** The app is installed in `places`, and its agency, or what is chosen, is logged in; nothing else is. */
  loggedIn(places: readonly string[], choice?: string): Promise<void>;
  /** One more server on the same store, with a client and with further settings. */
  serve(more?: Readonly<Record<string, string>>): Promise<Pick<InstallsStage, "server" | "peer">>;
}

const found = z.object({ contacts: z.array(z.looseObject({ locationId: z.string() })) });

/**
 * @param store the location of another store than a folder.
 * @param settings further ones, of every server.
 */
export async function installsStage(
  store?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<InstallsStage> {
  const set = await scene({ account: "app", ...(store === undefined ? {} : { store: { location: store } }) });
  const { simulator } = set;
  const peers: Peer[] = [];
  const serve = async (more = {}) => {
    const usual = { GHL_WEBHOOK_PUBLIC_KEY: keys.publicKey, MCP_ADMIN_KEYS: administratorKey };
    const server = await set.serve({ ...usual, ...settings, ...more });
    const peer = await connect("sdk 2.x on 2026-07-28", { url: server.ready, headers: asAdministrator });
    peers.push(peer);
    return { server, peer };
  };
  const [program, { server, peer }] = await Promise.all([set.open(), serve()]);
  const webhooks = server.ready.replace(/mcp$/, "webhooks/ghl");
  const tell: InstallsStage["tell"] = (type, locationId, told = {}) => {
    const { at = new Date(), webhookId = crypto.randomUUID(), appId = demoApp.appId } = told;
    const body = {
      type,
      appId,
      companyId: demo.companyId,
      ...(locationId === undefined ? {} : { locationId }),
    };
    const { rawBody, headers } = signedDelivery(body, { privateKey: keys.privateKey, webhookId, at });
    return post(webhooks, rawBody, headers);
  };
  const kept = async () => {
    const { records } = await program.store();
    const logins = await records.list(installationTokens, "");
    const tokens = await records.list(locationTokens, "");
    return [...logins, ...tokens].map((one) => one.key.replace(`${demoApp.clientId}/`, ""));
  };
  let from = 0;
  let since = "";
  return {
    simulator,
    server,
    webhooks,
    program,
    peer,
    serve,
    tell,
    kept,
    contactsOf: async (location, asked = peer) => {
      const result = await asked.call("contacts_search_contacts", { pageLimit: 3, location });
      if (result.isError) return result.content[0]?.text ?? "";
      return found.parse(result.structuredContent).contacts[0]?.locationId ?? "nobody";
    },
    minted: () =>
      simulator.requests
        .slice(from)
        .filter(({ path }) => path === "/oauth/locationToken")
        .map(({ body }) => new URLSearchParams(body).get("locationId")),
    events: async (of = {}) => {
      const { structuredContent } = await peer.call("events_list", { since, ...of });
      return listedEvents.parse(structuredContent).events;
    },
    loggedIn: async (places, choice = "agency") => {
      // What an earlier test left is removed as HighLevel does it, so that the server has nothing of it in memory.
      for (const key of await kept()) {
        const [level, id, minted] = key.split("/");
        if (minted === undefined) await tell("UNINSTALL", level === "agency" ? undefined : id);
      }
      const left = await kept();
      if (left.length > 0) throw new Error(`a removal left ${left.join(", ")}`);
      const { installedIn } = simulator.world.oauth;
      installedIn.clear();
      for (const place of places) installedIn.add(place);
      await logIn(program, simulator, choice);
      from = simulator.requests.length;
      since = new Date().toISOString();
    },
    close: async () => {
      for (const one of peers) await one.close();
      await set.close();
    },
  };
}

/** A further sub-account, of which nothing was told before, with a contact; the app is installed in it. */
export function furtherLocation({ simulator: { world } }: InstallsStage, name: string): string {
  const id = name.padEnd(20, "x");
  world.locations.put({ ...present(world.locations.all()[0]), id, name });
  world.contacts.put({ ...present(world.contacts.all()[0]), id: name.padEnd(20, "y"), locationId: id });
  world.oauth.installedIn.add(id);
  return id;
}
