import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { gatewayError } from "../../endpoint/service-error.js";

/** The agency. */
export const companies: readonly Endpoint[] = [
  {
    line: "GET /companies/{companyId}",
    handle(request, world) {
      const id = param(request, "companyId");
      if (id !== request.token.resourceId) {
        throw gatewayError(403, "The token does not have access to this company.");
      }
      const locationCount = world.locations.where((one) => one.companyId === id).length;
      const company = world.companies.get(id);
      return ok({ company: { ...company, locationCount, status: "active", customerType: "agency" } });
    },
  },
];
