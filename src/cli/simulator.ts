import { ConfigError } from "../app/config.js";

export interface SimulatorFlags {
  readonly port: string;
  readonly world: string;
  readonly seed: string;
  readonly json?: true;
}

/** Starts the simulator, prints what a client needs to know, and serves until it is ended. */
export async function runSimulator(flags: SimulatorFlags): Promise<void> {
  const { demo, demoApp, startSimulator, worldNames } = await import("../../simulator/index.js");
  const world = worldNames.find((name) => name === flags.world);
  if (world === undefined) {
    throw new ConfigError(`--world is ${JSON.stringify(flags.world)}: want ${worldNames.join(", ")}.`);
  }
  const port = wholeNumber("--port", flags.port, 65_535);
  const seed = wholeNumber("--seed", flags.seed, 4_294_967_295);
  const simulator = await startSimulator({ port, seed, world }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new ConfigError(`Port ${port} is taken: give --port another one, or 0 for any that is free.`);
  });
  const { url } = simulator;
  const facts = {
    url,
    world,
    seed,
    agencyToken: demo.agencyPit,
    locationToken: demo.pit,
    companyId: demo.companyId,
    locationId: demo.locationId,
    clientId: demoApp.clientId,
    clientSecret: demoApp.clientSecret,
    consentPage: `${url}/oauth/chooselocation?response_type=code&client_id=${demoApp.clientId}&redirect_uri=`,
    control: `${url}/_simulator`,
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name.padEnd(14)} ${value}\n`);
  process.stdout.write(flags.json === true ? `${JSON.stringify(facts)}\n` : lines.join(""));
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function wholeNumber(flag: string, text: string, largest: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= largest) return number;
  throw new ConfigError(`${flag} is ${JSON.stringify(text)}: want a whole number up to ${largest}.`);
}
