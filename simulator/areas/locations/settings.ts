import { type Endpoint, param } from "../../endpoint/endpoint.js";
import { plain, plainAnswer, typed } from "../../endpoint/plain.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { CustomField, CustomValue } from "../../world/records/account.js";
import { locationOf } from "./location.js";

const customFields = plain({
  kind: "customFields",
  what: "Custom field",
  kept: typed((world) => world.customFields, customField),
});

const customValues = plain({
  kind: "customValues",
  what: "Custom value",
  kept: typed((world) => world.customValues, customValue),
});

const recurringTasks = plain({
  kind: "recurringTasks",
  what: "Recurring task",
  fresh: ({ body }) => ({
    description: "",
    totalOccurrence: 0,
    deleted: false,
    assignedTo: first(body.owners),
    contactId: first(body.contactIds),
  }),
});

const templates = plain({ kind: "templates", what: "Template" });

/** What a sub-account has set up for itself. */
export const settings: readonly Endpoint[] = [
  customFields.get("GET /locations/{locationId}/customFields/{id}"),
  customFields.create("POST /locations/{locationId}/customFields"),
  customFields.change("PUT /locations/{locationId}/customFields/{id}"),
  customFields.remove("DELETE /locations/{locationId}/customFields/{id}"),
  plainAnswer("POST /locations/{locationId}/customFields/upload", (request, world) => {
    const { id } = locationOf(request, world);
    const files = [...(request.form ?? [])].flatMap(([, value]) => (value instanceof File ? [value] : []));
    return {
      uploadedFiles: Object.fromEntries(
        files.map((file) => [
          file.name,
          `https://files.leadconnector.example/${id}/${encodeURIComponent(file.name)}`,
        ]),
      ),
      meta: files.map(({ name, size, type }) => ({ originalname: name, size, mimetype: type })),
    };
  }),

  customValues.get("GET /locations/{locationId}/customValues/{id}"),
  customValues.create("POST /locations/{locationId}/customValues"),
  customValues.change("PUT /locations/{locationId}/customValues/{id}"),
  customValues.remove("DELETE /locations/{locationId}/customValues/{id}"),

  recurringTasks.create("POST /locations/{locationId}/recurring-tasks"),
  recurringTasks.get("GET /locations/{locationId}/recurring-tasks/{id}"),
  recurringTasks.change("PUT /locations/{locationId}/recurring-tasks/{id}"),
  recurringTasks.remove("DELETE /locations/{locationId}/recurring-tasks/{id}"),

  templates.list("GET /locations/{locationId}/templates", {
    where: ({ type }, { query }) => query.type === undefined || type === query.type,
  }),
  templates.remove("DELETE /locations/{locationId}/templates/{id}"),

  plainAnswer("GET /locations/{locationId}/conversationChannels/{type}", (request, world) => {
    const { id } = locationOf(request, world);
    const numbers = world.phoneNumbers.where(({ locationId }) => locationId === id);
    return {
      conversationChannel: {
        [param(request, "type")]: numbers.map(({ phoneNumber }, place) => ({
          type: "phone",
          value: phoneNumber,
          isDefault: place === 0,
        })),
      },
    };
  }),
  plainAnswer("GET /locations/{locationId}/permissions", (request, world) => ({
    permissions: world.records.of("permissions").get(locationOf(request, world).id)?.permissions ?? usual,
  })),
  plainAnswer("PUT /locations/{locationId}/permissions", (request, world) => {
    const { permissions } = request.body;
    world.records.of("permissions").put({ id: locationOf(request, world).id, permissions });
    return { permissions };
  }),
];

const usual = ["crm", "calendar", "opportunities", "workflow", "2-way-text-messaging", "campaigns"];

/** The key of a field is made of its name, and so is the merge code of a value. */
function customField(fields: PlainRecord): CustomField {
  const {
    id,
    locationId = "",
    name,
    dataType,
    model,
    position,
    textBoxListOptions,
    picklistOptions,
  } = fields;
  const options = Array.isArray(textBoxListOptions) ? textBoxListOptions.map(label) : picklistOptions;
  const kind = model === "opportunity" ? "opportunity" : "contact";
  return {
    id,
    locationId,
    name: String(name),
    dataType: String(dataType),
    model: kind,
    position: Number(position ?? 0),
    fieldKey: typeof fields.fieldKey === "string" ? fields.fieldKey : `${kind}.${keyOf(String(name))}`,
    ...(Array.isArray(options) ? { picklistOptions: options.map(String) } : {}),
  };
}

function customValue({ id, locationId = "", name, value }: PlainRecord): CustomValue {
  return { id, locationId, name: String(name), value: String(value) };
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

function label(option: unknown): unknown {
  return typeof option === "object" && option !== null && "label" in option ? option.label : option;
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}
