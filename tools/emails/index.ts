import { toolset } from "../../src/declare/toolset.js";
import { builder } from "./builder.js";
import { campaigns } from "./campaigns.js";
import { templates } from "./templates.js";
import { verification } from "./verification.js";

export default toolset(
  "emails",
  {
    title: "Emails",
    summary:
      "Email marketing: newsletters and blasts with their statistics, email templates, address checks.",
    version: "v3",
  },
  { ...campaigns, ...templates, ...verification, ...builder },
);
