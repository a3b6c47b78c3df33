import { existsSync } from "node:fs";
import { join } from "node:path";
import { holdsOfficial, livePlace, officialFolder, readDocuments } from "../../facts/official/documents.js";
import { type Files, filesAtHead, filesOnDisk, filesWithin } from "../../facts/official/files.js";
import type { Documents } from "../../facts/official/shape.js";
import { eventsIn, type OfficialEvents } from "../../facts/official/webhooks.js";
import { eventsOnPages } from "./event-pages.js";

export interface Specs {
  readonly documents: Documents;
  /** What is said of the webhook events; undefined where nothing is. */
  readonly events: OfficialEvents | undefined;
  /** The names and fields of the pages that only show an example of each event. */
  readonly pages: OfficialEvents | undefined;
}

/**
 * Reads HighLevel's official files: from a checkout of GoHighLevel/highlevel-api-docs, a git directory of it (the commit
 * that HEAD names), a folder with them under `openapi`, or an extract.
 *
 * @param live the folder of the live pages' files; by default the one beside the others, else what this project has.
 * @returns undefined when the folder holds none.
 */
export function readSpecs(folder: string, live?: string): Specs | undefined {
  const onDisk = filesOnDisk(folder);
  const inside = filesOnDisk(join(folder, "openapi"));
  const candidates = [onDisk, inside, filesAtHead(folder)];
  const files = candidates.find((one) => one !== undefined && holdsOfficial(one));
  if (files === undefined) return undefined;
  const documents = readDocuments(files, liveFiles(files, live));
  return { documents, ...eventsOf(files) };
}

function liveFiles(files: Files, live: string | undefined): Files {
  if (live !== undefined) {
    if (!existsSync(live)) throw new Error(`There is no folder ${live}`);
    return filesOnDisk(live);
  }
  const place = livePlace(files);
  return place === undefined ? filesOnDisk(join(officialFolder, "live")) : filesWithin(files, place);
}

function eventsOf(files: Files): Pick<Specs, "events" | "pages"> {
  const [text] = ["webhooks.json", "../webhooks.json"].flatMap((file) => files.text(file) ?? []);
  return {
    events: text === undefined ? undefined : eventsIn(JSON.parse(text)),
    pages: eventsOnPages(files),
  };
}
