import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Sealer, sealSecret } from "../../src/store/codec/seal.js";
import { StoreError, TamperedRecordError, WrongStoreKeyError } from "../../src/store/errors.js";

const KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const sealer = (key: string) => new Sealer(async () => sealSecret(key));
const context = { collection: "tokens", key: "location-1" };

describe("a sealed text", () => {
  test("opens to what was sealed, for any text and place", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary" }),
        fc.string(),
        fc.string(),
        async (text, collection, key) => {
          const sealed = await sealer(KEY).seal(text, { collection, key });
          expect(await sealer(KEY).open(sealed, { collection, key })).toBe(
            Buffer.from(text).toString("utf8"),
          );
        },
      ),
    );
  });

  test("is refused when any byte of it is another", async () => {
    const sealed = await sealer(KEY).seal("a refresh token", context);
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(sealed, "latin1");
        bytes[at] = (bytes[at] ?? 0) ^ change;
        await expect(sealer(KEY).open(bytes.toString("latin1"), context)).rejects.toThrow(StoreError);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is refused when it is cut short, lengthened or not sealed at all", async () => {
    const sealed = await sealer(KEY).seal("a refresh token", context);
    for (const wrong of [
      "",
      "{}",
      "sealed1:",
      sealed.slice(0, -1),
      `${sealed}A`,
      `${sealed}=`,
      ` ${sealed}`,
    ]) {
      await expect(sealer(KEY).open(wrong, context)).rejects.toThrow(TamperedRecordError);
    }
  });

  test("is refused in any other place", async () => {
    const sealed = await sealer(KEY).seal("a refresh token", { collection: "ab", key: "c" });
    for (const [collection, key] of [
      ["ab", "d"],
      ["aa", "c"],
      ["a", "bc"],
      ["abc", ""],
    ] as const) {
      await expect(sealer(KEY).open(sealed, { collection, key })).rejects.toThrow(TamperedRecordError);
    }
  });

  test("tells a wrong key from a tampered text", async () => {
    const sealed = await sealer(KEY).seal("a refresh token", context);
    await expect(sealer("another").open(sealed, context)).rejects.toThrow(WrongStoreKeyError);
  });

  test("shows nothing of equal texts", async () => {
    const one = sealer(KEY);
    expect(await one.seal("same", context)).not.toBe(await one.seal("same", context));
  });
});

describe("a key", () => {
  const bytes = Buffer.from(KEY, "hex");

  test.each([
    ["hex", KEY],
    ["upper-case hex", KEY.toUpperCase()],
    ["base64", bytes.toString("base64")],
    ["base64url", bytes.toString("base64url")],
  ])("of 32 bytes may be given as %s", async (_, text) => {
    const sealed = await sealer(KEY).seal("text", context);
    expect(await sealer(text).open(sealed, context)).toBe("text");
  });

  test("of any other form is a passphrase, stretched with a salt of its own", async () => {
    const first = await sealer("correct horse").seal("text", context);
    const second = await sealer("correct horse").seal("text", context);
    expect(first.slice(8, 18)).not.toBe(second.slice(8, 18));
    expect(await sealer("correct horse").open(first, context)).toBe("text");
    await expect(sealer("correct horsf").open(first, context)).rejects.toThrow(WrongStoreKeyError);
  });

  test("that cannot be had fails the call, and is asked for again by the next", async () => {
    let asked = 0;
    const late = new Sealer(async () => {
      if (++asked === 1) throw new Error("not yet");
      return sealSecret(KEY);
    });
    await expect(late.seal("text", context)).rejects.toThrow("not yet");
    expect(await sealer(KEY).open(await late.seal("text", context), context)).toBe("text");
  });
});
