import { resources } from "../../resources/index.js";
import type { Account } from "../api/accounts/account.js";
import type { MarketplaceApp } from "../api/accounts/oauth/marketplace-app.js";
import { openAccount } from "../api/accounts/open-account.js";
import { Observers } from "../api/observer.js";
import { type Caller, localName } from "../api/scope.js";
import { RateLimits } from "../api/send/queue/rate-limits.js";
import { sendWay } from "../api/send/way.js";
import { Client } from "../api/wire/client.js";
import { Allowlist, faultOfAllowances } from "../call/changes/allowlist.js";
import { Confirmations } from "../call/changes/confirmations.js";
import { Idempotency } from "../call/changes/idempotency.js";
import { Journal } from "../call/changes/journal.js";
import { Lookups } from "../call/lookups/lookup.js";
import { Names } from "../call/lookups/names.js";
import { RecordReader } from "../call/lookups/records.js";
import { Suggestions } from "../call/lookups/suggestions.js";
import { type Way, wayOf } from "../call/way.js";
import { type Catalogue, loadCatalogue } from "../catalogue/catalogue.js";
import type { OperationSearch } from "../catalogue/search/operation-search.js";
import { searchInTurns } from "../catalogue/search/search-index.js";
import { surfaceOf } from "../catalogue/surface.js";
import { Confirmer } from "../mcp/confirm/confirmer.js";
import { eventCatalogueResources } from "../mcp/events/event-resources.js";
import { declaredResource } from "../mcp/resources/declared-resource.js";
import { journalResources } from "../mcp/resources/journal.js";
import { ownResources } from "../mcp/resources/own-resources.js";
import { ResourceIndex } from "../mcp/resources/resource-index.js";
import { KeptResults } from "../mcp/results/kept-results.js";
import { discoveryTools } from "../mcp/tools/discovery.js";
import { locationTools } from "../mcp/tools/locations.js";
import { operationTool } from "../mcp/tools/operation-tool.js";
import type { ServedTool } from "../mcp/tools/tool.js";
import { localBudgets, sharedBudgets } from "../store/budgets.js";
import type { StoreError } from "../store/errors.js";
import { MemoryRecords } from "../store/memory.js";
import { OpenedOnce } from "../store/opened-once.js";
import type { Store } from "../store/port.js";
import { holdSecret } from "../text/redact.js";
import { type Config, ConfigError, defaultStore, filesOfSettings } from "./config.js";
import { type Events, openEvents } from "./events.js";
import { Log } from "./log.js";
import { faultOf } from "./store-fault.js";

/** Everything that a way of serving needs, put together from the settings. */
export interface Program {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly client: Client;
  /** The account of the settings. */
  readonly account: Account;
  /** The caller on this machine: the host over stdio, or a person at the command line. */
  readonly local: Caller;
  /** The logins, where the account has its tokens by them. */
  readonly oauth: MarketplaceApp | undefined;
  readonly way: Way;
  readonly journal: Journal;
  readonly log: Log;
  /** Who observes the calls: the log, and what is added. */
  readonly observers: Observers;
  readonly limits: RateLimits;
  readonly resources: ResourceIndex;
  /** Received events, where an inbox is kept. */
  readonly events: Events | undefined;
  /** What is kept between calls and between processes; opened when it is first needed. */
  store(): Promise<Store>;
  /** Tries the store out. @returns why it cannot be used, and how a person mends it; undefined when it can. */
  storeFault(): Promise<StoreError | undefined>;
  /**
   * The tools of a surface, less what is not a read where only reads are allowed.
   *
   * @param severalLocations whether calls may be meant for one of several sub-accounts; as the settings have it by default.
   */
  tools(surface: string, readOnly: boolean, severalLocations?: boolean): readonly ServedTool[];
  close(): Promise<void>;
}

/**
 * @param onThisMachine whether the caller is on this machine, so that paths mean its own files.
 * @throws SurfaceError when GHL_TOOLS names what is not there.
 */
export async function openProgram(config: Config, onThisMachine: boolean): Promise<Program> {
  for (const secret of [config.pit, config.pitNext, config.app?.clientSecret]) holdSecret(secret);
  const catalogue = await loadCatalogue(config.apiVersion);
  const client = new Client(config);
  const log = new Log(config.logLevel);
  const observers = new Observers();
  observers.add(log);
  const kept = new OpenedOnce(storeOptions(config));
  const store = kept.store.bind(kept);
  const { account, oauth } = await openAccount(config, {
    client,
    store,
    log,
    observer: observers,
  });
  const { unattended } = config;
  const local: Caller = {
    name: localName,
    account,
    administrator: true,
    unattended: unattended && { holder: localName, entries: unattended },
  };
  const fault = unattended && (await faultOfAllowances(unattended, catalogue, config.confirm));
  if (fault !== undefined) throw new ConfigError(`GHL_UNATTENDED ${fault}.`);
  const budgets = config.store.chosen ? sharedBudgets(store, log) : localBudgets();
  const limits = new RateLimits(budgets, config.dailyReserve);
  const send = sendWay({ client, limits, waitMs: config.waitMs });
  const lookups = new Lookups({ catalogue, send, observer: observers });
  const names = new Names(lookups);
  const changes = changesOf(config, store, log);
  const reader = new RecordReader({ catalogue, lookups, names });
  const ownBudgets = localBudgets();
  const way = wayOf({
    catalogue,
    send,
    observer: observers,
    names,
    reader,
    allowlist: new Allowlist({
      reader,
      budgets: config.store.chosen ? async () => (await store()).budgets : async () => ownBudgets,
      log,
    }),
    uploads: {
      roots: onThisMachine ? config.fileRoots : [],
      withheld: withheldOf(config),
      maxBytes: 50 * 1024 * 1024,
      timeoutMs: config.timeoutMs,
    },
    readOnly: config.readOnly,
    ...changes,
    baseURL: config.baseURL,
  });

  const results = new KeptResults({ log, ...(config.store.shared ? { store } : {}) });
  const operationTools = {
    way,
    names,
    results,
    maxTokens: config.maxResultTokens,
    confirmer: new Confirmer(changes.confirmations),
    policy: config.confirm,
  };

  // Indexing takes longer than a start should wait for.
  let index: Promise<OperationSearch> | undefined;
  const search = () => {
    index ??= searchInTurns(catalogue.cards);
    return index;
  };

  const suggestions = new Suggestions({ names, lookups });
  const events = openEvents({
    config,
    catalogue,
    account,
    names,
    store,
    lifecycle: oauth?.installs,
    log,
  });

  const program: Program = {
    config,
    catalogue,
    client,
    account,
    local,
    oauth,
    way,
    journal: changes.journal,
    log,
    observers,
    limits,
    resources: new ResourceIndex(
      [
        ...ownResources(catalogue, results),
        ...journalResources(changes.journal, config.journal.detail),
        ...eventCatalogueResources(catalogue),
        ...(events?.resources ?? []),
        ...resources.map((declaration) => declaredResource(declaration, { catalogue, way, names })),
      ],
      suggestions,
    ),
    tools: (setting, readOnly, severalLocations = account.severalLocations) => {
      const { cards, discovery, locations, events: eventNames } = surfaceOf(setting, catalogue);
      const describes = discovery.includes("describe_operation");
      const parts = { ...operationTools, severalLocations };
      return [
        ...discoveryTools({ ...parts, catalogue, search, readOnly }).filter(({ name }) =>
          discovery.includes(name),
        ),
        ...(severalLocations ? locationTools(parts) : []).filter(({ name }) => locations.includes(name)),
        ...cards
          .filter((card) => !readOnly || card.class === "read")
          .map((card) => operationTool(card, describes, parts)),
        ...(events?.tools(severalLocations) ?? []).filter(({ name }) => eventNames.includes(name)),
      ];
    },
    events,
    store,
    storeFault: () => faultOf(store, config),
    close: async () => {
      await events?.close();
      await account.close();
      await client.close();
      await changes.journal.close();
      await kept.close();
      await log.close();
    },
  };
  return program;
}

/** What stands between a change and its sending. */
function changesOf(config: Config, store: () => Promise<Store>, log: Log) {
  // Confirmations last minutes: where nobody chose a store they need none.
  const passing = new MemoryRecords();
  const journal = new Journal({
    store,
    retention: { maxAgeMs: config.journal.days * 86_400_000, maxCount: config.journal.entries },
    log,
  });
  return {
    policy: config.confirm,
    confirmations: new Confirmations(
      config.store.chosen ? store : async () => ({ records: passing }),
      config.confirmSeconds * 1000,
      log,
    ),
    idempotency: new Idempotency(store, config.waitMs + config.timeoutMs, log),
    journal,
    journalDetail: config.journal.detail,
  };
}

/** What holds secrets on this machine, whether it is there or not. */
function withheldOf({ store, keysFile }: Config): readonly string[] {
  return [store.location, defaultStore, keysFile, ...filesOfSettings()].filter((path) => path !== undefined);
}

function storeOptions({ store: { location, key } }: Config) {
  return { location, ...(key === undefined ? {} : { key }) };
}
