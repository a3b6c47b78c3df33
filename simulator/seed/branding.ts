import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";

const luminaSite = "https://luminaaesthetics.example";

/** Two design kits of the main sub-account, and a watermark of the planner that is bound to two of its pages. */
export function seedBranding(world: World): void {
  const seededAt = world.now().toISOString();
  const times = { createdAt: seededAt, updatedAt: seededAt };
  const own = { locationId: demo.locationId, deleted: false, ...times };
  world.designKits.put({
    ...own,
    id: world.chance.objectId(),
    name: "Lumina main look",
    isDefault: true,
    logos: [{ id: world.chance.uuid(), url: `${luminaSite}/logo.png`, label: "Primary Logo" }],
    colors: [
      {
        id: world.chance.uuid(),
        label: "Rose gold",
        hex: "#B76E79",
        hexa: "#B76E79FF",
        rgb: "rgb(183, 110, 121)",
        rgba: "rgba(183, 110, 121, 1)",
      },
      {
        id: world.chance.uuid(),
        label: "Mist",
        hex: "#E8E4E1",
        hexa: "#E8E4E180",
        rgb: "rgb(232, 228, 225)",
        rgba: "rgba(232, 228, 225, 0.5)",
      },
    ],
    fonts: [{ id: world.chance.uuid(), font: "Montserrat", fallback: "sans-serif", label: "Headings" }],
  });
  world.designKits.put({
    ...own,
    id: world.chance.objectId(),
    name: "Winter offers",
    isDefault: false,
    logos: [],
    colors: [],
    fonts: [{ id: world.chance.uuid(), font: "Playfair Display", fallback: "serif", label: "Headings" }],
  });
  world.watermarks.put({
    ...own,
    id: world.chance.objectId(),
    templateName: "Logo bottom right",
    watermarkImageUrl: `${luminaSite}/logo.png`,
    position: "bottom-right",
    scale: 0.2,
    opacity: 0.7,
    padding: true,
    accountIds: [world.chance.objectId(), world.chance.objectId()],
    createdBy: world.users.find(({ locationIds }) => locationIds.includes(demo.locationId))?.id,
  });
}
