import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { BankDetails, PayoutMethod } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { bankCountries } from "./bank-countries.js";
import { affiliateOf, livePage, ownRecord, pageOf, reachedLocation } from "./reached.js";

const methodSchema = z.object({
  payoutMethod: z.enum(["PAYPAL", "BANK"]),
  paypalEmail: z.email({ error: "paypalEmail must be an email" }).optional(),
  bankDetails: z
    .object({
      bankCountry: z.string(),
      accountHolderName: z.string().optional(),
      recipientAddress: z.record(z.string(), z.string().optional()).optional(),
      fields: z.array(z.object({ key: z.string(), value: z.string() })),
    })
    .optional(),
});

const listSchema = z.object({ ...livePage, skip: z.coerce.number().min(0).max(10_000).default(0) });

/** Where affiliates are paid: one PayPal address and one bank account at most, one of them primary. */
export const payoutMethods: readonly Endpoint[] = [
  {
    line: "GET /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method",
    handle(request, world) {
      const all = methodsOf(affiliateOf(request, world).id, world);
      const page = pageOf(all, read(listSchema, request.query)).map(view);
      return ok({ payoutMethods: page, meta: { count: all.length } });
    },
  },
  {
    line: "POST /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method",
    handle(request, world) {
      const { id: affiliateId, locationId } = affiliateOf(request, world);
      const given = written(request);
      const others = methodsOf(affiliateId, world);
      if (others.some(({ method }) => method === given.method))
        throw serviceError(400, `Affiliate has a ${given.method} payout method already`);
      const now = world.now().toISOString();
      const made = world.payoutMethods.put({
        id: world.chance.objectId(),
        locationId,
        affiliateId,
        ...given,
        isPrimary: others.length === 0,
        createdAt: now,
        updatedAt: now,
      });
      return created(view(made));
    },
  },
  {
    line: "PUT /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method/{payoutMethodId}",
    handle(request, world) {
      const { paypalEmail: _, bankDetails: __, ...before } = methodOf(request, world);
      const given = written(request);
      if (given.method !== before.method)
        throw serviceError(400, "The kind of a payout method cannot change");
      const updatedAt = world.now().toISOString();
      return ok(view(world.payoutMethods.put({ ...before, ...given, updatedAt })));
    },
  },
  {
    line: "PATCH /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method/{payoutMethodId}/primary",
    handle(request, world) {
      const { id, affiliateId } = methodOf(request, world);
      for (const one of methodsOf(affiliateId, world))
        world.payoutMethods.put({ ...one, isPrimary: one.id === id });
      return ok(view(methodOf(request, world)));
    },
  },
  {
    line: "DELETE /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method/{payoutMethodId}",
    handle(request, world) {
      const { id, affiliateId, isPrimary } = methodOf(request, world);
      if (isPrimary && methodsOf(affiliateId, world).length > 1)
        throw serviceError(400, "The primary payout method cannot be deleted while there are others");
      world.payoutMethods.delete(id);
      return ok({ success: true, message: "Payout method deleted" });
    },
  },
  {
    line: "GET /affiliate-manager/{locationId}/country-bank-mapping",
    handle(request, world) {
      reachedLocation(request, world);
      return ok({ countryBankMappings: bankCountries, meta: { count: bankCountries.length } });
    },
  },
];

function methodsOf(affiliateId: string, world: World): readonly PayoutMethod[] {
  return world.payoutMethods.where((one) => one.affiliateId === affiliateId);
}

function methodOf(request: SimulatedRequest, world: World): PayoutMethod {
  const { id } = affiliateOf(request, world);
  const found = world.payoutMethods.get(param(request, "payoutMethodId"));
  return ownRecord(found?.affiliateId === id ? found : undefined, "Payout method", request, world);
}

/** The details of the kind that is given; throws 422 where they are missing, or no bank of the country has such. */
function written({ body }: SimulatedRequest): Pick<PayoutMethod, "method" | "paypalEmail" | "bankDetails"> {
  const { payoutMethod: method, paypalEmail, bankDetails } = read(methodSchema, body);
  if (method === "PAYPAL") {
    if (paypalEmail === undefined) throw serviceError(422, ["paypalEmail should not be empty"]);
    return { method, paypalEmail };
  }
  if (bankDetails === undefined) throw serviceError(422, ["bankDetails should not be empty"]);
  const rules = bankCountries.find(({ country }) => country === bankDetails.bankCountry)?.fields;
  if (rules === undefined) throw serviceError(422, ["bankDetails.bankCountry is not supported"]);
  const faults = rules.flatMap(({ key, required, validationRegexp }) => {
    const value = bankDetails.fields.find((field) => field.key === key)?.value;
    if (value === undefined) return required ? [`bankDetails.fields lacks ${key}`] : [];
    return new RegExp(validationRegexp).test(value) ? [] : [`bankDetails.fields.${key} is not valid`];
  });
  if (faults.length > 0) throw serviceError(422, faults);
  return { method, bankDetails };
}

function view({ id, bankDetails, ...method }: PayoutMethod) {
  return { _id: id, ...method, ...(bankDetails && { bankDetails: masked(bankDetails) }) };
}

/** Only the last four characters of a bank value are ever shown. */
function masked({ fields, ...details }: BankDetails): BankDetails {
  return {
    ...details,
    fields: fields.map(({ key, value }) => ({ key, value: `********${value.slice(-4)}` })),
  };
}
