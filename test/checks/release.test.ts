import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Sources } from "./sources.js";

/** `npm run release:version`, without what changesets does before. */
describe("The version that changesets chose", () => {
  const sources = new Sources();
  beforeAll(() => {
    sources.change("package.json", /"version": "[^"]+"/, '"version": "7.8.9"');
    const { status, output } = sources.run("node_modules/.bin/tsx", "scripts/release-version.ts");
    expect(status, output).toBe(0);
  }, 60_000);
  afterAll(() => sources.remove());

  it("stands in the registry's entry, in that of the package and in the image's tag", () => {
    const { version, packages } = JSON.parse(sources.read("server.json"));
    expect(version).toBe("7.8.9");
    expect(packages).toMatchObject([
      { version: "7.8.9" },
      { identifier: expect.stringMatching(/:7\.8\.9$/) },
    ]);
  });

  it("stands in the lock file, which is the same otherwise", () => {
    expect(JSON.parse(sources.read("package-lock.json"))).toMatchObject({
      version: "7.8.9",
      packages: { "": { version: "7.8.9" } },
    });
    expect(sources.git("diff", "--numstat", "package-lock.json").output).toBe("2\t2\tpackage-lock.json\n");
  });
});
