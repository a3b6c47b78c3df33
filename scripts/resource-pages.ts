import { prompts } from "../prompts/index.js";
import { resources } from "../resources/index.js";
import type { Catalogue } from "../src/catalogue/catalogue.js";
import type { PromptDeclaration } from "../src/declare/prompt.js";
import { locationRoot, type ResourceDeclaration } from "../src/declare/resource.js";
import type { Suggested } from "../src/declare/suggestions.js";
import { aiFeatures } from "../src/mcp/resources/about-ai.js";

/** docs/RESOURCES.md: what can be read, of what it is made, and how long it stays good. */
export function resourcesPage(catalogue: Catalogue): string {
  const own = resources.filter(({ uri }) => !uri.startsWith(locationRoot));
  return [
    "# Resources",
    "",
    "Written by `npm run catalogue`; `npm run check` fails where it differs from the code.",
    "",
    `${own.length} resources show what an agent must know before it acts, as compact JSON with the names of things beside their ids; cards come as short Markdown besides. What is of a sub-account is listed as below where the account has one, and as \`${locationRoot}/…\` where it has several; both forms can always be read. In a URI a name does as well as an id: \`ghl://calendars/Free%20Consultation\`. Every reply is private to the caller.`,
    "",
    "Besides, the server has resources of itself: `ghl://operations` (everything that can be called), `ghl://about/ai` (which AI feature of HighLevel is reached by which tools), `ghl://results/{id}` (replies too long to show whole), `ghl://journal` (what was changed), `ghl://events` (what HighLevel tells).",
    "",
    "| URI | What it shows | Fresh for | Markdown | Scopes |",
    "|---|---|---|---|---|",
    ...own.map((resource) => resourceRow(resource, catalogue)),
    "",
    'A resource that needs a scope the token lacks says which. In the card of a contact, in a transcript, in the lists of forms and products, a part that cannot be read shows `{ "error": … }` and the rest stands.',
    "",
    "## AI features of HighLevel",
    "",
    "What `ghl://about/ai` says; the names come from the catalogue. Ask AI and the AI Employee plan are reached by no API: a person finds them where the table says.",
    "",
    "| Feature | What it is | Where a person finds it | Tools |",
    "|---|---|---|---|",
    ...aiFeatures(catalogue).map(
      ({ feature, what, where, tools, noAPI = "", nearest = [] }) =>
        `| **${feature}** | ${what} | ${where} | ${tools.length > 0 ? code(tools) : `${noAPI} Nearest: ${code(nearest)}`} |`,
    ),
    "",
    "## Completions",
    "",
    "Variables are completed by name and by the start of an id, from names that are read once a minute; contacts, conversations and opportunities by a search, from two letters on.",
    "",
    ...own.flatMap(({ uri, completes }) =>
      Object.entries(completes ?? {}).map(
        ([variable, from]) => `- \`${uri}\`: ${variable}, ${sourceWords(from)}`,
      ),
    ),
    "",
  ].join("\n");
}

function resourceRow(
  { uri, title, description, ttlMs, markdown, reads }: ResourceDeclaration,
  catalogue: Catalogue,
) {
  const operations = Object.values(reads({})).map(({ operation }) => operation);
  const scopes = [...new Set(operations.flatMap((name) => catalogue.card(name)?.scopes ?? []))];
  return `| \`${uri}\` | **${title}.** ${description} | ${age(ttlMs)} | ${markdown === undefined ? "" : "yes"} | ${scopes.join(", ")} |`;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function age(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds < 60 ? `${seconds} s` : `${seconds / 60} min`;
}

function sourceWords(from: Suggested): string {
  return typeof from === "string" ? `by ${from}` : from.map((text) => `"${text}"`).join(", ");
}

/** docs/PROMPTS.md: the jobs that are offered, with their arguments, resources and tools. */
export function promptsPage(catalogue: Catalogue): string {
  return [
    "# Prompts",
    "",
    "Written by `npm run catalogue`; `npm run check` fails where it differs from the code.",
    "",
    `${prompts.length} jobs that agencies do every day. Each names its tools in order, embeds the resources it needs, stops where a person decides, and ends in something to hand over. Where the account has several sub-accounts, every prompt but that of the agency takes \`location\` besides.`,
    "",
    ...prompts.map(({ name, description }) => `- [\`${name}\`](#${name}): ${description}`),
    "",
    ...prompts.flatMap((prompt) => promptSection(prompt, catalogue)),
  ].join("\n");
}

function promptSection(
  { name, title, description, arguments: args, embeds, text }: PromptDeclaration,
  { cards }: Catalogue,
) {
  const words = text(Object.fromEntries(Object.keys(args).map((argument) => [argument, `{${argument}}`])));
  const tools = cards
    .map((card) => ({ tool: card.name, at: words.search(new RegExp(`\\b${card.name}\\b`)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return [
    `## ${name}`,
    "",
    `**${title}.** ${description}`,
    "",
    ...Object.entries(args).map(
      ([argument, { description: meaning, required, completes }]) =>
        `- \`${argument}\`${required ? " (required)" : ""}: ${meaning}${completes === undefined ? "" : ` Completed ${sourceWords(completes)}.`}`,
    ),
    "",
    `Embeds ${embeds.map((uri) => `\`${uri}\``).join(", ")}.`,
    "",
    `Tools: ${tools.map(({ tool }) => `\`${tool}\``).join(", ")}.`,
    "",
    "```text",
    words,
    "```",
    "",
  ];
}
