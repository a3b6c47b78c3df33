import { lookup } from "node:dns";
import { readFile, realpath, stat } from "node:fs/promises";
import { BlockList, isIP } from "node:net";
import { basename, sep } from "node:path";
import type { Agent } from "undici";
import { z } from "zod";
import { fileWords } from "../../declare/fields.js";
import { CallError, ValidationError } from "../errors/errors.js";
import { readCapped } from "./client.js";
import { type Arguments, Attachment } from "./request.js";

export interface UploadRules {
  /** Folders from which files may be read; none when the caller is not on this machine. */
  readonly roots: readonly string[];
  readonly maxBytes: number;
  /** Milliseconds that a download may take. */
  readonly timeoutMs: number;
}

const fileForm = z.union([
  z.strictObject({ base64: z.base64(), name: z.string().min(1), type: z.string().min(1).optional() }),
  z.strictObject({
    path: z.string().min(1),
    name: z.string().min(1).optional(),
    type: z.string().min(1).optional(),
  }),
  z.strictObject({
    url: z.string().min(1),
    name: z.string().min(1).optional(),
    type: z.string().min(1).optional(),
  }),
]);

type FileForm = z.infer<typeof fileForm>;

/**
 * Replaces each file among the arguments of a multipart operation by its content. A file is given as base64 with a
 * name, as a path below one of the allowed folders, or as a public https address.
 *
 * @throws ValidationError naming the argument and what is wrong with its file.
 */
export async function withFiles(args: Arguments, rules: UploadRules): Promise<Arguments> {
  const entries = await Promise.all(
    Object.entries(args).map(async ([name, value]) => [name, await attached(name, value, rules)] as const),
  );
  return Object.fromEntries(entries);
}

async function attached(name: string, value: unknown, rules: UploadRules): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item: unknown) => attached(name, item, rules)));
  if (typeof value !== "object" || value === null) return value;
  const file = fileForm.safeParse(value);
  if (file.success) return attachment(name, file.data, rules);
  // Files under undeclared names, such as a custom field's id, are in `additional`.
  if (name !== "additional") throw unusableFile(name, whyNone(value));
  const inner = Object.entries(value).map(
    async ([key, item]) => [key, await attached(key, item, rules)] as const,
  );
  return Object.fromEntries(await Promise.all(inner));
}

async function attachment(argument: string, file: FileForm, rules: UploadRules): Promise<Attachment> {
  try {
    const { name, content } = await contentOf(file, rules);
    return new Attachment(file.name ?? name, file.type ?? "application/octet-stream", content);
  } catch (error) {
    if (error instanceof CallError) throw unusableFile(argument, error.message);
    throw unusableFile(argument, error instanceof UnusableFile ? error.message : "it cannot be read");
  }
}

function whyNone(value: object): string {
  if (!("base64" in value)) return "it is none of url, base64 with name, or path";
  if (!("name" in value)) return "base64 wants the file's name beside it";
  return z.base64().safeParse(value.base64).success
    ? "it is more than one of url, base64 and path"
    : "its base64 is not base64";
}

interface Content {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

class UnusableFile extends Error {}

async function contentOf(file: FileForm, rules: UploadRules): Promise<Content> {
  if ("base64" in file)
    return within(rules, { name: file.name, content: new Uint8Array(Buffer.from(file.base64, "base64")) });
  if ("path" in file) return fromPath(file.path, rules);
  return fromAddress(file.url, rules);
}

function within({ maxBytes }: UploadRules, content: Content): Content {
  if (content.content.length > maxBytes) throw new UnusableFile(tooLarge(maxBytes));
  return content;
}

async function fromPath(path: string, rules: UploadRules): Promise<Content> {
  if (rules.roots.length === 0)
    throw new UnusableFile(
      "paths are not allowed here: set GHL_FILE_ROOTS on a local server, or give base64",
    );
  // Symbolic links are resolved first, so that none leads out of the allowed folders.
  const [real, ...roots] = await Promise.all([path, ...rules.roots].map((one) => realpath(one)));
  if (real === undefined || !roots.some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep))) {
    throw new UnusableFile("it is outside the folders of GHL_FILE_ROOTS");
  }
  if ((await stat(real)).size > rules.maxBytes) throw new UnusableFile(tooLarge(rules.maxBytes));
  return within(rules, { name: basename(real), content: new Uint8Array(await readFile(real)) });
}

async function fromAddress(text: string, rules: UploadRules): Promise<Content> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:") throw new UnusableFile("an address must begin with https://");
  if (isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0 && isPrivate(url.hostname.replace(/^\[|\]$/g, ""))) {
    throw new UnusableFile("it is at a private address");
  }
  const undici = await import("undici");
  const dispatcher = publicOnly(undici.Agent);
  try {
    const response = await undici.request(url, { dispatcher, signal: AbortSignal.timeout(rules.timeoutMs) });
    if (response.statusCode !== 200) throw new UnusableFile(`its address answered ${response.statusCode}`);
    const content = await readCapped(response.body, rules.maxBytes);
    return { name: basename(url.pathname) || "file", content: new Uint8Array(content) };
  } finally {
    await dispatcher.close();
  }
}

/** Checks the address that is connected to: a name may resolve to a private one after an earlier check. */
function publicOnly(NewAgent: typeof Agent): Agent {
  return new NewAgent({
    connect: {
      lookup: (hostname, options, callback) => {
        lookup(hostname, { ...options, all: true }, (error, addresses) => {
          const bad = addresses?.some(({ address }) => isPrivate(address));
          if (error === null && !bad) callback(null, addresses);
          else callback(error ?? new Error("private address"), []);
        });
      },
    },
  });
}

const privateAddresses = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  privateAddresses.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  privateAddresses.addSubnet(network, prefix, "ipv6");
}

/** True for loopback, private, link-local, multicast and reserved addresses. IPv4 inside IPv6 is treated as IPv4. */
export function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return isIP(plain) === 6 ? privateAddresses.check(plain, "ipv6") : privateAddresses.check(plain, "ipv4");
}

function tooLarge(maxBytes: number): string {
  return `it is larger than ${Math.round(maxBytes / 1024 / 1024)} MB`;
}

function unusableFile(argument: string, why: string): ValidationError {
  return new ValidationError(`The file for ${argument} cannot be used: ${why}`, {
    advice: `Give ${fileWords}. Nothing was sent.`,
  });
}
