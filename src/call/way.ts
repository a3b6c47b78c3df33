import { PolicyError } from "../api/errors/errors.js";
import type { Observer } from "../api/observer.js";
import type { Send } from "../api/send/sending.js";
import { from } from "../api/steps.js";
import type { UploadRules } from "../api/wire/uploads.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import type { Answer, Call, Outcome } from "./call.js";
import type { Allowlist } from "./changes/allowlist.js";
import { type Confirmations, type ConfirmPolicy, confirmed } from "./changes/confirmations.js";
import { type Idempotency, repeated, sentOnce } from "./changes/idempotency.js";
import { type Journal, type JournalDetail, recorded } from "./changes/journal.js";
import type { Names } from "./lookups/names.js";
import type { RecordReader } from "./lookups/records.js";
import { answered, dryRun } from "./steps/answer.js";
import { filledIn } from "./steps/fill-in.js";
import { gathered } from "./steps/gather.js";
import { measured } from "./steps/measure.js";
import { ofEvery } from "./steps/of-every.js";
import { ownLocation } from "./steps/tenant.js";
import { understood } from "./steps/understand.js";

export interface WayParts {
  readonly catalogue: Catalogue;
  readonly send: Send;
  readonly observer: Observer;
  readonly names: Names;
  /** Reads what a record was, and what people call it. */
  readonly reader: RecordReader;
  readonly uploads: UploadRules;
  readonly readOnly: boolean;
  readonly policy: ConfirmPolicy;
  readonly confirmations: Confirmations;
  readonly allowlist: Allowlist;
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
  const sent = answered(parts);

  const read = from(gathered).via(ofEvery(parts)).via(filledIn(parts)).to(sent);

  const change = from(filledIn(parts))
    .via(dryRun({ ...parts, losses: (call) => parts.reader.losses(call) }))
    .via(ownLocation)
    .via(repeated(parts))
    .via(confirmed(parts))
    .via(sentOnce(parts))
    .via(recorded(parts))
    .to(sent);

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
