import { demo } from "../world/demo.js";
import type { PlainRecord } from "../world/plain-record.js";
import type { World } from "../world/world.js";
import { keep } from "./keep.js";

/** What Lumina keeps beside its contacts: the pets that wait at the front desk, and whose they are. */
export function seedObjects(world: World): void {
  const { locationId } = demo;
  keep(world, "objects", [
    object("business", "Company", "Companies", "business.name"),
    object("custom_objects.pet", "Pet", "Pets", "custom_objects.pet.name"),
  ]);
  keep(world, "objectFields", [
    { id: "6fd1b4a29c3e4d5f8a7b6c50", locationId, objectKey: "custom_objects.pet", name: "About the pet" },
    field("6fd1b4a29c3e4d5f8a7b6c5d", "name", "Name"),
    field("6fd1b4a29c3e4d5f8a7b6c5e", "species", "Species"),
  ]);
  keep(world, "objectRecords", [
    pet("632c34b4c9b7da3358ac9891", { name: "Rex", species: "Dog" }),
    pet("632c34b4c9b7da3358ac9892", { name: "Mochi", species: "Cat" }),
  ]);
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

function object(key: string, singular: string, plural: string, primaryDisplayProperty: string): PlainRecord {
  const standard = !key.startsWith("custom_objects.");
  return {
    id: standard ? "661c06b4ffde146bdb469440" : "661c06b4ffde146bdb469442",
    locationId: demo.locationId,
    standard,
    key,
    labels: { singular, plural },
    primaryDisplayProperty,
    type: standard ? "SYSTEM_DEFINED" : "USER_DEFINED",
  };
}

function field(id: string, name: string, label: string): PlainRecord {
  return {
    id,
    locationId: demo.locationId,
    objectKey: "custom_objects.pet",
    fieldKey: `custom_objects.pet.${name}`,
    parentId: "6fd1b4a29c3e4d5f8a7b6c50",
    name: label,
    dataType: "TEXT",
    showInForms: true,
  };
}

function pet(id: string, properties: PlainRecord["properties"]): PlainRecord {
  const { locationId } = demo;
  return { id, locationId, objectKey: "custom_objects.pet", owner: [], followers: [], properties };
}
