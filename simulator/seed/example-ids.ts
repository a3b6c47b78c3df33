import { Collection } from "../world/collection.js";
import { demo } from "../world/demo.js";
import { PlainRecords } from "../world/plain-record.js";
import type { World } from "../world/world.js";

/**
 * Gives some of Lumina's records the ids that the catalogue's examples name, wherever those records are named: so
 * every example does in the demo what it says.
 */
export function adoptExampleIds(world: World): void {
  const ids = new Map(
    pairs(world).flatMap(([record, id]) => (record === undefined ? [] : [[record.id, id] as const])),
  );
  for (const part of Object.values(world)) {
    if (part instanceof Collection || part instanceof PlainRecords) part.rename(ids);
  }
}

type Pair = readonly [{ readonly id: string } | undefined, string];

function pairs(world: World): readonly Pair[] {
  const { locationId } = demo;
  const own = <Item extends { readonly locationId: string }>(
    kind: Collection<Item & { readonly id: string }>,
  ) => kind.where((record) => record.locationId === locationId);
  const [contact, other] = own(world.contacts);
  const [manager, colleague, third] = world.users.where((user) => user.locationIds.includes(locationId));
  const [calendar] = own(world.calendars);
  const appointments = own(world.events).filter((event) => event.calendarId === calendar?.id);
  const [pipeline] = own(world.pipelines);
  const stage = pipeline?.stages[1];
  const [form] = own(world.forms);
  const fields = own(world.customFields);
  const [snapshot, otherSnapshot] = world.snapshots.all();
  const [bot] = own(world.conversationAgents);
  return [
    [contact, "ocQHyuzHvysMo5N5VsXc"],
    [other, "pOC0uJ97VYOKH2m3fkMD"],
    [world.tasks.find((task) => task.contactId === contact?.id), "lJpzYrWdpkC2hX6t2yue"],
    [world.notes.find((note) => note.contactId === contact?.id), "HGPcayliwcdoUFzvbTok"],
    [own(world.recordNotes)[0], "HGPcayliwcdoUFzvbTok"],
    [world.records.of("businesses").find((one) => one.locationId === locationId), "63771dcac1116f0e21de8e12"],
    [manager, "sx6wyHhbFdRXh302Lunr"],
    [colleague, "GCs5KuzPqTls7vWclkEV"],
    [third, "082goXVW3lIExEQPOnd3"],
    [calendar, "CVokAlI8fgw4WYWoCtQz"],
    [own(world.calendarGroups)[0], "Gr0upYuzHvysMo5N5VsX"],
    [appointments.find(({ start }) => start > world.now().getTime()), "Jd7sPq3LxVtR9mNcW2kY"],
    [world.conversations.find((one) => one.contactId === contact?.id), "tDtDnQdgm2LXpyiqYvZ6"],
    [pipeline, "VDm7RPYC2GLUvdpKmBfC"],
    [stage, "7915dedc-8f18-44d5-8bc3-77c04e994a10"],
    [world.opportunities.find((deal) => deal.pipelineId === pipeline?.id), "yWQobCRIhRguQtD2llvk"],
    [own(world.lostReasons)[0], "CLu7BaljjqrEjBGKTNNe"],
    [own(world.workflows)[0], "78559bb3-b920-461e-b010-7b2a2816d2a9"],
    [own(world.workflows)[1], "w3NfB7sLq1VxC5tHy9Mr"],
    [own(world.campaigns)[0], "Y2I9XM7aO1hncuSOlc9L"],
    [form, "jjusM6EOngDExnbo2DbU"],
    [own(world.links)[0], "n4AriwEnFrGh3tu08W0U"],
    [own(world.tags)[0], "flGwEuzsfJOia1i1ikRN"],
    [fields[1], "3sv6UEo51C9Bmpo1cKTq"],
    [fields.find(({ dataType }) => dataType === "FILE_UPLOAD"), "aWdODOBVOlH1RUFKWQke"],
    [own(world.customValues)[0], "rWQ709Pb62syqGLceg1x"],
    [snapshot, "39It2BFz7EkNaNBALPif"],
    [otherSnapshot, "1eM2UgkfaECOYyUdCo9P"],
    [own(world.agents)[0], "AgfS2JXWsSN8aXb5c4d2"],
    [own(world.managedAgents)[0], "mgA7tR2kQ9wLx4Vb1NcE"],
    [bot, "h7KqT2mVx9LbR4sWc1Zd"],
    [bot?.actions[0], "Qe5RnD8yUw3JtG6pXk0a"],
    [own(world.voiceCalls)[0], "68c7f1a92b4d3e5f60718293"],
    [own(world.blogSites)[0], "66f429b8afdce84227a4610d"],
    [own(world.blogPosts)[0], "66c381b38be80858b9af62b6"],
    [own(world.designKits)[1], "507f1f77bcf86cd799439013"],
    [own(world.watermarks)[0], "66a0d5c98f1b2c001f5d5f4b"],
    [own(world.knowledgeBases)[0], "tDtDnQdgm2LXpyiqYvZ7"],
    [own(world.knowledgeFiles)[0], "68ac4c1d3f0a2b5e7c9d1e42"],
  ];
}
