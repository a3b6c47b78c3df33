import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { checkReach, reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { DesignKit } from "../../world/records/branding.js";
import type { World } from "../../world/world.js";
import { colorOf } from "./color.js";

const ownId = { id: z.string().optional() };
const contentSchema = z.object({
  name: z.string().optional(),
  logos: z.array(z.object({ ...ownId, url: z.string(), label: z.string() })).optional(),
  colors: z.array(z.object({ ...ownId, value: z.string(), label: z.string() })).optional(),
  fonts: z
    .array(z.object({ ...ownId, font: z.string(), fallback: z.string(), label: z.string() }))
    .optional(),
});
const creationSchema = contentSchema.extend({ type: z.string().optional(), url: z.string().optional() });
const listSchema = z.object({
  limit: z.number().default(10),
  offset: z.number().default(0),
  search: z.string().default(""),
  deleted: z.boolean().default(false),
});

/** Design kits: logos, colors and fonts under a name, one of them the default. */
export const brandBoards: readonly Endpoint[] = [
  {
    line: "GET /brand-boards/locations/{locationId}/design-kits",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const { limit, offset, search, deleted } = read(listSchema, request.query);
      const found = world.designKits.where(
        (kit) =>
          kit.locationId === locationId &&
          (deleted || !kit.deleted) &&
          kit.name.toLowerCase().includes(search.toLowerCase()),
      );
      const items = found
        .slice(offset, offset + limit)
        .map(({ id, name, isDefault, createdAt, updatedAt }) => ({
          id,
          name,
          isDefault,
          createdAt,
          updatedAt,
        }));
      return ok({ items, total: found.length });
    },
  },
  {
    line: "POST /brand-boards/locations/{locationId}/design-kits",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const { type, url, ...given } = read(creationSchema, request.body);
      if (type === "url" && url === undefined) throw serviceError(422, ["url should not be empty"]);
      const content = type === "url" && url !== undefined ? { ...designOf(url), ...given } : given;
      const id = world.chance.objectId();
      const createdAt = world.now().toISOString();
      const kit = { id, locationId, isDefault: false, deleted: false, createdAt, updatedAt: createdAt };
      const empty = { name: "Untitled", logos: [], colors: [], fonts: [] };
      return created({ ...world.designKits.put({ ...kit, ...empty, ...written(content, world) }) });
    },
  },
  {
    line: "GET /brand-boards/locations/{locationId}/design-kits/{designKitId}",
    handle: (request, world) => ok({ ...kitOf(request, world) }),
  },
  {
    line: "PATCH /brand-boards/locations/{locationId}/design-kits/{designKitId}",
    handle(request, world) {
      const before = kitOf(request, world);
      const content = written(read(contentSchema, request.body), world);
      const updatedAt = world.now().toISOString();
      return ok({ ...world.designKits.put({ ...before, ...content, updatedAt }) });
    },
  },
  {
    line: "POST /brand-boards/locations/{locationId}/design-kits/{designKitId}/default",
    handle(request, world) {
      const { id, locationId } = kitOf(request, world);
      for (const kit of world.designKits.where((one) => one.locationId === locationId))
        world.designKits.put({ ...kit, isDefault: kit.id === id });
      return ok({ success: true, designKitId: id });
    },
  },
  {
    line: "DELETE /brand-boards/locations/{locationId}/design-kits/{designKitId}",
    handle(request, world) {
      world.designKits.put({ ...kitOf(request, world), deleted: true });
      return ok({ deleted: true });
    },
  },
];

function reachedLocation(request: SimulatedRequest, world: World): string {
  const locationId = param(request, "locationId");
  checkReach(request.token, locationId, world);
  return locationId;
}

function kitOf(request: SimulatedRequest, world: World): DesignKit {
  const locationId = reachedLocation(request, world);
  const found = world.designKits.get(param(request, "designKitId"));
  const own = found?.locationId === locationId ? found : undefined;
  return reachable(own, "Design kit", request, world);
}

/** A list that is given takes the place of the old one; an entry without id is a new one. */
function written(
  { name, logos, colors, fonts }: z.infer<typeof contentSchema>,
  world: World,
): Partial<Pick<DesignKit, "name" | "logos" | "colors" | "fonts">> {
  const idOf = ({ id }: { readonly id?: string | undefined }) => id ?? world.chance.uuid();
  return {
    ...(name === undefined ? {} : { name }),
    ...(logos && { logos: logos.map((logo) => ({ ...logo, id: idOf(logo) })) }),
    ...(colors && {
      colors: colors.map(({ value, ...color }) => ({ ...color, id: idOf(color), ...colorOf(value) })),
    }),
    ...(fonts && { fonts: fonts.map((font) => ({ ...font, id: idOf(font) })) }),
  };
}

/** What a website is found to look like: here every one alike. */
function designOf(url: string): z.infer<typeof contentSchema> {
  return {
    name: URL.canParse(url) ? new URL(url).hostname : url,
    logos: [{ url: `${url}/logo.png`, label: "Primary Logo" }],
    colors: [{ value: "#2F5D50", label: "Primary" }],
    fonts: [{ font: "Montserrat", fallback: "sans-serif", label: "Headings" }],
  };
}
