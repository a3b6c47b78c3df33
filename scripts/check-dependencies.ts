import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * `npm run check:dependencies` looks at the packages that are shipped, those of `dependencies` and all that they need:
 * that each is pinned by its content and runs nothing when it is installed, and that the registry knows of no hole in
 * it. `--signatures` also has the registry's signatures checked. What cannot be asked for want of a network is said not
 * to have been checked; with `--required` it is a fault.
 */
type Verdict =
  | { readonly kind: "good"; readonly says: string }
  | { readonly kind: "bad"; readonly says: readonly string[] }
  | { readonly kind: "not checked"; readonly says: string };

const wanted = new Set(process.argv.slice(2));
const verdicts = [
  lockFile(),
  ...(await Promise.all([holes(), ...(wanted.has("--signatures") ? [signatures()] : [])])),
];
for (const verdict of verdicts) {
  if (verdict.kind === "good") console.log(verdict.says);
  if (verdict.kind === "not checked") console.log(`NOT CHECKED: ${verdict.says}`);
  if (verdict.kind === "bad") for (const line of verdict.says) console.error(line);
}
const failing = wanted.has("--required") ? ["bad", "not checked"] : ["bad"];
process.exitCode = verdicts.some(({ kind }) => failing.includes(kind)) ? 1 : 0;

/** Whether the lock file pins what is shipped, and lets none of it run at the installation. */
function lockFile(): Verdict {
  const entry = z.object({
    dev: z.boolean().default(false),
    integrity: z.string().optional(),
    hasInstallScript: z.boolean().default(false),
  });
  const { packages } = z
    .object({ packages: z.record(z.string(), entry) })
    .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  const faults = shipped.flatMap(([path, { integrity, hasInstallScript }]) => [
    ...(integrity?.startsWith("sha512-") === true ? [] : [`${path} is not pinned by its content`]),
    ...(hasInstallScript ? [`${path} runs a script when it is installed`] : []),
  ]);
  if (faults.length > 0) return { kind: "bad", says: faults };
  return {
    kind: "good",
    says: `${shipped.length} packages shipped, each pinned, none with an install script`,
  };
}

/** Whether the registry knows of a hole in what is shipped. */
async function holes(): Promise<Verdict> {
  const hole = z.object({ name: z.string(), severity: z.string() });
  const report = z.object({ auditReportVersion: z.number(), vulnerabilities: z.record(z.string(), hole) });
  const answer = await npm("audit");
  const parsed = report.safeParse(answer);
  if (!parsed.success) return { kind: "not checked", says: `known holes: ${whyNot(answer)}` };
  const found = Object.values(parsed.data.vulnerabilities);
  if (found.length === 0) return { kind: "good", says: "no known hole in what is shipped" };
  const says = found.map(({ name, severity }) => `${name} has a known hole (${severity}): see npm audit`);
  return { kind: "bad", says };
}

/** Whether what is installed bears the registry's signatures. */
async function signatures(): Promise<Verdict> {
  const named = z.array(z.object({ name: z.string(), version: z.string() }));
  const answer = await npm("audit", "signatures");
  const parsed = z.object({ invalid: named, missing: named }).safeParse(answer);
  if (!parsed.success) return { kind: "not checked", says: `signatures: ${whyNot(answer)}` };
  const { invalid, missing } = parsed.data;
  if (invalid.length + missing.length === 0) return { kind: "good", says: "all signatures hold" };
  const line = (what: string) => (one: { readonly name: string; readonly version: string }) =>
    `${one.name}@${one.version} has ${what} signature`;
  return { kind: "bad", says: [...invalid.map(line("an invalid")), ...missing.map(line("no"))] };
}

/** What npm prints as JSON, whatever it exits with. */
function npm(...command: readonly string[]): Promise<unknown> {
  const args = [...command, "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=10000"];
  return new Promise((resolve) => {
    execFile("npm", args, { timeout: 60_000, maxBuffer: 2 ** 26 }, (_, stdout) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        resolve(undefined);
      }
    });
  });
}

/** Why npm has no answer, in its own words. */
function whyNot(answer: unknown): string {
  const said = z
    .object({ message: z.string() })
    .or(
      z
        .object({ error: z.object({ summary: z.string() }) })
        .transform(({ error }) => ({ message: error.summary })),
    );
  const { success, data } = said.safeParse(answer);
  return success ? data.message : "npm gave no answer that can be read";
}
