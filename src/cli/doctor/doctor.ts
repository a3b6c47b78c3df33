import { openProgram } from "../../app/compose.js";
import { loadConfig } from "../../app/config.js";
import { inertJSON, plainText } from "../../text/plain-text.js";
import { diagnose, type Report } from "./diagnosis.js";

export interface DoctorFlags {
  readonly json?: true;
}

const marks = { ok: "ok  ", note: "note", fault: "FAIL" } as const;

/** Prints which account is configured and what is wrong with it. Exits with 1 when calls will fail. */
export async function doctor(flags: DoctorFlags): Promise<void> {
  const program = await openProgram(loadConfig(), true);
  try {
    const report = await diagnose(program);
    process.stdout.write(flags.json === true ? `${inertJSON(report, 2)}\n` : plainText(inWords(report)));
    process.exitCode = report.ok ? 0 : 1;
  } finally {
    await program.close();
  }
}

function inWords({ version, checks, ok }: Report): string {
  const lines = checks.map(({ name, state, says }) => `${marks[state]}  ${name}: ${says}`);
  const end = ok ? "Calls can be made." : "Calls will fail until what is marked FAIL is corrected.";
  return `ghl-mcp ${version}\n${lines.join("\n")}\n${end}\n`;
}
