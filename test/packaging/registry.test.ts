import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settings } from "../../src/app/config.js";
import { root } from "../harness/process.js";
import { serverSchema } from "./server-schema.js";

const read = (name: string) => JSON.parse(readFileSync(`${root}${name}`, "utf8"));

describe("server.json", () => {
  const server = serverSchema.safeParse(read("server.json"));
  const { name, version, mcpName } = read("package.json");

  it("is what the registry takes", () => {
    expect(server.error?.issues ?? []).toEqual([]);
  });

  it.each([
    ["a long description", { description: "x".repeat(101) }],
    ["a version range", { version: "^1.0.0" }],
    ["a name without its owner", { name: "ghl-mcp" }],
    ["a field of its own", { packageManager: "npm" }],
  ])("would be refused with %s", (_, change) => {
    expect(serverSchema.safeParse({ ...read("server.json"), ...change }).success).toBe(false);
  });

  it("names the package that bears its name, in this version", () => {
    expect([server.data?.name, server.data?.version]).toEqual([mcpName, version]);
    const npm = server.data?.packages.find(({ registryType }) => registryType === "npm");
    expect([npm?.identifier, npm?.version]).toEqual([name, version]);
  });

  it("names the image that bears its name, in this version", () => {
    const oci = server.data?.packages.find(({ registryType }) => registryType === "oci");
    expect(oci?.identifier.split(":")[1]).toBe(version);
    expect(readFileSync(`${root}Dockerfile`, "utf8")).toContain(`server.name="${mcpName}"`);
  });

  it("asks for settings that there are", () => {
    const asked =
      server.data?.packages.flatMap(({ environmentVariables = [] }) => environmentVariables) ?? [];
    expect(asked.length).toBeGreaterThan(0);
    for (const variable of asked) expect([...settings.keys()]).toContain(variable.name);
    const secrets = asked.filter(({ isSecret }) => isSecret).map((variable) => variable.name);
    expect(new Set(secrets)).toEqual(new Set(["GHL_PIT"]));
  });
});
