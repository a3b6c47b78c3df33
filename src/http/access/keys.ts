import { createHash, timingSafeEqual } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { allowances, ConfigError, keyForm, wantedOfKey } from "../../app/config.js";
import { sentence } from "../../text/plain-text.js";
import type { Principal } from "./principal.js";

interface KnownKey {
  readonly digest: Buffer;
  readonly principal: Principal;
}

/** The keys that clients may show. Only digests of them are kept. */
export class KnownKeys {
  readonly #keys: readonly KnownKey[];

  constructor(keys: readonly KnownKey[]) {
    this.#keys = keys;
  }

  /** Who shows them. */
  get principals(): readonly Principal[] {
    return this.#keys.map(({ principal }) => principal);
  }

  get isEmpty(): boolean {
    return this.#keys.length === 0;
  }

  find(shown: string): Principal | undefined {
    const wanted = digest(shown);
    // All of them each time, so that the time it takes shows neither which key fits nor how much of it.
    const matches = this.#keys.map((known) => timingSafeEqual(known.digest, wanted));
    return this.#keys[matches.indexOf(true)]?.principal;
  }

  /** Who shows a Private Integration Token acts as the account of that token. */
  bearerOfPIT(pit: string): Principal {
    return { name: nameBy("pit", pit), administrator: false, readOnly: false, pit };
  }
}

export interface KeySettings {
  /** Those of administrators among them. */
  readonly apiKeys: readonly string[];
  readonly adminKeys: readonly string[];
  readonly keysFile?: string | undefined;
}

/** @throws ConfigError when the file of keys cannot be used. */
export async function openKeys({ apiKeys, adminKeys, keysFile }: KeySettings): Promise<KnownKeys> {
  const plain = apiKeys.map((key) => ({
    digest: digest(key),
    principal: { name: nameBy("key", key), administrator: adminKeys.includes(key), readOnly: false },
  }));
  if (keysFile === undefined) return new KnownKeys(plain);
  const limited = await keysIn(keysFile);
  if (limited.some((one) => plain.some((other) => one.digest.equals(other.digest)))) {
    throw new ConfigError(
      `MCP_KEYS_FILE: ${keysFile} has a key that MCP_API_KEYS or MCP_ADMIN_KEYS has too, without its limits. Take it out of one.`,
    );
  }
  return new KnownKeys([...plain, ...limited]);
}

/**
 * Names that other callers have, or had by their place in MCP_API_KEYS, must not be taken: what is kept for one would be
 * another's.
 */
const taken = /^(key (\d+|[0-9a-f]{24})|anonymous|local|names|(subject|pit) .*)$/i;

const entrySchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[A-Za-z0-9][\w .-]{0,63}$/, "want letters, digits, blanks, . _ and -")
      .refine((name) => !taken.test(name), "that name is taken: give another"),
    key: z.string().regex(keyForm, wantedOfKey).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, "want 64 hexadecimal digits")
      .refine(
        (hex) => hex.toLowerCase() !== digest("").toString("hex"),
        "that is the digest of no key at all",
      )
      .optional(),
    locations: z.array(z.string().regex(/^\w+$/, "want ids of sub-accounts")).min(1).optional(),
    tools: z.string().min(1).optional(),
    readOnly: z.boolean().default(false),
    admin: z.boolean().default(false),
    unattended: allowances.optional(),
  })
  .refine(({ key, sha256 }) => (key === undefined) !== (sha256 === undefined), "want either key or sha256");

async function keysIn(file: string): Promise<readonly KnownKey[]> {
  const entries = parse(file, await read(file));
  const keys = entries.map(({ name, key, sha256, locations, tools, readOnly, admin, unattended }) => ({
    digest: sha256 === undefined ? digest(key ?? "") : Buffer.from(sha256, "hex"),
    principal: {
      name,
      administrator: admin,
      readOnly,
      ...(locations === undefined ? {} : { locations }),
      ...(tools === undefined ? {} : { tools }),
      ...(unattended === undefined ? {} : { unattended }),
    },
  }));
  const names = new Set(keys.map(({ principal }) => principal.name.toLowerCase()));
  const digests = new Set(keys.map(({ digest: known }) => known.toString("hex")));
  if (names.size < keys.length || digests.size < keys.length) {
    throw new ConfigError(`MCP_KEYS_FILE: ${file} has a name or a key twice.`);
  }
  return keys;
}

async function read(file: string): Promise<string> {
  try {
    const { mode } = await stat(file);
    // Windows has no such modes.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new ConfigError(
        `MCP_KEYS_FILE: ${file} is open to others (mode ${(mode & 0o777).toString(8)}). Run "chmod 600 ${file}".`,
      );
    }
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`MCP_KEYS_FILE: ${file} cannot be read.`);
  }
}

function parse(file: string, text: string): readonly z.infer<typeof entrySchema>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ConfigError(`MCP_KEYS_FILE: ${file} is not JSON.`);
  }
  const parsed = z.array(entrySchema).min(1).safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  // The path says which entry; its values are keys.
  throw new ConfigError(
    `MCP_KEYS_FILE: ${file}, entry ${issue?.path.join(".") ?? ""}: ${sentence(issue?.message ?? "not usable")}`,
  );
}

/** By the key itself, not by its place in a list: the name, and what is kept under it, passes to no other key. */
function nameBy(kind: "key" | "pit", key: string): string {
  return `${kind} ${digest(key).toString("hex").slice(0, 24)}`;
}

/** Digests are of one length, which `timingSafeEqual` wants and which hides the length of the keys. */
function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
