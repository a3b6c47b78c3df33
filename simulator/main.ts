import { parseArgs } from "node:util";
import { makeSigningKeys } from "../src/webhooks/sending/sign.js";
import { startSimulator } from "./index.js";

// Runs the simulator as a process: prints {"url":…} on one line, then serves until it is ended.
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    "access-lifetime-ms": { type: "string", default: "86399000" },
    /** The URL that signed events are posted to. Their public key is printed beside the address. */
    "events-to": { type: "string" },
    "exit-with-stdin": { type: "boolean", default: false },
  },
});

const keys = makeSigningKeys();
const to = values["events-to"];

const simulator = await startSimulator({
  port: Number(values.port),
  seed: Number(values.seed),
  oauth: { accessLifetimeMs: Number(values["access-lifetime-ms"]) },
});
if (to !== undefined) simulator.emit({ to, privateKey: keys.privateKey });
process.stdout.write(
  `${JSON.stringify({ url: simulator.url, ...(to === undefined ? {} : { publicKey: keys.publicKey }) })}\n`,
);

async function stop() {
  await simulator.close();
  process.exit(0);
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
if (values["exit-with-stdin"]) {
  process.stdin.resume();
  process.stdin.once("end", stop);
}
