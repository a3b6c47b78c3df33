import { resources } from "../resources/index.js";
import { Dispatcher } from "./call/dispatcher.js";
import type { Names } from "./call/names.js";
import { type Catalogue, loadCatalogue } from "./catalogue/catalogue.js";
import { OperationSearch } from "./catalogue/search.js";
import { surfaceOf } from "./catalogue/surface.js";
import type { Config } from "./config.js";
import { pitAccount } from "./ghl/auth/pit.js";
import { Client } from "./ghl/client.js";
import { Sender } from "./ghl/sender.js";
import { discoveryTools } from "./server/discovery.js";
import { ownResources } from "./server/own-resources.js";
import { declaredResource, ResourceIndex } from "./server/resources.js";
import { KeptResults } from "./server/results.js";
import type { ServedTool } from "./server/tool.js";
import { operationTool } from "./server/tools.js";
import type { Store } from "./store/store.js";

/** Everything that a way of serving needs, put together from the settings. */
export interface Program {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly dispatcher: Dispatcher;
  readonly names: Names;
  readonly resources: ResourceIndex;
  /** What is kept between calls and between processes; opened when it is first needed. */
  store(): Promise<Store>;
  /** The tools of a surface, less what is not a read where only reads are allowed. */
  tools(surface: string, readOnly: boolean): readonly ServedTool[];
  close(): Promise<void>;
}

/**
 * @param local whether the caller is on this machine, so that paths mean its own files.
 * @throws SurfaceError when GHL_TOOLS names what is not there.
 */
export async function openProgram(config: Config, local: boolean): Promise<Program> {
  const catalogue = await loadCatalogue();
  const client = new Client(config);
  const account = pitAccount(config, client);
  const dispatcher = new Dispatcher({
    catalogue,
    account,
    sender: new Sender(account, client),
    attachments: {
      roots: local ? config.fileRoots : [],
      maxBytes: 50 * 1024 * 1024,
      timeoutMs: config.timeoutMs,
    },
    readOnly: config.readOnly,
  });

  const results = new KeptResults();
  const operationTools = { dispatcher, results, maxTokens: config.maxResultTokens };

  let opened: Promise<Store> | undefined;
  const store = () => {
    opened ??= import("./store/open.js").then(({ openStore }) => openStore(storeOptions(config)));
    return opened;
  };

  // Indexing takes longer than a start should wait for.
  let index: OperationSearch | undefined;
  const search = () => {
    index ??= new OperationSearch(catalogue.cards);
    return index;
  };

  const program: Program = {
    config,
    catalogue,
    dispatcher,
    names: dispatcher.names,
    resources: new ResourceIndex([
      ...ownResources(catalogue, results),
      ...resources.map((declaration) => declaredResource(declaration, dispatcher)),
    ]),
    tools: (setting, readOnly) => {
      const { cards, discovery } = surfaceOf(setting, catalogue);
      const describes = discovery.includes("describe_operation");
      return [
        ...discoveryTools({ ...operationTools, catalogue, search, readOnly }).filter(({ name }) =>
          discovery.includes(name),
        ),
        ...cards
          .filter((card) => !readOnly || card.class === "read")
          .map((card) => operationTool(card, describes, operationTools)),
      ];
    },
    store,
    close: async () => {
      await client.close();
      await (await opened)?.close();
    },
  };
  return program;
}

function storeOptions({ store: { location, key } }: Config) {
  return { location, ...(key === undefined ? {} : { key }) };
}
