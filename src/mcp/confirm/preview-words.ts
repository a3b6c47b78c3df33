import type { Loss, Preview, Subject } from "../../call/call.js";
import type { Risk } from "../../declare/effect.js";
import { plainText, quotedName } from "../../text/plain-text.js";

const effects: Readonly<Record<Risk, string>> = {
  read: "It only reads.",
  write: "It creates or changes a record.",
  send: "It reaches people outside, or changes what they see.",
  money: "It moves money or commits to a payment.",
  bulk: "It touches many records at once.",
  delete: "It deletes; most deletions cannot be undone.",
  admin: "It changes the account itself: users, access or settings.",
};

/**
 * What will happen, in the words of a person: what, whom, how much, how many, to what. Texts of the CRM stand in
 * quotes and on one line each, so that none can pass for a line of this server's.
 */
export function previewWords(preview: Preview): string {
  const { title, operation, risks, riskNote, location, subjects, counts, losses } = preview;
  return [
    `${title} (${operation})`,
    [...new Set(risks)].map((risk) => effects[risk]).join(" "),
    ...(riskNote === undefined ? [] : [riskNote]),
    ...(location === undefined ? [] : [`Sub-account: ${named(location)}`]),
    ...subjects.map((subject) => `${subject.what}: ${named(subject)}`),
    ...Object.entries(counts).map(([name, count]) => `${name}: ${count} in all`),
    ...losses.map(lossWords),
    ...Object.entries(preview.arguments).map(([name, value]) => `${name}: ${shown(value)}`),
  ].join("\n");
}

function named({ id, name }: Pick<Subject, "id"> & { readonly name?: string }): string {
  return name === undefined ? oneLine(id, 80) : `${quotedName(name)} (${oneLine(id, 80)})`;
}

/** More items than this are counted. */
const mostItems = 20;

function lossWords(loss: Loss): string {
  if (loss.kind === "unread")
    return `${loss.argument}: takes the place of what is there now, which could not be read; what it leaves out is gone`;
  const { argument, items } = loss;
  const shown = items.slice(0, mostItems).map(quotedName).join(", ");
  return `${argument}: takes away ${shown}${items.length > mostItems ? ` and ${items.length - mostItems} more` : ""}`;
}

/** A person who agrees to a message should have seen all of it, or be told how much they have not. */
const longestValue = 1_500;

function shown(value: unknown): string {
  return oneLine(JSON.stringify(value) ?? "", longestValue);
}

function oneLine(text: string, longest: number): string {
  const plain = plainText(text).replace(/\s+/g, " ").trim();
  return plain.length > longest ? `${plain.slice(0, longest)}… (${plain.length} characters in all)` : plain;
}
