import { describe, expect, it } from "vitest";
import { loadToolset } from "../../src/catalogue/catalogue.js";
import { inV3 } from "../../src/catalogue/v3.js";
import type { Operation } from "../../src/declare/operation.js";

async function operation(name: string): Promise<Operation> {
  const { operations } = await loadToolset(name.slice(0, name.indexOf("_")));
  const found = operations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe("the v3 form of an operation", () => {
  it("keeps its listed arguments under the names that v3 gives them", async () => {
    const { listed } = await operation("opportunities_search_opportunities");
    expect(listed).toContain("pipeline_id");
    const newer = inV3(await operation("opportunities_search_opportunities"));
    expect(newer.listed).toContain("pipelineId");
    expect(newer.listed).toHaveLength(listed?.length ?? 0);
    expect((newer.listed ?? []).filter((name) => newer.query[name] === undefined)).toEqual([]);
  });

  it("leaves out of its example what v3 has not", async () => {
    const newer = inV3(await operation("opportunities_search_opportunities"));
    expect(Object.keys(newer.example).filter((name) => newer.query[name] === undefined)).toEqual([]);
  });

  it("pages where its reply is built otherwise", async () => {
    expect(inV3(await operation("phone_list_numbers")).pager?.items).toBe("data.numbers");
  });

  it("is the same for what only the 2021 set holds, and keeps the Version of ads", async () => {
    const older = await operation("contacts_list_contacts_legacy");
    expect(inV3(older)).toBe(older);
    expect(inV3(await operation("ads_list_facebook_ad_accounts")).version).toBe("2021-07-28");
  });
});
