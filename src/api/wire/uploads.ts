import { lookup } from "node:dns";
import { type BigIntStats, constants } from "node:fs";
import { type FileHandle, open, readdir, realpath, stat } from "node:fs/promises";
import { BlockList, isIP } from "node:net";
import { basename, dirname, join, sep } from "node:path";
import type { Agent } from "undici";
import { z } from "zod";
import { fileWords } from "../../declare/fields.js";
import { CallError, TooLargeError, ValidationError } from "../errors/errors.js";
import { readCapped } from "./client.js";
import { type Arguments, Attachment } from "./request.js";

export interface UploadRules {
  /** Folders from which files may be read; none when the caller is not on this machine. */
  readonly roots: readonly string[];
  /** Files and folders that are never sent, wherever the roots are: what holds this program's secrets. */
  readonly withheld: readonly string[];
  /** All files of a call together. */
  readonly maxBytes: number;
  /** Milliseconds that reading or downloading a file may take. */
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
  const entries: [string, unknown][] = [];
  const reading = { rules, left: rules.maxBytes };
  for (const [name, value] of Object.entries(args))
    entries.push([name, await attached(name, value, reading)]);
  return Object.fromEntries(entries);
}

/** One file is read after another, so that what they come to is known before the next. */
interface Reading {
  readonly rules: UploadRules;
  /** Bytes that the call may still bring. */
  left: number;
}

async function attached(name: string, value: unknown, reading: Reading): Promise<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await attached(name, item, reading));
    return items;
  }
  if (typeof value !== "object" || value === null) return value;
  const file = fileForm.safeParse(value);
  if (file.success) return attachment(name, file.data, reading);
  // Files under undeclared names, such as a custom field's id, are in `additional`.
  if (name !== "additional") throw unusableFile(name, whyNone(value));
  const inner: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) inner.push([key, await attached(key, item, reading)]);
  return Object.fromEntries(inner);
}

async function attachment(argument: string, file: FileForm, reading: Reading): Promise<Attachment> {
  try {
    const { name, content } = await contentOf(file, { ...reading.rules, maxBytes: reading.left });
    reading.left -= content.length;
    return new Attachment(file.name ?? name, file.type ?? "application/octet-stream", content);
  } catch (error) {
    if (error instanceof TooLargeError || error instanceof TooLargeFile)
      throw unusableFile(argument, tooLarge(reading.rules.maxBytes));
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
class TooLargeFile extends Error {}

async function contentOf(file: FileForm, rules: UploadRules): Promise<Content> {
  if ("base64" in file)
    return within(rules, { name: file.name, content: new Uint8Array(Buffer.from(file.base64, "base64")) });
  if ("path" in file) return fromPath(file.path, rules);
  return fromAddress(file.url, rules);
}

function within({ maxBytes }: UploadRules, content: Content): Content {
  if (content.content.length > maxBytes) throw new TooLargeFile();
  return content;
}

async function fromPath(path: string, rules: UploadRules): Promise<Content> {
  if (rules.roots.length === 0)
    throw new UnusableFile(
      "paths are not allowed here: set GHL_FILE_ROOTS on a local server, or give base64",
    );
  const deadline = AbortSignal.timeout(rules.timeoutMs);
  const late = new Promise<never>((_, reject) => {
    const why = `its disk did not answer within ${rules.timeoutMs / 1000} s`;
    deadline.addEventListener("abort", () => reject(new UnusableFile(why)));
  });
  return Promise.race([readBelow(path, rules), late]);
}

async function readBelow(path: string, rules: UploadRules): Promise<Content> {
  // Symbolic links are resolved first, so that none leads out of the allowed folders.
  const [real, ...roots] = await Promise.all([path, ...rules.roots].map((one) => realpath(one)));
  if (real === undefined || !roots.some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep))) {
    throw new UnusableFile("it is outside the folders of GHL_FILE_ROOTS");
  }
  // Looked at before it is opened, for opening a device may do something, and after: it may be another by then.
  assertRegular(await stat(real, { bigint: true }));
  const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const opened = await file.stat({ bigint: true });
    assertRegular(opened);
    const now = await stat(real, { bigint: true });
    if ((await realpath(real)) !== real || identity(now) !== identity(opened))
      throw new UnusableFile(changes);
    const [withheld, ...above] = await Promise.all([
      withheldBy(rules),
      ...foldersAbove(real).map(identityOf),
    ]);
    if ([identity(opened), ...above].some((one) => one !== undefined && withheld.has(one)))
      throw new UnusableFile("it belongs to ghl-mcp's store or settings, which hold secrets");
    if (opened.size > rules.maxBytes) throw new TooLargeFile();
    return { name: basename(real), content: await wholeOf(file, Number(opened.size)) };
  } finally {
    await file.close();
  }
}

const changes = "it changes while it is read";

/** A pipe, a device or a socket may never end, and gives what no file holds. */
function assertRegular(stats: BigIntStats): void {
  if (!stats.isFile()) throw new UnusableFile("it is not a file");
}

/**
 * Reads a file of this size. One that is longer or shorter than it says is refused: it is being written, or is made up
 * by the system as it is read, such as `/proc/self/environ`.
 */
async function wholeOf(file: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Uint8Array(size + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length <= size; length += read)
    read = (await file.read(content, length, size + 1 - length)).bytesRead;
  if (length !== size) throw new UnusableFile(changes);
  return content.subarray(0, size);
}

/**
 * What a file or folder is, whatever it is called: hard links, mounts and other spellings of its path are the same.
 */
function identity({ dev, ino }: BigIntStats): string {
  return `${dev} ${ino}`;
}

async function identityOf(path: string): Promise<string | undefined> {
  return stat(path, { bigint: true }).then(identity, () => undefined);
}

/** What is withheld, with the files right within its folders: those may be linked to from elsewhere. */
async function withheldBy({ withheld }: UploadRules): Promise<ReadonlySet<string | undefined>> {
  const within = withheld.map(async (path) => {
    const names = await readdir(path).catch(() => []);
    return [path, ...names.map((name) => join(path, name))];
  });
  const paths = (await Promise.all(within)).flat();
  return new Set(await Promise.all(paths.map(identityOf)));
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
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
  return `it is, with the others of this call, larger than ${Math.round(maxBytes / 1024 / 1024)} MB`;
}

function unusableFile(argument: string, why: string): ValidationError {
  return new ValidationError(`The file for ${argument} cannot be used: ${why}`, {
    advice: `Give ${fileWords}. Nothing was sent.`,
  });
}
