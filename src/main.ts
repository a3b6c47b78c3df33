#!/usr/bin/env node
import { Command, Option } from "commander";
import { ConfigError, ignoredEnvFile, type Setting, takeSettingsFile } from "./app/config.js";
import { SurfaceError } from "./catalogue/surface.js";
import type { DoctorFlags } from "./cli/doctor/doctor.js";
import type { SendFlags, TailFlags } from "./cli/events.js";
import type { JournalFlags } from "./cli/journal.js";
import type { LoginFlags } from "./cli/login.js";
import type { SimulatorFlags } from "./cli/simulator.js";
import { StoreError } from "./store/errors.js";
import { version } from "./version.js";

/** argv → a command. Each command is loaded when it is the one that is asked for. */
const program = new Command("ghl-mcp")
  .description("GoHighLevel for AI agents: an MCP server over stdio and HTTP.")
  .version(version)
  // Not --env-file: Node takes that one for itself, wherever it stands, and NODE_OPTIONS with it.
  .option("--settings <path>", "a file of settings, beneath the environment; none is read unasked")
  .showHelpAfterError()
  .configureOutput({ writeOut: (text) => process.stderr.write(text) });

program.hook("preAction", () => {
  const { settings } = program.opts<{ readonly settings?: string }>();
  const ignored = settings === undefined ? ignoredEnvFile() : takeSettingsFile(settings);
  if (ignored !== undefined) process.stderr.write(`ghl-mcp: ${ignored}\n`);
});

const demo = new Option("--demo", "run against the built-in HighLevel simulator: no account, no key");
const tools = new Option("--tools <surface>", "default, search, all, or toolsets and tool names (GHL_TOOLS)");
const readOnly = new Option("--read-only", "only what reads (GHL_READ_ONLY)");

interface CommonFlags {
  readonly demo?: true;
  readonly tools?: string;
  readonly readOnly?: true;
}

program
  .command("stdio", { isDefault: true })
  .description("serve one host over stdin and stdout")
  .addOption(demo)
  .addOption(tools)
  .addOption(readOnly)
  .action(async (flags: CommonFlags) => {
    const { serveOverStdio } = await import("./cli/stdio.js");
    await serveOverStdio({ demo: flags.demo ?? false, settings: settingsOf(flags) });
  });

program
  .command("http")
  .description("serve many clients over Streamable HTTP at /mcp")
  .addOption(demo)
  .addOption(tools)
  .addOption(readOnly)
  .option("--port <number>", "port; 0 takes a free one", "3000")
  .option("--host <address>", "address to listen on; wider than loopback needs MCP_API_KEYS", "127.0.0.1")
  .action(async (flags: CommonFlags & { readonly port: string; readonly host: string }) => {
    const { serveOverHTTP } = await import("./cli/http.js");
    await serveOverHTTP({
      demo: flags.demo ?? false,
      settings: settingsOf(flags),
      port: flags.port,
      host: flags.host,
    });
  });

program
  .command("tools")
  .description("print what a host is shown")
  .addOption(demo)
  .addOption(tools)
  .addOption(readOnly)
  .option("--json", "the whole list as JSON")
  .action(async (flags: CommonFlags & { readonly json?: true }) => {
    const { printTools } = await import("./cli/tools.js");
    await printTools({ demo: flags.demo ?? false, settings: settingsOf(flags) }, flags.json ?? false);
  });

program
  .command("search <words...>")
  .description("find operations by what they do, in plain words")
  .option("--limit <number>", "how many", "5")
  .action(async (query: readonly string[], { limit }: { readonly limit: string }) => {
    const { printSearch } = await import("./cli/search.js");
    await printSearch(query.join(" "), limit);
  });

program
  .command("call <operation> [arguments]")
  .description("carry out one operation; its arguments are a JSON object")
  .addOption(demo)
  .action(async (operation: string, args: string | undefined, flags: CommonFlags) => {
    const { callOperation } = await import("./cli/call.js");
    await callOperation(operation, args ?? "{}", { demo: flags.demo ?? false, settings: settingsOf(flags) });
  });

program
  .command("journal")
  .description("show the changes made through this server, the newest first")
  .option("--limit <number>", "how many", "20")
  .option("--operation <name>", "only of this operation")
  .option("--location <id>", "only in this sub-account")
  .option("--json", "whole entries, a line of JSON each")
  .action(async (flags: JournalFlags) => {
    const { printJournal } = await import("./cli/journal.js");
    await printJournal(flags);
  });

const eventCommands = program.command("events").description("try webhooks out on this machine");

eventCommands
  .command("send <event>")
  .description("sign and post a sample of an event, such as ContactCreate")
  .option("--to <url>", "the server's address", "http://127.0.0.1:3000")
  .option("--location <id>", "the sub-account it is to be of (GHL_LOCATION_ID)")
  .action(async (event: string, flags: SendFlags) => {
    const { sendEvent } = await import("./cli/events.js");
    await sendEvent(event, flags);
  });

eventCommands
  .command("tail")
  .description("show received events as they come")
  .option("--last <number>", "how many of the latest to begin with", "10")
  .option("--json", "whole events, a line of JSON each")
  .action(async (flags: TailFlags) => {
    const { tailEvents } = await import("./cli/events.js");
    await tailEvents(flags);
  });

program
  .command("login")
  .description("sign in to the marketplace app of GHL_CLIENT_ID")
  .option("--no-browser", "only print the address to open")
  .action(async (flags: LoginFlags) => {
    const { login } = await import("./cli/login.js");
    await login(flags);
  });

program
  .command("logout")
  .description("forget the logins of the marketplace app")
  .action(async () => {
    const { logout } = await import("./cli/logout.js");
    await logout();
  });

program
  .command("doctor")
  .description("tell what account there is, and what is wrong with it; exits with 1 where calls will fail")
  .option("--json", "the whole report as JSON")
  .option("--fix", "first give the store's folder to its owner alone, where others can open it")
  .action(async (flags: DoctorFlags) => {
    const { doctor } = await import("./cli/doctor/doctor.js");
    await doctor(flags);
  });

program
  .command("simulator")
  .description("serve a HighLevel to test against, in memory, on this machine only")
  .option("--port <number>", "port; 0 takes a free one", "4010")
  .option("--world <name>", "agency (the demo's), empty, or large (100,000 contacts)", "agency")
  .option("--seed <number>", "the same seed gives the same records and ids", "1")
  .option("--json", "the address, tokens and ids as one line of JSON")
  .action(async (flags: SimulatorFlags) => {
    const { runSimulator } = await import("./cli/simulator.js");
    await runSimulator(flags);
  });

const store = program.command("store").description("look after what is kept in a folder (GHL_STORE)");

store
  .command("check")
  .description("say whether it is whole; exits with 1 where it is damaged")
  .action(async () => {
    const { checkStore } = await import("./cli/store.js");
    await checkStore();
  });

store
  .command("repair")
  .description("save what can be read of a damaged one into a new one; the damaged one is kept beside it")
  .action(async () => {
    const { repairStore } = await import("./cli/store.js");
    await repairStore();
  });

function settingsOf(flags: CommonFlags): Partial<Record<Setting, unknown>> {
  return {
    ...(flags.tools === undefined ? {} : { GHL_TOOLS: flags.tools }),
    ...(flags.readOnly === undefined ? {} : { GHL_READ_ONLY: true }),
  };
}

try {
  await program.parseAsync();
} catch (error) {
  const expected =
    error instanceof ConfigError || error instanceof SurfaceError || error instanceof StoreError;
  process.stderr.write(`ghl-mcp: ${expected ? error.message : describe(error)}\n`);
  process.exitCode = 1;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
