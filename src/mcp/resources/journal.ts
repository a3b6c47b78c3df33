import { NotFoundError, PolicyError } from "../../api/errors/errors.js";
import { asWithoutStore } from "../../api/errors/without-store.js";
import type { Journal, JournalDetail } from "../../call/changes/journal.js";
import { BadCursorError } from "../../store/errors.js";
import { marked, plainValues } from "../results/readable.js";
import type { ServedResource } from "./resource-index.js";

const pageSize = 50;

/** The journal of changes, newest first, a page at a time. */
export function journalResources(journal: Journal, detail: JournalDetail): readonly ServedResource[] {
  const read: ServedResource["read"] = async ({ before }, scope) => {
    if (!scope.caller.administrator) {
      throw new PolicyError("The journal is for administrators", {
        advice: "A person reads it with `ghl-mcp journal`, or over HTTP with one of MCP_ADMIN_KEYS.",
      });
    }
    const { account, permits } = scope.caller;
    if (permits !== undefined) {
      throw new PolicyError("The journal holds what every tool did, and this key is limited to some", {
        advice: "Use an administrator's key without that limit, or `ghl-mcp journal`.",
      });
    }
    const filter = {
      limit: pageSize,
      ...(before === undefined ? {} : { before }),
      // A limited account learns of no other sub-account, administrator or not.
      ...(account.within === undefined ? {} : { locationIds: account.within }),
    };
    const entries = await journal.read(filter).catch((error: unknown) => {
      if (!(error instanceof BadCursorError)) throw asWithoutStore("the journal", error);
      throw new NotFoundError("The journal has no such entry", {
        advice: "Read ghl://journal and follow its next.",
      });
    });
    const last = entries.length === pageSize ? entries.at(-1)?.id : undefined;
    return marked({
      entries: entries.map(({ value: { startedAt, ...entry } }) =>
        plainValues({ time: new Date(startedAt).toISOString(), ...entry }),
      ),
      ...incomplete(journal, detail),
      ...(last === undefined ? {} : { next: `ghl://journal/${encodeURIComponent(last)}` }),
    });
  };
  return [
    {
      name: "journal",
      uri: "ghl://journal",
      title: "Journal of changes",
      description:
        "The latest changes made through this server: time, caller, sub-account, operation, outcome.",
      ttlMs: 0,
      read,
    },
    {
      name: "journal-older",
      uri: "ghl://journal/{before}",
      title: "Journal of changes, further back",
      description: "The changes before an entry, as the journal's next names it.",
      ttlMs: 0,
      read,
    },
  ];
}

/** What is not in the journal, so that its silence is not taken for peace. */
function incomplete({ unwritten }: Journal, detail: JournalDetail): { readonly incomplete?: string } {
  if (detail === "off") return { incomplete: "GHL_JOURNAL is off: changes are not written down." };
  if (unwritten === 0) return {};
  const changes = unwritten === 1 ? "1 change" : `${unwritten} changes`;
  return {
    incomplete: `${changes} since this server started could not be written down. \`ghl-mcp doctor\` says what is wrong with the store.`,
  };
}
