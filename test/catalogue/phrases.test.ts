import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { declarationText, phraseFaultsOf } from "../../facts/phrase-rules.js";
import { allToolsets } from "../../src/catalogue/catalogue.js";
import { parsePhrases, phrasesByName, readPhrasesFiles } from "../../src/catalogue/phrases.js";
import { read, toolset } from "../../src/declare/toolset.js";

describe("The phrases files of tools/", () => {
  it("are without fault", async () => {
    expect(phraseFaultsOf(await allToolsets(), readPhrasesFiles(), declarationText)).toEqual([]);
  });

  it("are what the built index holds", () => {
    const index = readFileSync(new URL("../../dist/search.jsonl", import.meta.url), "utf8");
    expect(JSON.parse(index.split("\n")[0] ?? "")).toEqual(phrasesByName(readPhrasesFiles()));
  });
});

describe("A phrases file", () => {
  const pets = toolset(
    "pets",
    { title: "Pets", summary: "Animals that people keep.", version: "2021-07-28" },
    {
      get_pet: read("GET /pets/{petId}", {
        title: "Get pet",
        description: "Read one pet whole.",
        example: { petId: "ocQHyuzHvysMo5N5VsXc" },
      }),
    },
  );
  const file = "pets.phrases.txt";
  const faults = (text: string, source: string | undefined) =>
    phraseFaultsOf([pets], [{ file, toolset: "pets", phrases: parsePhrases(text, file) }], () => source);
  const declared = "get_pet: read(";

  it("is without fault when each operation has two phrases", () => {
    expect(faults("get_pet\n  look up a pet\n  whose dog is it\n", declared)).toEqual([]);
  });

  it.each([
    ["get_pet\n  look up a pet\n", "pets_get_pet: want two phrases or more, in the phrases file beside it"],
    ["", "pets_get_pet: want two phrases or more, in the phrases file beside it"],
    ["get_pet\n  one dog\n  two dogs\n  one dog\n", "pets_get_pet: a phrase stands there twice"],
    ["get_pet\n  get pet\n  whose dog\n", "pets_get_pet: a phrase repeats the title"],
    [
      "get_pet\n  one dog\n  two dogs\nget_cat\n  a cat\n",
      "pets.phrases.txt: get_cat is no operation of pets",
    ],
  ])("%j is at fault", (text, fault) => {
    expect(faults(text, declared)).toEqual([fault]);
  });

  it("is at fault when it stands beside no declaration, or beside the wrong one", () => {
    const text = "get_pet\n  look up a pet\n  whose dog is it\n";
    expect(faults(text, undefined)).toEqual(["pets.phrases.txt: there is no declaration file beside it"]);
    expect(faults(text, "get_cat: read(")).toEqual([
      "pets.phrases.txt: get_pet is declared in another file than the one beside it",
    ]);
  });

  it.each(["  a phrase before any key\n", "get_pet\nget_pet\n", "get_pet\n three words here\n"])(
    "%j cannot be read",
    (text) => {
      expect(() => parsePhrases(text, file)).toThrow(/^pets\.phrases\.txt:\d+: want a key/);
    },
  );
});
