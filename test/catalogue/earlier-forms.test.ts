import { describe, expect, it } from "vitest";
import { earlierForms } from "../../src/declare/earlier-forms.js";
import { area, money } from "../../src/declare/toolset.js";

const successors = area("pets", {
  buy_pet: money("POST /pets/{petId}/buy", {
    title: "Buy pet",
    description: "Pay for one pet and take it home.",
    listed: ["price"],
    formerly: ["pets_get_pet_paid"],
    example: { petId: "ocQHyuzHvysMo5N5VsXc" },
  }),
});

describe("An earlier form", () => {
  it("takes over what it does not say itself", () => {
    const { buy_pet_2021 } = earlierForms("pets", successors, {
      buy_pet_2021: { of: "buy_pet", line: "POST /pets/{id}/buy", example: { id: "1" }, listed: undefined },
    });
    expect(buy_pet_2021).toEqual({
      title: "Buy pet (2021 form)",
      description: "Pay for one pet and take it home.",
      risk: "money",
      scopes: ["pets.write"],
      line: "POST /pets/{id}/buy",
      example: { id: "1" },
      supersededBy: "pets_buy_pet",
      formerly: [],
    });
  });

  it("is called deprecated where it is", () => {
    const { buy_pet_legacy } = earlierForms("pets", successors, {
      buy_pet_legacy: { of: "buy_pet", line: "POST /animals/{petId}/buy", deprecated: true },
    });
    expect(buy_pet_legacy?.title).toBe("Buy pet (deprecated)");
  });

  it("of an operation that is not declared is refused", () => {
    expect(() =>
      earlierForms("pets", successors, { sell_pet_2021: { of: "sell_pet", line: "POST /pets/{id}/sell" } }),
    ).toThrow("sell_pet_2021 is an earlier form of sell_pet, which is not declared");
  });
});

describe("An area", () => {
  it("leaves the scopes alone that an operation declares, none among them", () => {
    const { free } = area("pets", {
      free: money("POST /pets/free", { title: "Free", description: "Let it go.", example: {}, scopes: [] }),
    });
    expect(free?.scopes).toEqual([]);
  });
});
