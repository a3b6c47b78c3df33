import { PolicyError } from "../api/errors/errors.js";
import type { CallRecords } from "../api/send/call-record.js";
import type { Sender } from "../api/send/sender.js";
import type { UploadRules } from "../api/wire/uploads.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import type { Answer, Call, Outcome } from "./call.js";
import type { Confirmations, ConfirmPolicy } from "./changes/confirmations.js";
import { confirmed } from "./changes/confirmed.js";
import { dryRun } from "./changes/dry-run.js";
import type { Idempotency } from "./changes/idempotency.js";
import type { Journal, JournalDetail } from "./changes/journal.js";
import { ownLocation } from "./changes/own-location.js";
import { recorded } from "./changes/recorded.js";
import { repeated, sentOnce } from "./changes/repeated.js";
import type { Names } from "./lookups/names.js";
import type { RecordReader } from "./lookups/records.js";
import { answered } from "./steps/answer.js";
import { from } from "./steps/compose.js";
import { filledIn } from "./steps/fill-in.js";
import { gathered } from "./steps/gather-pages.js";
import { measured } from "./steps/measure.js";
import { understood } from "./steps/understand.js";

export interface WayParts {
  readonly catalogue: Catalogue;
  readonly sender: Sender;
  readonly records: CallRecords;
  readonly names: Names;
  /** Reads what a record was, and what people call it. */
  readonly reader: RecordReader;
  readonly uploads: UploadRules;
  readonly readOnly: boolean;
  readonly policy: ConfirmPolicy;
  readonly confirmations: Confirmations;
  readonly idempotency: Idempotency;
  readonly journal: Journal;
  readonly journalDetail: JournalDetail;
  /** Where HighLevel's API is, as a dry run shows it. */
  readonly baseURL: string;
}

/** The one way in which anything is asked of HighLevel: tools, resources, prompts and the command line all take it. */
export interface Way {
  /** @throws CallError of the kind that fits. */
  attempt(call: Call): Promise<Outcome>;

  /**
   * For a caller that cannot ask a person.
   *
   * @throws CallError of the kind that fits; PolicyError where a person must be asked first.
   */
  answer(call: Call): Promise<Answer>;
}

/** Lays the way: the order of a call, top to bottom. */
export function wayOf(parts: WayParts): Way {
  const send = answered(parts);

  const read = from(gathered).via(filledIn(parts)).to(send);

  const change = from(filledIn(parts))
    .via(dryRun(parts))
    .via(ownLocation)
    .via(repeated(parts))
    .via(confirmed(parts))
    .via(sentOnce(parts))
    .via(recorded(parts))
    .to(send);

  const attempt = from(measured(parts))
    .via(understood(parts))
    .to((call) => (call.class === "read" ? read(call) : change(call)));

  return {
    attempt,
    async answer(call) {
      const outcome = await attempt(call);
      if (outcome.kind === "answered") return outcome.answer;
      throw new PolicyError(
        `${call.operation} was not carried out: it waits for a person's word, or was a dry run`,
        { advice: "Nothing was sent." },
      );
    },
  };
}
