import { execFile, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { redisPlace, skipped, skipRedis } from "../harness/places.js";
import { mainFile } from "../harness/process.js";
import { type Scene, scene } from "../harness/scene.js";
import { until } from "../harness/until.js";
import { folderFaults, noRedis, unmount } from "./store-faults.js";

let account: Scene;
let within: string;

beforeAll(async () => {
  account = await scene();
});
afterAll(() => account?.close());

async function place(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "ghl-mcp-fault-"));
  await chmod(made, 0o755);
  return made;
}

/** The program with a client, and what it says on stderr. */
interface Started {
  readonly client: Client;
  said(): string;
  close(): Promise<void>;
}

type Transport = "stdio" | "http";
const key = "an-administrators-key";

async function start(
  transport: Transport,
  store: string,
  wrap: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: within,
    ...account.settings,
    GHL_STORE: store,
    MCP_ADMIN_KEYS: key,
    ...more,
  };
  const [command = "", ...args] = [...wrap, process.execPath, mainFile];
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode: "legacy" } });
  let said = "";
  const hear = (data: Buffer) => {
    said += data.toString("utf8");
  };
  if (transport === "stdio") {
    const pipes = new StdioClientTransport({ command, args, env, stderr: "pipe" });
    pipes.stderr?.on("data", hear);
    await client.connect(pipes);
    return { client, said: () => said, close: () => client.close() };
  }
  const child = spawn(command, [...args, "http", "--port", "0"], { env });
  child.stderr.on("data", hear);
  const listening = () => /(http:\S+\/mcp)/.exec(said)?.[1];
  await until("the server listens", () => {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said}`);
    return listening() !== undefined;
  });
  const headers = { authorization: `Bearer ${key}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(listening() ?? ""), { requestInit: { headers } }),
  );
  const close = async () => {
    await client.close();
    child.kill("SIGTERM");
  };
  return { client, said: () => said, close };
}

const line = /^ghl-mcp: The (store|Redis) [^\n]* cannot be used: [^\n]*$/m;

const result = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.looseObject({ text: z.string().optional() })),
});

async function call({ client }: Started, name: string, args: Record<string, unknown>): Promise<string> {
  const { isError, content } = result.parse(await client.callTool({ name, arguments: args }));
  return `${isError === true ? "refused: " : "done: "}${content[0]?.text}`;
}

const journal = ({ client }: Started) => client.readResource({ uri: "ghl://journal" });
const tagged = (more = {}) => ({ contactId: account.contact.id, tags: ["seen"], ...more });

/** What is said is the same over both; HTTP ended with a stack where these were. */
const overBoth = ["a folder that is open to others", "a file in the folder's place"];
const cases = folderFaults.flatMap((fault) =>
  (["stdio", "http"] as const)
    .filter((transport) => transport === "stdio" || overBoth.includes(fault.name))
    .map((transport) => ({ ...fault, transport })),
);

for (const { name, transport, skip, make, wrap, says, mend } of cases) {
  describe.skipIf(skip !== undefined)(
    `${name}, over ${transport}${skip ? ` (skipped: ${skip})` : ""}`,
    () => {
      let program: Started;

      beforeAll(async () => {
        within = await place();
        program = await start(transport, await make(within), wrap);
      });
      afterAll(() => program?.close());

      it("is said at the start in one line, with the mend and what is off", async () => {
        await until("the line", () => line.test(program.said()));
        const [said = ""] = line.exec(program.said()) ?? [];
        expect(said).toMatch(says);
        expect(said).toMatch(mend);
        expect(said).toContain(
          "off: changes that a person confirms, idempotencyKey, the journal, events; the rest goes on",
        );
        expect(said).not.toMatch(/\.\.|\n/);
      });

      it("stops no read and no plain change", async () => {
        expect(await call(program, "contacts_get_contact", { contactId: account.contact.id })).toMatch(
          /^done/,
        );
        expect(await call(program, "contacts_add_tags", tagged())).toMatch(/^done/);
        expect(account.changes()).toHaveLength(1);
      });

      it("refuses what needs it, and says what works without", async () => {
        const message = { type: "SMS", contactId: account.contact.id, message: "hello" };
        expect(await call(program, "contacts_add_tags", tagged({ idempotencyKey: "once" }))).toMatch(
          /^refused: The store that idempotencyKey needs does not work\.\n.*Without idempotencyKey the call goes through, unprotected against repetition/,
        );
        expect(await call(program, "conversations_send_message", message)).toMatch(
          /^refused: The store that confirmations need does not work\.\n.*changes that nobody is asked about go through/,
        );
        expect(await call(program, "events_list", {})).toMatch(
          /^refused: The store that events need does not work\.\n.*does not mean that nothing happened/,
        );
        expect(account.changes()).toEqual([]);
      });

      it("never gives an empty journal", async () => {
        await expect(journal(program)).rejects.toThrow(
          /The store that the journal needs does not work\.\n.*does not mean that nothing was changed.*ghl-mcp doctor/,
        );
      });
    },
  );
}

/** One command of the program, to its end. */
async function run(args: readonly string[], store: string, wrap: readonly string[] = []) {
  const env = { PATH: process.env.PATH ?? "", HOME: within, ...account.settings, GHL_STORE: store };
  const [command = "", ...rest] = [...wrap, process.execPath, mainFile, ...args];
  return promisify(execFile)(command, rest, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );
}

/** The same words as at the start, so that a few of the faults are enough. */
const atTheCommandLine = folderFaults.filter(({ name }) =>
  [...overBoth, "garbage in the database's place", "a full disk"].includes(name),
);

describe.each(atTheCommandLine)(
  "at the command line, $name",
  ({ skip, make, wrap, says, mend, showsInWriting }) => {
    it.skipIf(skip !== undefined)(
      `is named by what needs the store${skip ? ` (skipped: ${skip})` : ""}`,
      async () => {
        within = await place();
        const store = await make(within);
        const commands = [...(showsInWriting ? [] : [["journal"]]), ["events", "tail"]];
        const [doctor, ...others] = await Promise.all(
          [["doctor"], ...commands].map(async (args) => ({ args, ...(await run(args, store, wrap)) })),
        );
        for (const { args, code, stdout, stderr } of others) {
          expect({ code, stdout }, args.join(" ")).toEqual({ code: 1, stdout: "" });
          expect(stderr, args.join(" ")).toMatch(line);
          expect(stderr).toMatch(says);
          expect(stderr.trim().split("\n"), args.join(" ")).toHaveLength(1);
        }
        expect(doctor?.code).toBe(1);
        const [found = ""] = /^FAIL {2}store: .*$/m.exec(doctor?.stdout ?? "") ?? [];
        expect(found).toMatch(says);
        expect(found).toMatch(mend);
      },
    );
  },
);

describe("ghl-mcp doctor --fix", () => {
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  const fault = (name: string) => folderFaults.find((one) => one.name === name);

  it("gives a folder that is open to its owner alone, and the server goes on with it without a restart", async () => {
    within = await place();
    const store = join(within, "store");
    await mkdir(store, { mode: 0o755 });
    await chmod(store, 0o755);
    const program = await start("stdio", store);
    await until("the line", () => line.test(program.said()));
    const { code, stdout } = await run(["doctor", "--fix"], store);
    expect(stdout).toMatch(/^ok {4}fixed: \S+store was mode 755, is 700 now$/m);
    expect(stdout).toMatch(/^ok {4}store: \S+store works$/m);
    expect(code).toBe(0);
    expect(await modeOf(store)).toBe("700");
    expect(await call(program, "contacts_add_tags", tagged({ idempotencyKey: "mended" }))).toMatch(/^done/);
    expect(await call(program, "events_list", {})).toBe('done: {"events":[]}');
    await program.close();
  });

  it("leaves a folder alone in which other things stand", async () => {
    within = await place();
    const store = await fault("a folder that others share, open to all")?.make(within);
    const { code, stdout } = await run(["doctor", "--fix"], store ?? "");
    expect({ code, mode: await modeOf(store ?? "") }).toEqual({ code: 1, mode: "755" });
    expect(stdout).toMatch(/^FAIL {2}store: .*Other things stand in it/m);
  });

  const narrow = fault("a folder that its own user may not write to");
  it.skipIf(narrow?.skip !== undefined)("gives its owner back what was taken from him", async () => {
    within = await place();
    const store = (await narrow?.make(within)) ?? "";
    const { stdout } = await run(["doctor", "--fix"], store, narrow?.wrap);
    expect(stdout).toMatch(/was mode 500, is 700 now/);
    expect(stdout).toMatch(/^ok {4}store: /m);
  });
});

describe("with no GHL_STORE", () => {
  it("a home folder that takes no store is said at the start; a person can still confirm", async () => {
    within = await place();
    const home = join(within, "store");
    await folderFaults.find(({ name }) => name === "a file in the folder's place")?.make(within);
    const program = await start("stdio", "", [], { HOME: home });
    await until("the line", () => line.test(program.said()));
    expect(program.said()).toContain("off: idempotencyKey, the journal; the rest goes on");
    const message = { type: "SMS", contactId: account.contact.id, message: "hello" };
    expect(await call(program, "conversations_send_message", message)).toContain("a person must agree first");
    await program.close();
  });

  it("a start makes no folder, and says nothing of one that could be made", async () => {
    within = await place();
    const program = await start("stdio", "");
    await call(program, "contacts_get_contact", { contactId: account.contact.id });
    expect(program.said()).toBe("");
    await expect(stat(join(within, ".ghl-mcp"))).rejects.toThrow("ENOENT");
    await program.close();
  });
});

describe("a journal that is off", () => {
  it("says so, and does not only give nothing", async () => {
    within = await place();
    const program = await start("stdio", join(within, "store"), [], { GHL_JOURNAL: "off" });
    const [content] = (await journal(program)).contents;
    expect(content).toMatchObject({ text: expect.stringContaining("GHL_JOURNAL is off") });
    await program.close();
  });
});

async function configure(port: number, settings: readonly string[]): Promise<void> {
  await promisify(execFile)("redis-cli", ["-p", `${port}`, "config", "set", ...settings]);
}

describe.skipIf(skipRedis)(`Redis${skipped}`, () => {
  const refusing = [
    {
      name: "that is away",
      set: undefined,
      says: /it does not answer \(connect ECONNREFUSED/,
      mend: /Start it, or correct the address/,
    },
    {
      name: "that refuses the password",
      set: ["requirepass", "the-right-one"],
      says: /it refuses the password/,
      mend: /Put the right user and password into GHL_STORE/,
    },
    {
      name: "whose memory is full",
      set: ["maxmemory", "1mb"],
      says: /its memory is full/,
      mend: /maxmemory/,
    },
  ];

  it.each(refusing)(
    "$name is said at the start; stdio goes on, and no node starts",
    async ({ set, says, mend }) => {
      within = await place();
      const redis = await redisPlace();
      const location = redis.options.location.replace("redis://", "redis://:the-wrong-one@");
      if (set === undefined) await redis.kill();
      else await configure(redis.port, set);
      const program = await start("stdio", location);
      await until("the line", () => line.test(program.said()));
      const [said = ""] = line.exec(program.said()) ?? [];
      expect(said).toMatch(says);
      expect(said).toMatch(mend);
      expect(said).not.toContain("the-wrong-one");
      expect(await call(program, "contacts_add_tags", tagged())).toMatch(/^done/);
      await expect(journal(program)).rejects.toThrow("The store that the journal needs does not work");
      await program.close();
      await expect(start("http", location)).rejects.toThrow(says);
      await redis.remove();
    },
  );

  it("that is none is said to be none", async () => {
    within = await place();
    const none = await noRedis();
    const program = await start("stdio", none.location);
    await until("the line", () => line.test(program.said()));
    expect(program.said()).toContain("what answers there does not speak as Redis does");
    await program.close();
    none.close();
  });

  it("that was away meanwhile leaves a gap in the journal, which the journal tells of", async () => {
    within = await place();
    const redis = await redisPlace();
    const program = await start("stdio", redis.options.location);
    const entries = async () => {
      const [content] = (await journal(program)).contents;
      return content !== undefined && "text" in content ? content.text : "";
    };
    expect(await entries()).toBe('{"entries":[]}');
    await redis.kill();
    expect(await call(program, "contacts_add_tags", tagged())).toMatch(/^done/);
    // Each command is tried again for some seconds. The second that fails is what came of the change.
    const reported = () => program.said().split("journal: The Redis of GHL_STORE").length - 1;
    await until("it is reported", () => reported() > 1);
    await redis.start();
    await until("the gap is told", async () =>
      /"incomplete":"1 change since this server started could not be written down/.test(
        await entries().catch(() => ""),
      ),
    );
    await program.close();
    await redis.remove();
  });
});

afterAll(unmount);
afterAll(() => rm(within, { recursive: true, force: true }).catch(() => undefined));
