import { z } from "zod";
import { locationId } from "../src/declare/fields.js";
import { bySkip } from "../src/declare/pages.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

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
    area: "businesses",
  },
  {
    list_businesses: read("GET /businesses/", {
      title: "List businesses",
      description:
        "All company records of the sub-account, with their ids. The people of one: contacts_list_contacts_of_business.",
      query: {
        locationId,
        limit: z.number().default(20),
        skip: z.number().optional(),
      },
      pager: bySkip("businesses"),
      returns: { businesses: "list" },
      example: { limit: 50 },
    }),

    get_business: read("GET /businesses/{businessId}", {
      title: "Get business",
      description: "Read one company record: name, phone, email, website, address, description.",
      returns: { business: "record" },
      example: { businessId: "63771dcac1116f0e21de8e12" },
    }),

    create_business: write("POST /businesses/", {
      title: "Create business",
      description:
        "Add a company record. Then put its people under it with contacts_set_business_of_contacts. A new sub-account is locations_create_location.",
      body: { locationId, name: z.string(), ...businessFields },
      listed: ["phone", "email", "website"],
      returns: { buiseness: "record", success: "value" },
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
      body: { name: z.string().optional(), ...businessFields },
      listed: ["name", "phone", "email", "website"],
      returns: { buiseness: "record", success: "value" },
      example: { businessId: "63771dcac1116f0e21de8e12", phone: "+15125550188" },
    }),

    delete_business: remove("DELETE /businesses/{businessId}", {
      title: "Delete business",
      description:
        "Remove one company record for good. To take people out of it only: contacts_set_business_of_contacts with businessId null.",
      returns: { success: "value" },
      example: { businessId: "63771dcac1116f0e21de8e12" },
    }),
  },
);
