import { companyId } from "../src/declare/fields.js";
import { read, toolset } from "../src/declare/toolset.js";

export default toolset(
  "companies",
  {
    title: "Companies",
    summary: "The agency's own account. Client companies in the CRM are businesses.",
    version: "2021-07-28",
    token: "agency",
  },
  {
    get_company: read("GET /companies/{companyId}", {
      title: "Get agency",
      description:
        "Read the agency's own account: address, domain, plan, relationship number, policies. A client's account: locations_get_location; a company in the CRM: businesses_get_business.",
      scopes: ["companies.readonly"],
      path: { companyId },
      returns: ["company"],
      aliases: [
        "our own agency account details",
        "what is our white-label domain",
        "which highlevel plan are we on",
        "relationship number of the agency",
        "pull up our agency profile",
        "what address is the agency under",
        "highlevel support wants our relationship number",
        "are we on the unlimited plan",
        "what url do clients log in at",
        "our agency's own contact info on file",
        "look up the agency acct not a client's",
        "details of the agency account by company id",
        "agency profile with plan, domain and address",
        "retrieve top-level company information",
        "information about the parent agency of the locations",
      ],
      example: {},
    }),
  },
);
