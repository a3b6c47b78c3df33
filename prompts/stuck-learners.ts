import { prompt } from "../src/declare/prompt.js";

export const stuckLearners = prompt({
  name: "stuck_learners",
  title: "Get stuck learners going again",
  description: "Finds who stopped in a course and at which module, and drafts a word that helps each go on.",
  arguments: {
    course: { description: "Only this course; every course unless given.", completes: "course" },
    idleDays: {
      description: "Days without a finished lesson before somebody counts as stuck; 14 unless given.",
      completes: ["7", "14", "30"],
    },
  },
  embeds: ["ghl://courses"],
  text: ({
    course,
    idleDays,
  }) => `Find the learners who have been stuck for more than ${idleDays ?? "14"} days ${
    course === undefined ? "in any course of the list below" : `in the course "${course}"`
  }, and help them go on.

1. For each course read the resource ghl://courses/{courseId}/learners, or with tools read_operation courses_list_enrollments, courses_list_completions without a contactId, and courses_list_lessons. Stuck is who has not finished every lesson and whose last finished lesson, or enrolment where there is none, is older than that. Who finished everything is not stuck: congratulate nobody here.
2. For each stuck learner: read_operation courses_list_category_progress with productId and contactId. The first module below 100 percent is where they stand; its title is in courses_list_categories. Many stuck in one module say something about the module: name it.
3. Is the module open to them? A module that is draft, locked by another or dripped later is no fault of theirs: list it apart, and write to nobody about it.
4. contacts_get_contact: drop whoever is on do-not-disturb. conversations_search_conversations with the contactId: drop whoever was written to about the course in the last week, or asked something that nobody answered; a person answers those first.
5. Draft one message each: where they stand, what the next lesson gives them, one thing to do now. No blame. At most 300 characters for SMS.
6. Show the drafts and stop. A person approves each.
7. For the approved: conversations_send_message, then contacts_create_task to look again in a week.

Revoke or give no access here, and change no lesson.

Deliver a table per course, longest idle first: person, percent, module, last finished lesson, drafted or left out and why. Below it the modules where most stop, and what to look at in each.`,
});
