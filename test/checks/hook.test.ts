import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Sources } from "./sources.js";

const sources = new Sources();
afterAll(() => sources.remove());

const hookOf = (folder: string) => join(folder, ".git/hooks/pre-commit");

describe("npm run prepare", () => {
  it("puts no hook in place in CI", () => {
    expect(sources.run("env", "CI=true", "npm", "run", "--silent", "prepare")).toEqual({
      status: 0,
      output: "",
    });
    expect(existsSync(hookOf(sources.folder))).toBe(false);
  });

  it("puts no hook in place from a further worktree", () => {
    const worktree = `${sources.folder}/dist/worktree`;
    sources.git("worktree", "add", "--quiet", "--detach", worktree);
    expect(sources.run("npm", "run", "--silent", "--prefix", worktree, "prepare")).toEqual({
      status: 0,
      output: "",
    });
    sources.git("worktree", "remove", "--force", worktree);
    expect(existsSync(hookOf(sources.folder))).toBe(false);
  });

  it("does no harm where there is no repository, as in the image", () => {
    const script = JSON.parse(sources.read("package.json")).scripts.prepare;
    expect(sources.run("sh", "-c", `cd "$(mktemp -d)" && ${script}`)).toEqual({ status: 0, output: "" });
  });

  it("puts the hook in place in a clone", () => {
    expect(sources.run("npm", "run", "--silent", "prepare")).toMatchObject({ status: 0 });
    expect(existsSync(hookOf(sources.folder))).toBe(true);
  });
});

describe("The commit hook", { timeout: 60_000 }, () => {
  beforeAll(() => {
    sources.run("npm", "run", "--silent", "prepare");
  });

  const commit = (file: string, text: string) => {
    sources.write(file, text);
    sources.git("add", file);
    return sources.git("commit", "--message=Planted");
  };

  it("formats what is staged before it is committed", () => {
    expect(commit("planted.json", '{"a":1,   "b"   :2}')).toMatchObject({ status: 0 });
    expect(sources.git("show", "HEAD:planted.json").output).toBe('{ "a": 1, "b": 2 }\n');
  });

  it("refuses a page that cites a file that is not there", () => {
    const { status, output } = commit("docs/planted.md", "See [errors](api/faults.md).\n");
    expect([status, output]).toEqual([1, expect.stringContaining("docs/planted.md:1 cites api/faults.md")]);
  });
});
