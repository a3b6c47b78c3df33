import type { Account } from "../api/accounts/account.js";
import { appIdOf } from "../api/accounts/oauth/app-installs.js";
import type { Names } from "../call/lookups/names.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { EventAccess } from "../mcp/events/event-access.js";
import { inboxResources } from "../mcp/events/event-resources.js";
import { eventTools } from "../mcp/events/list-tool.js";
import type { ServedResource } from "../mcp/resources/resource-index.js";
import type { ServedTool } from "../mcp/tools/tool.js";
import { staleNames, touchesLocations } from "../mcp/updates/invalidated.js";
import { ResourceUpdates } from "../mcp/updates/subscriptions.js";
import type { Store } from "../store/port.js";
import { type Log, messageOf } from "../text/log.js";
import { EventFeed } from "../webhooks/receive/feed.js";
import { Inbox } from "../webhooks/receive/inbox.js";
import { type AppLifecycle, LifecycleEvents } from "../webhooks/receive/lifecycle.js";
import { Receiver } from "../webhooks/receive/receiver.js";
import { publishedKey, VerifierSettingError, verifier } from "../webhooks/receive/verify.js";
import { type Config, ConfigError } from "./config.js";

/** All that has to do with events, where an inbox is kept. */
export interface Events {
  readonly inbox: Inbox;
  /** @param severalLocations whether a call may be meant for one of several sub-accounts. */
  tools(severalLocations: boolean): readonly ServedTool[];
  readonly resources: readonly ServedResource[];
  readonly updates: ResourceUpdates;
  /** @throws ConfigError where the settings hold a key that is none. */
  receiver(): Receiver;
  /** Hears of what arrives from now on, at whichever node; where the store fails, from when it works again. */
  start(): Promise<void>;
  /** Ends what waits for events. */
  release(): Promise<void>;
  close(): Promise<void>;
}

export interface EventsParts {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly account: Account;
  readonly names: Names;
  readonly store: () => Promise<Store>;
  /** What the accounts do when their app is installed or removed; with a token of its own there is no app. */
  readonly lifecycle: AppLifecycle | undefined;
  readonly log: Log;
}

const dayMs = 86_400_000;
/** A store that did not work at the start is tried again this often. */
const againMs = 5_000;

/** Undefined where no inbox is kept. */
export function openEvents(parts: EventsParts): Events | undefined {
  const { config, catalogue, account, names, store, lifecycle, log } = parts;
  if (!config.events.kept) return undefined;
  const retention = { maxAgeMs: config.events.days * dayMs, maxCount: config.events.entries };
  const inbox = new Inbox({ store, retention, log });
  const feed = new EventFeed(inbox);
  const access = new EventAccess(account);
  feed.listen(({ value }) => {
    for (const kind of staleNames(value)) names.forget(kind);
    if (!touchesLocations(value)) return;
    lifecycle?.forget();
    access.forget();
    // The sub-account's time zone is among the names.
    names.forget();
  });
  let again: NodeJS.Timeout | undefined;
  const start = async (): Promise<void> => {
    try {
      await feed.start();
      inbox.startTrimming();
    } catch (error) {
      log.debug(`events: ${messageOf(error)}`);
      if (!feed.closing.aborted) again = setTimeout(() => void start(), againMs).unref();
    }
  };
  const served = { inbox, feed, access, catalogue, maxTokens: config.maxResultTokens };
  return {
    inbox,
    tools: (severalLocations) => eventTools({ ...served, severalLocations }),
    resources: inboxResources(served),
    updates: new ResourceUpdates(feed, access),
    receiver: () => receiverOf(parts, inbox),
    start,
    release: () => feed.close(),
    close: async () => {
      clearTimeout(again);
      await feed.close();
      await inbox.close();
    },
  };
}

function receiverOf({ config, store, lifecycle }: EventsParts, inbox: Inbox): Receiver {
  const { publicKeys, legacyRsaKey, maxAgeMs } = config.webhooks;
  try {
    const verify = verifier({
      keys: publicKeys.length > 0 ? publicKeys : [publishedKey],
      ...(legacyRsaKey === undefined ? {} : { legacyRsaKey }),
      ...(maxAgeMs === undefined ? {} : { maxAgeMs }),
    });
    return new Receiver({
      verify,
      inbox,
      appIds: keptApps(config),
      ...(lifecycle === undefined ? {} : { lifecycle: new LifecycleEvents(lifecycle, store) }),
    });
  } catch (error) {
    if (!(error instanceof VerifierSettingError)) throw error;
    throw new ConfigError(`GHL_WEBHOOK_PUBLIC_KEY or GHL_WEBHOOK_LEGACY_RSA_KEY: ${error.message}`);
  }
}

/** The ids of the marketplace apps whose webhooks are kept; none where those of any app are. */
export function keptApps({ app, webhooks }: Pick<Config, "app" | "webhooks">): readonly string[] {
  if (webhooks.appIds.length > 0) return webhooks.appIds;
  return app === undefined ? [] : [appIdOf(app.clientId)];
}
