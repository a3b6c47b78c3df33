import { id } from "../../src/declare/fields.js";
import { byCursor } from "../../src/declare/pages.js";
import { takes } from "../../src/declare/replaced.js";
import { type Declarations, read, remove, send } from "../../src/declare/toolset.js";
import { cursor, ofCourse, pageSize, query } from "./schemas.js";

/** Who may see which courses. Access is given and taken by offers, never by one course. */
export const enrollments: Declarations = {
  list_enrollments: read("GET /courses/products/{productId}/enrollments", {
    title: "List people in a course",
    description:
      "Who is enrolled in a course and since when, by contact id; names and emails: contacts_get_contact. How far they are: courses_list_learner_progress.",
    path: ofCourse,
    query: { ...query, limit: pageSize, cursor },
    pager: byCursor("enrollments", { from: { cursor: "nextCursor" }, limit: "limit" }),
    returns: { enrollments: "list", nextCursor: "value" },
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094", limit: 50 },
  }),

  enroll_contact: send("POST /courses/enrollments", {
    title: "Enroll contact in an offer",
    description:
      "Give a contact an offer, and with it every course in it, at once. alreadyEnrolled: they had it. It counts as no sale. The offers with their courses: courses_list_offers.",
    riskNote:
      "Gives access to every course of the offer; that nothing is charged HighLevel only implies. It does not say whether the contact gets an email or workflows run.",
    query,
    body: { contactId: id("contact"), offerId: id("offer") },
    returns: { alreadyEnrolled: "value", contactId: "value", offerId: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", offerId: "9d3e6c58-b0a1-4f72-85d4-c7f1e20b9a36" },
  }),

  revoke_enrollment: remove("DELETE /courses/enrollments", {
    title: "Revoke enrollment",
    description:
      "Take an offer away from a contact, and with it EVERY course in it: one course alone cannot be taken. The person stays in the CRM. To give it again: courses_enroll_contact.",
    riskNote:
      "The contact loses every course of the offer. HighLevel does not say what becomes of progress, submissions and a running subscription, nor of a course that another offer gives, too.",
    query,
    body: {
      contactId: id("contact"),
      offerId: takes(id("offer"), { operation: "courses_get_offer", from: ["offerId"], at: "products" }),
    },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", offerId: "9d3e6c58-b0a1-4f72-85d4-c7f1e20b9a36" },
  }),
};
