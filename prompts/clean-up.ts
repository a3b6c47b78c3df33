import { prompt } from "../src/declare/prompt.js";

export const cleanUp = prompt({
  name: "clean_up",
  title: "Clean up duplicates and tags",
  description: "Finds duplicate contacts and tags that mean the same, and tidies what is approved.",
  arguments: {
    part: { description: "What to clean up; both unless given.", completes: ["duplicates", "tags", "both"] },
  },
  embeds: ["ghl://tags", "ghl://custom-fields"],
  text: ({ part }) => `Clean up the sub-account: ${part ?? "both"} (duplicates, tags or both).

Look first, change nothing:
1. Page through contacts_search_contacts with pageLimit 100, maxItems 2000 and fields id, firstName, lastName, email, phone, tags, dateAdded.
2. Duplicates: group by email in lower case, by phone in digits, then by full name with the same company. Check a doubtful one with read_operation contacts_find_duplicate. Families share a phone and firms an address: same email or phone with a different first name is a question, not a duplicate.
3. For each pair read contacts_get_contact, and conversations_search_conversations with the contactId. Keep the one with history (messages, deals, appointments). The API cannot merge: deleting a contact takes its history with it. Where both have one, propose to merge by hand in the app.
4. Tags: count use per tag of the list below. Propose: same meaning in two spellings becomes one; unused ones go; single-use ones are asked about. Tags may trigger workflows: say so beside each.

Show the plan and stop. A person approves line by line; whoever is deleted is named.

5. Approved duplicates: contacts_update_contact on the one that stays, with the fields it lacks, contacts_add_tags with the other's tags, then contacts_delete_contact on the other.
6. Approved tags: write_operation locations_update_tag renames one everywhere. To join two, contacts_add_tags with the better one, write_operation contacts_remove_tags for the other, contact by contact; then delete_operation locations_delete_tag when nobody has it.
7. Read again what was changed and compare.

Deliver counts before and after (contacts, tags); what was joined, renamed, deleted, with ids; what is left to merge by hand; and the two habits that made most of the mess.`,
});
