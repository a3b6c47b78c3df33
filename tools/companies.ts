import { companyId } from "../src/catalogue/fields.js";
import { read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "companies",
  { title: "Companies", summary: "TODO", version: "2021-07-28", token: "agency" },
  {
    /* RAW summary: Get Company; description: Get Comapny */
    get_company: read("GET /companies/{companyId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["companies.readonly"],
      path: { companyId },
      returns: ["company"],
      aliases: [],
      // RAW example: {"companyId": "ve9EPM428h8vShlRW1KT"}
      example: {},
    }),
  },
);
