import { openProgram } from "../../app/compose.js";
import { type Config, loadConfig } from "../../app/config.js";
import { StoreError } from "../../store/errors.js";
import { inertJSON, plainText } from "../../text/plain-text.js";
import { version } from "../../version.js";
import { diagnose, type Report } from "./diagnosis.js";
import type { Check } from "./parts.js";
import { storeChecks } from "./store.js";

export interface DoctorFlags {
  readonly json?: true;
  /** Mends what is wrong with the store, where that is a mode. */
  readonly fix?: true;
}

const marks = { ok: "ok  ", note: "note", fault: "FAIL" } as const;

/** Prints which account is configured and what is wrong with it. Exits with 1 when calls will fail. */
export async function doctor(flags: DoctorFlags): Promise<void> {
  const config = loadConfig();
  const store = await storeChecks(config, flags.fix === true);
  const report = await reportOf(config, store);
  process.stdout.write(flags.json === true ? `${inertJSON(report, 2)}\n` : plainText(inWords(report)));
  process.exitCode = report.ok ? 0 : 1;
}

async function reportOf(config: Config, store: readonly Check[]): Promise<Report | StoreReport> {
  const program = await openProgram(config, true).catch((error: unknown) => {
    if (error instanceof StoreError) return undefined;
    throw error;
  });
  // Logins that cannot be read: of the account nothing is known.
  if (program === undefined) return { ok: false, version, checks: store };
  try {
    const report = await diagnose(program);
    const checks = [...report.checks, ...store];
    return { ...report, ok: checks.every(({ state }) => state !== "fault"), checks };
  } finally {
    await program.close();
  }
}

/** What is found where the store keeps everything else from being looked at. */
type StoreReport = Pick<Report, "ok" | "version" | "checks">;

function inWords({ version, checks, ok }: StoreReport): string {
  const lines = checks.map(({ name, state, says }) => `${marks[state]}  ${name}: ${says}`);
  const end = ok ? "Calls can be made." : "Calls will fail until what is marked FAIL is corrected.";
  return `ghl-mcp ${version}\n${lines.join("\n")}\n${end}\n`;
}
