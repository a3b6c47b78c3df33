import type { LaidOutCall, Step } from "../call.js";
import type { RecordReader } from "../lookups/records.js";
import type { Journal, JournalDetail } from "./journal.js";

export interface RecordParts {
  readonly journal: Journal;
  readonly journalDetail: JournalDetail;
  readonly reader: RecordReader;
}

/** Writes a change into the journal before it is sent, and how it ended after. */
export function recorded({ journal, journalDetail, reader }: RecordParts): Step<LaidOutCall> {
  return async (call, next) => {
    if (journalDetail === "off") return next(call);
    const before = journalDetail === "full" ? await recordBefore(call, reader) : undefined;
    const end = await journal.begin(call, before);
    try {
      const outcome = await next(call);
      if (outcome.kind === "answered") end({ reply: outcome.answer.reply });
      return outcome;
    } catch (error) {
      end({ error });
      throw error;
    }
  };
}

async function recordBefore(call: LaidOutCall, reader: RecordReader): Promise<unknown> {
  const { operation, placed, locationId, scope } = call;
  if (operation.method === "POST" || operation.method === "GET") return undefined;
  return reader.present(operation.line, placed, { ...scope, location: locationId });
}
