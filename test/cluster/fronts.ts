import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blocksOf } from "../harness/blocks.js";
import type { Cluster } from "../harness/cluster.js";
import { freePort } from "../harness/places.js";
import { startCommand } from "../harness/process.js";

/** A proxy that people use, with the settings that docs/DEPLOY.md gives it. */
export interface Front {
  readonly url: string;
  stop(): Promise<void>;
}

export const frontKinds = ["nginx", "caddy"] as const;

export type FrontKind = (typeof frontKinds)[number];

export function frontInstalled(kind: FrontKind): boolean {
  return spawnSync(kind, [kind === "nginx" ? "-v" : "version"]).status === 0;
}

/** Starts it in front of the cluster. Of the page's settings the addresses are changed, and TLS is left out. */
export async function startFront(kind: FrontKind, { nodes }: Cluster): Promise<Front> {
  const folder = await mkdtemp(join(tmpdir(), "ghl-mcp-front-"));
  const port = await freePort();
  const page = blocksOf("docs/DEPLOY.md").find(({ label }) => label === kind)?.text ?? "";
  const addressed = nodes.reduce(
    (text, { url }, at) => text.replaceAll(`10.0.0.1${at + 1}:3000`, new URL(url).host),
    page,
  );
  const file = join(folder, kind);
  await writeFile(file, kind === "nginx" ? nginx(addressed, port, folder) : caddy(addressed, port));
  const front =
    kind === "nginx"
      ? await startCommand("nginx", ["-p", folder, "-e", "stderr", "-c", file], {}, /start worker|using the/)
      : await startCommand(
          "caddy",
          ["run", "--adapter", "caddyfile", "--config", file],
          { HOME: folder },
          /serving initial configuration/,
        );
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await front.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function nginx(page: string, port: number, folder: string): string {
  const server = page.replace("listen 443 ssl;", `listen 127.0.0.1:${port};`).replace(/^ *ssl_.*\n/gm, "");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (what) => `${what}_temp_path ${folder}/${what};`,
  );
  return [
    "daemon off; master_process off; error_log stderr notice;",
    `pid ${folder}/pid; events {}`,
    `http { access_log off; ${temporary.join(" ")}`,
    server,
    "}",
  ].join("\n");
}

function caddy(page: string, port: number): string {
  return `{\n\tadmin off\n\tgrace_period 1s\n}\n${page.replace("mcp.example.com", `http://127.0.0.1:${port}`)}`;
}
