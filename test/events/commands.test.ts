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

let place: Awaited<ReturnType<typeof storeFolder>>;

beforeAll(async () => {
  place = await storeFolder();
});

afterAll(() => place?.remove());

function env(more: Readonly<Record<string, string>> = {}) {
  return { PATH: process.env.PATH ?? "", ...settings, GHL_STORE: place.folder, ...more };
}

async function send(args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [mainFile, "events", "send", ...args], {
      env: env(),
    });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    if (error instanceof Error && "code" in error && "stdout" in error && "stderr" in error) {
      return { code: Number(error.code), said: `${error.stdout}${error.stderr}` };
    }
    throw error;
  }
}

it("events send signs a sample with a key that it prints and keeps, and events tail shows it", async () => {
  const stranger = await serveEvents(place.folder);
  const refused = await send(["ContactCreate", "--to", stranger.url]);
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("401") });
  const publicKey = /GHL_WEBHOOK_PUBLIC_KEY=(\S+)/.exec(refused.said)?.[1] ?? "";
  await stranger.stop();

  const server: EventServer = await serveEvents(place.folder, {
    GHL_WEBHOOK_PUBLIC_KEY: `${publicKey},${keys.publicKey}`,
  });
  const taken = await send(["ContactCreate", "--to", server.url]);
  expect(taken).toMatchObject({ code: 0, said: expect.stringContaining("200") });
  expect(taken.said).toContain(publicKey);

  const tail = await startProcess(mainFile, ["events", "tail"], env(), /(ContactCreate.*)/);
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

it("events send names the nearest event, and says when nobody answers", async () => {
  expect(await send(["ContactCreated"])).toMatchObject({
    code: 1,
    said: expect.stringContaining("ContactCreate"),
  });
  expect(await send(["ContactCreate", "--to", "http://127.0.0.1:9"])).toMatchObject({
    code: 1,
    said: expect.stringContaining("does not answer"),
  });
  expect(await send(["ContactCreate", "--to", "nowhere"])).toMatchObject({
    code: 1,
    said: expect.stringContaining("--to"),
  });
});
