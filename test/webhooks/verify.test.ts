import { constants, createPublicKey, generateKeyPairSync, sign as rsaSign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  legacySignatureHeader,
  publishedKey,
  signatureHeader,
  VerifierSettingError,
  verifier,
} from "../../src/webhooks/receive/verify.js";
import { makeSigningKeys, signatureHeaders } from "../../src/webhooks/sending/sign.js";

const keys = makeSigningKeys();
const body = Buffer.from('{"type":"ContactCreate","id":"C","timestamp":"2026-03-02T10:00:00.000Z"}');
const headers = signatureHeaders(body, keys.privateKey);
const signature = headers[signatureHeader] ?? "";
const verify = verifier({ keys: [keys.publicKey] });

const refused = (reason: string) => ({ ok: false, reason });

describe("a signed delivery", () => {
  it("is accepted", () => {
    expect(verify(body, headers)).toEqual({ ok: true, scheme: "ed25519" });
  });

  it("is accepted whatever the case of the header's name", () => {
    expect(verify(body, { "X-GHL-Signature": signature })).toMatchObject({ ok: true });
  });

  it("is accepted whatever the body is, once signed", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(verify(bytes, signatureHeaders(bytes, keys.privateKey))).toMatchObject({ ok: true });
      }),
    );
  });

  it("is accepted under any of several keys, so that keys can be changed over", () => {
    const next = makeSigningKeys();
    const either = verifier({ keys: [keys.publicKey, next.publicKey] });
    expect(either(body, headers)).toMatchObject({ ok: true });
    expect(either(body, signatureHeaders(body, next.privateKey))).toMatchObject({ ok: true });
    expect(verifier({ keys: [next.publicKey] })(body, headers)).toEqual(refused("wrong-signature"));
  });

  it("is accepted under a key given as PEM", () => {
    const der = Buffer.from(keys.publicKey, "base64");
    const pem = createPublicKey({ key: der, format: "der", type: "spki" }).export({
      format: "pem",
      type: "spki",
    });
    expect(verifier({ keys: [pem.toString()] })(body, headers)).toMatchObject({ ok: true });
  });
});

describe("a tampered delivery", () => {
  it("is refused whichever byte of the body is changed", () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const tampered = Buffer.from(body);
        tampered[at] = (tampered[at] ?? 0) ^ change;
        expect(verify(tampered, headers)).toEqual(refused("wrong-signature"));
      }),
      { numRuns: 500 },
    );
  });

  it("is refused whichever byte of the signature is changed", () => {
    const sent = Buffer.from(signature, "base64");
    fc.assert(
      fc.property(fc.nat(sent.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const tampered = Buffer.from(sent);
        tampered[at] = (tampered[at] ?? 0) ^ change;
        expect(verify(body, { [signatureHeader]: tampered.toString("base64") })).toEqual(
          refused("wrong-signature"),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is refused whichever character of the header is changed, even where it stands for the same bytes", () => {
    const at = fc.nat(signature.length - 1);
    const character = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(at, character, (position, other) => {
        fc.pre(signature[position] !== other);
        const tampered = signature.slice(0, position) + other + signature.slice(position + 1);
        expect(verify(body, { [signatureHeader]: tampered }).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("is refused when the last character is swapped for one that decodes alike", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const twin = alphabet[alphabet.indexOf(signature.charAt(85)) + 1];
    const tampered = `${signature.slice(0, 85)}${twin}==`;
    expect(Buffer.from(tampered, "base64")).toEqual(Buffer.from(signature, "base64"));
    expect(verify(body, { [signatureHeader]: tampered })).toEqual(refused("malformed"));
  });

  it("is refused when bytes are added to or taken from the body", () => {
    expect(verify(Buffer.concat([body, Buffer.from(" ")]), headers)).toEqual(refused("wrong-signature"));
    expect(verify(body.subarray(0, -1), headers)).toEqual(refused("wrong-signature"));
  });
});

describe("a delivery without a good signature", () => {
  it.each([
    ["no header at all", {}, "missing"],
    ["an undefined header", { [signatureHeader]: undefined }, "missing"],
    ["an empty header", { [signatureHeader]: "" }, "missing"],
    ["the literal N/A", { [signatureHeader]: "N/A" }, "missing"],
    ["N/A in both headers", { [signatureHeader]: "N/A", [legacySignatureHeader]: "N/A" }, "missing"],
    ["characters that are not base64", { [signatureHeader]: "not a signature!" }, "malformed"],
    ["base64 in its URL form", { [signatureHeader]: "-_-_".repeat(21) }, "malformed"],
    ["base64 without its padding", { [signatureHeader]: signature.replace(/=+$/, "") }, "malformed"],
    ["two signatures in one header", { [signatureHeader]: `${signature}, ${signature}` }, "malformed"],
    ["the header twice", { [signatureHeader]: [signature, signature] }, "malformed"],
    [
      "the header twice in different case",
      { [signatureHeader]: signature, "X-GHL-Signature": signature },
      "malformed",
    ],
    [
      "a signature of 63 bytes",
      { [signatureHeader]: Buffer.alloc(63, 7).toString("base64") },
      "wrong-length",
    ],
    [
      "a signature of 65 bytes",
      { [signatureHeader]: Buffer.alloc(65, 7).toString("base64") },
      "wrong-length",
    ],
    ["64 zero bytes", { [signatureHeader]: Buffer.alloc(64).toString("base64") }, "wrong-signature"],
    ["the legacy header alone", { [legacySignatureHeader]: signature }, "legacy-off"],
  ] as const)("is refused for %s", (_what, sent, reason) => {
    expect(verify(body, sent)).toEqual(refused(reason));
  });
});

describe("the legacy RSA signature", () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const legacyRsaKey = publicKey.export({ format: "pem", type: "spki" }).toString();
  const legacySignature = rsaSign("sha256", body, privateKey).toString("base64");
  const withLegacy = verifier({ keys: [keys.publicKey], legacyRsaKey });

  it("is accepted where its key is set, as PEM or base64", () => {
    const sent = { [legacySignatureHeader]: legacySignature };
    expect(withLegacy(body, sent)).toEqual({ ok: true, scheme: "rsa" });
    const base64 = publicKey.export({ format: "der", type: "spki" }).toString("base64");
    expect(verifier({ keys: [], legacyRsaKey: base64 })(body, sent)).toEqual({ ok: true, scheme: "rsa" });
  });

  it("is accepted beside a current signature of N/A", () => {
    const sent = { [signatureHeader]: "N/A", [legacySignatureHeader]: legacySignature };
    expect(withLegacy(body, sent)).toMatchObject({ ok: true, scheme: "rsa" });
  });

  it("does not rescue a wrong current signature", () => {
    const wrong = Buffer.alloc(64, 1).toString("base64");
    expect(withLegacy(body, { [signatureHeader]: wrong, [legacySignatureHeader]: legacySignature })).toEqual(
      refused("wrong-signature"),
    );
  });

  it("is refused for another body, another length and another padding", () => {
    const sent = { [legacySignatureHeader]: legacySignature };
    expect(withLegacy(Buffer.from("{}"), sent)).toEqual(refused("wrong-signature"));
    const short = legacySignature.slice(0, 88);
    expect(withLegacy(body, { [legacySignatureHeader]: short })).toEqual(refused("wrong-length"));
    const pss = rsaSign("sha256", body, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING });
    expect(withLegacy(body, { [legacySignatureHeader]: pss.toString("base64") })).toEqual(
      refused("wrong-signature"),
    );
  });

  it("is refused whichever byte of it is changed", () => {
    const sent = Buffer.from(legacySignature, "base64");
    fc.assert(
      fc.property(fc.nat(sent.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const tampered = Buffer.from(sent);
        tampered[at] = (tampered[at] ?? 0) ^ change;
        const header = { [legacySignatureHeader]: tampered.toString("base64") };
        expect(withLegacy(body, header)).toEqual(refused("wrong-signature"));
      }),
    );
  });

  it("is not accepted in the current header", () => {
    expect(withLegacy(body, { [signatureHeader]: legacySignature })).toEqual(refused("wrong-length"));
  });
});

describe("the age window", () => {
  const sent = Date.parse("2026-03-02T10:00:00.000Z");
  const at = (now: number) => verifier({ keys: [keys.publicKey], maxAgeMs: 300_000, now: () => now });

  const signed = (text: string) => {
    const bytes = Buffer.from(text);
    return [bytes, signatureHeaders(bytes, keys.privateKey)] as const;
  };

  it("is off unless set: a delivery of long ago is accepted", () => {
    const ancient = verifier({ keys: [keys.publicKey], now: () => sent + 86_400_000 * 365 });
    expect(ancient(body, headers)).toMatchObject({ ok: true });
  });

  it("accepts up to its edge, before and after", () => {
    expect(at(sent + 300_000)(body, headers)).toMatchObject({ ok: true });
    expect(at(sent - 300_000)(body, headers)).toMatchObject({ ok: true });
  });

  it("refuses beyond it, before and after", () => {
    expect(at(sent + 300_001)(body, headers)).toEqual(refused("too-old"));
    expect(at(sent - 300_001)(body, headers)).toEqual(refused("in-the-future"));
  });

  it.each(["{}", "[]", "not json", '{"timestamp":"soon"}', '{"timestamp":null}', '{"timestamp":{}}'])(
    "refuses a body without a date that can be read: %s",
    (text) => {
      expect(at(sent)(...signed(text))).toEqual(refused("undated"));
    },
  );

  it("reads milliseconds too", () => {
    expect(at(sent)(...signed(`{"timestamp":${sent}}`))).toMatchObject({ ok: true });
  });

  it("is asked only once the signature is right", () => {
    expect(at(sent + 999_999)(Buffer.from("{}"), headers)).toEqual(refused("wrong-signature"));
  });
});

describe("a verifier", () => {
  it("can be made with HighLevel's published key, and refuses what we signed ourselves", () => {
    expect(verifier({ keys: [publishedKey] })(body, headers)).toEqual(refused("wrong-signature"));
  });

  it.each([
    ["no key", { keys: [] }],
    ["a key that is no key", { keys: ["bm90IGEga2V5"] }],
    ["an empty key", { keys: [publishedKey, ""] }],
    ["a private key", { keys: [keys.privateKey] }],
    ["a private key as PEM", { keys: [privatePem()] }],
    ["an RSA key in place of Ed25519", { keys: [rsaPublicKey()] }],
    ["an Ed25519 key in place of RSA", { keys: [publishedKey], legacyRsaKey: publishedKey }],
    ["a window of nothing", { keys: [publishedKey], maxAgeMs: 0 }],
    ["a window that is not a number", { keys: [publishedKey], maxAgeMs: Number.NaN }],
  ])("cannot be made with %s", (_what, settings) => {
    expect(() => verifier(settings)).toThrow(VerifierSettingError);
  });

  it("does not repeat the key in its complaint", () => {
    expect(() => verifier({ keys: [keys.privateKey] })).toThrow(/^keys\[0\] is not an ed25519 public key/);
  });
});

describe("a signing key pair", () => {
  it("is another each time, in the form HighLevel publishes its key", () => {
    expect(makeSigningKeys().publicKey).not.toBe(keys.publicKey);
    expect(keys.publicKey).toHaveLength(publishedKey.length);
    expect(keys.publicKey.slice(0, 16)).toBe(publishedKey.slice(0, 16));
  });
});

function privatePem(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}

function rsaPublicKey(): string {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return publicKey.export({ format: "der", type: "spki" }).toString("base64");
}
