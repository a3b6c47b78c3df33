import { z } from "zod";
import { locationId } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const businessFields = {
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  address: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional(),
  description: z.string().optional(),
};

export default toolset(
  "businesses",
  {
    title: "Businesses",
    summary: "Company records that contacts belong to: list, read, add, change and delete them.",
    version: "2021-07-28",
  },
  {
    list_businesses: read("GET /businesses/", {
      title: "List businesses",
      description:
        "All company records of the sub-account, with their ids. The people of one: contacts_list_contacts_of_business.",
      scopes: ["businesses.readonly"],
      query: {
        locationId,
        limit: z.number().default(20),
        skip: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "businesses" },
      returns: ["businesses"],
      aliases: [
        "list of client companies we work with",
        "b2b accounts in the crm",
        "find a firm by name",
        "pull up all companies",
        "which firms do we have on file",
        "find a company's id",
        "show our corporate clients",
        "what businesses are in the crm",
        "list the companies we sell to",
        "do we have this firm already",
        "every organization on record",
      ],
      example: { limit: 50 },
    }),

    get_business: read("GET /businesses/{businessId}", {
      title: "Get business",
      description: "Read one company record: name, phone, email, website, address, description.",
      scopes: ["businesses.readonly"],
      returns: ["business"],
      aliases: [
        "open a company record",
        "address of a client's firm",
        "phone of the employer",
        "pull up one company",
        "what's the number for this firm",
        "website of a client's company",
        "where is this business located",
        "details on a corporate account",
        "email of a firm we work with",
        "describe this company from its record",
      ],
      example: { businessId: "63771dcac1116f0e21de8e12" },
    }),

    create_business: write("POST /businesses/", {
      title: "Create business",
      description:
        "Add a company record. Then put its people under it with contacts_set_business_of_contacts. A new sub-account is locations_create_location.",
      scopes: ["businesses.write"],
      body: { locationId, name: z.string(), ...businessFields },
      daily: ["phone", "email", "website"],
      returns: ["buiseness", "success"],
      aliases: [
        "add a company to the crm",
        "new b2b account",
        "register a corporate client",
        "put a new firm in the system",
        "save a company we just landed",
        "enter a business before adding its people",
        "add an employer record",
        "new corporate account signed on",
        "set up a company profile in the crm",
        "we sell to a new firm add it",
      ],
      example: {
        name: "Lakeside Dental Group",
        phone: "+15125550177",
        website: "https://lakesidedental.example.com",
        city: "Austin",
        state: "TX",
      },
    }),

    update_business: write("PUT /businesses/{businessId}", {
      title: "Update business",
      description: "Change the name, phone, email, website, address or description of one company record.",
      scopes: ["businesses.write"],
      body: { name: z.string().optional(), ...businessFields },
      daily: ["name", "phone", "email", "website"],
      returns: ["buiseness", "success"],
      aliases: [
        "company moved to a new address",
        "rename a client's firm",
        "correct the website of an account",
        "firm moved offices change the address",
        "company rebranded rename it",
        "fix the phone number of a firm",
        "business got a new website",
        "typo in the company name",
        "edit a company's email",
        "change the description of a business",
      ],
      example: { businessId: "63771dcac1116f0e21de8e12", phone: "+15125550188" },
    }),

    delete_business: erase("DELETE /businesses/{businessId}", {
      title: "Delete business",
      description:
        "Remove one company record for good. To take people out of it only: contacts_set_business_of_contacts with businessId null.",
      scopes: ["businesses.write"],
      returns: ["success"],
      aliases: [
        "erase a company from the crm",
        "drop a duplicate b2b account",
        "remove a firm that closed",
        "nuke a company record",
        "firm went under take it out",
        "scrap a test business",
        "toss a duplicate company",
        "get rid of an old corporate account",
        "we don't work with that company anymore",
        "wipe a business off the list",
        "kill a b2b record entered twice",
      ],
      example: { businessId: "63771dcac1116f0e21de8e12" },
    }),
  },
);
