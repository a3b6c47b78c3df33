import { prompt } from "../src/declare/prompt.js";

export const unpaidInvoices = prompt({
  name: "unpaid_invoices",
  title: "Chase unpaid invoices",
  description: "Lists overdue invoices, drafts a reminder that fits each, and sends what is approved.",
  arguments: {
    graceDays: {
      description: "Days after the due date before anybody is written to; 3 unless given.",
      completes: ["0", "3", "7", "14"],
    },
  },
  embeds: ["ghl://location"],
  text: ({ graceDays }) => `Chase the invoices that are overdue by more than ${graceDays ?? "3"} days.

1. read_operation invoices_list_invoices twice, with status sent and with status partially_paid. Keep those with amountDue above zero and dueDate passed. Overdue is no status of its own. Set drafts aside: they were never sent.
2. Where a sum matters, read_operation invoices_get_invoice for the items.
3. For each customer (contactDetails.id): contacts_get_contact for do-not-disturb and owner, and conversations_search_conversations with the contactId. Read conversations_list_messages where there is one: was the person reminded within the last four days, did they dispute it, or promise a date? Such cases go to a person, not to a reminder. Several invoices of one customer make one message.
4. Draft by age. Up to 10 days: friendly, it may have slipped. 11 to 30: plain, with number, sum, due date and how to pay. Over 30: short and firm, and propose a call. Never threaten, never name fees that are not on the invoice.
5. Show the drafts with the sums and stop. Money and tone: a person approves each.
6. Send the approved with conversations_send_message, by Email where there is an address, else SMS. Then contacts_create_note with invoice number, sum and date of the reminder, and for those over 30 days contacts_create_task to call.

Do not void, change, send again or record a payment on any invoice here.

Deliver the total outstanding and overdue, per currency; a table, oldest first: customer, invoice, due, amount left, days over, what was done; the disputed and promised ones apart; and the drafts that were never sent.`,
});
