import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";
import { keep } from "./keep.js";

/** What Lumina keeps beside its contacts: the pets that wait at the front desk, and whose they are. */
export function seedObjects(world: World): void {
  const { locationId } = demo;
  keep(world, "associations", [
    {
      id: "63771dcac1116f0e21de8e12",
      locationId,
      key: "owner_pet",
      firstObjectKey: "contact",
      firstObjectLabel: "Owner",
      secondObjectKey: "custom_objects.pet",
      secondObjectLabel: "Pet",
      associationType: "USER_DEFINED",
    },
  ]);
  keep(world, "relations", [
    {
      id: "63771dcac1116f0e21de8e99",
      locationId,
      associationId: "63771dcac1116f0e21de8e12",
      firstRecordId: "ocQHyuzHvysMo5N5VsXc",
      secondRecordId: "632c34b4c9b7da3358ac9891",
    },
  ]);
  keep(world, "customMenus", [
    {
      id: "62e589c1-c456-47e1-a9a7-cb8900014311",
      title: "Team training",
      url: "https://training.brightpath-agency.example",
      icon: { name: "graduation-cap", fontFamily: "fas" },
      showOnCompany: true,
      showOnLocation: true,
      showToAllLocations: true,
      openMode: "iframe",
      locations: [],
      userRole: "all",
    },
  ]);
}
