import { companyId } from "../src/declare/fields.js";
import { read, toolset } from "../src/declare/toolset.js";

export default toolset(
  "companies",
  {
    title: "Companies",
    summary: "The agency's own account. Client companies in the CRM are businesses.",
    version: "2021-07-28",
    area: "companies",
    token: "agency",
  },
  {
    get_company: read("GET /companies/{companyId}", {
      title: "Get agency",
      description:
        "Read the agency's own account: address, domain, plan, relationship number, policies. A client's account: locations_get_location; a company in the CRM: businesses_get_business.",
      path: { companyId },
      returns: { company: "record" },
      example: {},
    }),
  },
);
