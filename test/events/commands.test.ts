import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  deliver,
  type EventServer,
  keys,
  reply,
  serveEvents,
  settings,
  storeFolder,
} from "../harness/events.js";
import { mainFile, startProcess } from "../harness/process.js";
import { until } from "../harness/until.js";

const run = promisify(execFile);

type Folder = Awaited<ReturnType<typeof storeFolder>>;

let place: Folder;
let elsewhere: Folder;

beforeAll(async () => {
  [place, elsewhere] = await Promise.all([storeFolder(), storeFolder()]);
});

afterAll(() => Promise.all([place?.remove(), elsewhere?.remove()]));

function env({ folder }: Folder) {
  return { PATH: process.env.PATH ?? "", ...settings, GHL_STORE: folder };
}

async function send(args: readonly string[], from = place): Promise<{ code: number; said: string }> {
  try {
    const command = [mainFile, "events", "send", ...args];
    const { stdout, stderr } = await run(process.execPath, command, { env: env(from) });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    if (error instanceof Error && "code" in error && "stdout" in error && "stderr" in error) {
      return { code: Number(error.code), said: `${error.stdout}${error.stderr}` };
    }
    throw error;
  }
}

it("events send signs a sample with a key that it prints and keeps, and events tail shows it", async () => {
  const unheard = await send(["ContactCreate", "--to", "http://127.0.0.1:9"]);
  expect(unheard).toMatchObject({ code: 1, said: expect.stringContaining("does not answer") });
  const publicKey = /GHL_WEBHOOK_PUBLIC_KEY=(\S+)/.exec(unheard.said)?.[1] ?? "";

  const server: EventServer = await serveEvents(place.folder, {
    GHL_WEBHOOK_PUBLIC_KEY: `${publicKey},${keys.publicKey}`,
  });
  const toIt = ["ContactCreate", "--to", server.url];
  // The key of the other machine is not trusted here.
  const [taken, refused] = await Promise.all([send(toIt), send(toIt, elsewhere)]);
  expect(taken).toMatchObject({ code: 0, said: expect.stringContaining("200") });
  expect(taken.said).toContain(publicKey);
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("401") });

  const tail = await startProcess(mainFile, ["events", "tail"], env(place), /(ContactCreate.*)/);
  expect(tail.ready).toContain(`location ${settings.GHL_LOCATION_ID}`);
  let shown = "";
  tail.child.stdout?.on("data", (data: Buffer) => {
    shown += data;
  });
  await deliver(`${server.url}/webhooks/ghl`, reply("live"));
  await until("the tail shows what has just come", () => shown.includes("InboundMessage"));
  await tail.stop();
  expect(tail.child.exitCode).toBe(0);
  await server.stop();
});

it("events send names the nearest event, and says where an address is none", async () => {
  const [misspelt, nowhere] = await Promise.all([
    send(["ContactCreated"]),
    send(["ContactCreate", "--to", "nowhere"]),
  ]);
  expect(misspelt).toMatchObject({ code: 1, said: expect.stringContaining("ContactCreate") });
  expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining("--to") });
});
