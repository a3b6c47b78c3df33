import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", env: { GHL_TOOLS: "courses" } });
});

afterAll(() => on?.close());

const idSchema = z.object({ id: z.string() });

async function call(tool: string, args: Record<string, unknown>) {
  const { structuredContent, content, isError } = await on.peer.call(tool, args);
  return { shown: structuredContent ?? {}, text: content.map(({ text }) => text).join("\n"), isError };
}

const code = (text: string) => present(/\b([2-9BCDFGHJKMNPQRSTVWXZ]{12})\b/.exec(text)?.[1]);

/** Asks for a change, and makes it once a person has agreed; answers what the person was asked. */
async function agreed(tool: string, args: Record<string, unknown>) {
  on.changes();
  const asked = await call(tool, args);
  expect(on.changes()).toEqual([]);
  const done = await call(tool, { ...args, confirm: code(asked.text) });
  expect(done.isError, done.text).toBeUndefined();
  return { asked: asked.text, shown: done.shown };
}

const world = () => on.simulator.world;
const laser = "Laser safety basics";
const laserId = () => present(world().courses.find(({ title }) => title === laser)).id;
const learnerOf = (offer: string) => {
  const { id } = present(world().courseOffers.find(({ title }) => title === offer));
  return present(
    world().contacts.get(present(world().offerGrants.find((one) => one.offerId === id)).contactId),
  );
};

describe("a course", () => {
  it("is built step by step, unseen, and each step is found by name", async () => {
    await call("courses_create_course", { title: "Front desk" });
    const course = { productId: "Front desk" };
    const draft = { visibility: "draft" };
    await call("courses_create_category", { ...course, title: "Phone", ...draft });
    const { shown: lesson } = await call("courses_create_lesson", {
      ...course,
      title: "The first call",
      categoryId: "Phone",
      contentType: "quiz",
      ...draft,
    });
    const { id: lessonId } = idSchema.parse(lesson);
    const { shown: quiz } = await call("courses_create_quiz", {
      ...course,
      lessonId: "The first call",
      title: "Greeting",
      passingGrade: 70,
    });
    const { id: quizId } = idSchema.parse(quiz);
    const questions = [{ title: "Who speaks first?", options: [{ title: "You", isCorrect: true }] }];
    await call("courses_replace_quiz_questions", { ...course, quizId, questions });
    const read = await call("courses_get_quiz", { ...course, lessonId });
    expect(read.shown).toMatchObject({ id: quizId, title: "Greeting", passingGrade: 70, lessonId });
    const listed = await call("courses_list_lessons", { ...course, categoryId: "Phone" });
    expect(listed.shown).toMatchObject({ lessons: [{ id: lessonId, title: "The first call" }] });
  });

  it("asks before members see something of it", async () => {
    const { asked } = await agreed("courses_update_lesson", {
      productId: laser,
      lessonId: "Eye protection",
      title: "Eye protection 2027",
    });
    expect(asked).toContain(`Course: "${laser}"`);
    expect(asked).toContain('Lesson: "Eye protection"');
    expect(asked).toContain("Members see the change at once");
  });

  it("names the questions that a new set may take away", async () => {
    const { id: quizId, questions } = present(world().quizzes.find(({ title }) => title === "Goggles check"));
    const [kept, ...gone] = questions;
    const set = [{ title: present(kept).title, options: [{ title: "OD 6+", isCorrect: true }] }];
    const { asked } = await agreed("courses_replace_quiz_questions", {
      productId: laser,
      quizId,
      questions: set,
    });
    for (const { title } of gone) expect(asked).toContain(title);
    expect(asked).not.toContain(`takes away "${present(kept).title}"`);
    expect(present(world().quizzes.get(quizId)).questions).toHaveLength(1);
  });

  it("says what may go with a module, and that HighLevel does not say", async () => {
    const { asked } = await agreed("courses_delete_category", {
      productId: laser,
      categoryId: "First treatments",
    });
    expect(asked).toContain('Course category: "First treatments"');
    expect(asked).toContain("HighLevel does not say what becomes of the lessons");
    expect(asked).toContain('categoryId: with it may go "Settings by skin type"');
    const { shown } = await call("courses_list_lessons", { productId: laser });
    expect(JSON.stringify(shown)).not.toContain("Settings by skin type");
  });

  it("is put in order by all its modules", async () => {
    const names = ["Advanced devices", "Before you start"];
    await call("courses_sequence_categories", { productId: laser, ids: names });
    const { shown } = await call("courses_list_categories", { productId: laser });
    expect(shown).toMatchObject({ categories: names.map((title) => ({ title })) });
  });

  it("takes a module's name within itself alone", async () => {
    const { text, isError } = await call("courses_get_category", {
      productId: laser,
      categoryId: "Week 1: Cleanse",
    });
    expect(isError).toBe(true);
    expect(text).toContain('there is none named "Week 1: Cleanse"');
    expect(text).toContain("Before you start");
  });

  it("is deleted with what is in it, once a person has agreed", async () => {
    const { asked } = await agreed("courses_delete_course", { productId: "Front desk" });
    expect(asked).toContain('productId: with it may go "Phone"');
    expect(world().courses.find(({ title }) => title === "Front desk")).toBeUndefined();
    expect(world().lessons.find(({ title }) => title === "The first call")).toBeUndefined();
    expect(world().quizzes.find(({ title }) => title === "Greeting")).toBeUndefined();
  });

  it("comes in whole from elsewhere", async () => {
    await agreed("courses_import_courses", {
      products: [
        {
          title: "Retail basics",
          description: "How to sell what helps.",
          categories: [
            {
              title: "Week 1",
              visibility: "draft",
              posts: [
                {
                  title: "Listening",
                  visibility: "draft",
                  contentType: "video",
                  description: "Before you sell.",
                  postMaterials: [{ title: "Sheet", type: "pdf", url: "https://example.com/sheet.pdf" }],
                },
              ],
            },
          ],
        },
      ],
    });
    const imported = present(world().courses.find(({ title }) => title === "Retail basics"));
    const { shown } = await call("courses_list_lessons", { productId: imported.id });
    expect(shown).toMatchObject({ lessons: [{ title: "Listening" }] });
  });
});

describe("homework", () => {
  it("is found while it waits, and graded once a person has agreed", async () => {
    const waiting = { ...present(world().assessments.all()[0]), id: "8a4c0de2-6f19-4b75-a3d8-e05b72c9f164" };
    world().assessments.put({ ...waiting, status: "processing", score: 0 });
    const { shown } = await call("courses_list_assessments", { productId: laser, status: "processing" });
    expect(shown).toMatchObject({ assessments: [{ id: waiting.id }], totalCount: 1 });
    const { asked } = await agreed("courses_review_assessment", {
      productId: laser,
      assessmentId: waiting.id,
      status: "passed",
      score: 90,
      feedback: "Hang the sign at eye level.",
    });
    expect(asked).toContain("The learner reads grade and feedback");
    expect(world().assessments.get(waiting.id)).toMatchObject({ status: "passed", score: 90 });
  });
});

describe("an offer", () => {
  it("is made as a draft for nothing without a question, with its courses by name", async () => {
    const { shown, isError, text } = await call("courses_create_offer", {
      title: "Trial week",
      productIds: [laser],
      type: "free",
      visibility: "draft",
    });
    expect(isError, text).toBeUndefined();
    expect(shown).toMatchObject({ source: "membership", products: [{ id: laserId(), title: laser }] });
  });

  it("asks before it costs something, and says how much", async () => {
    const { asked } = await agreed("courses_update_offer", { offerId: "Glow academy", amount: 249 });
    expect(asked).toContain("It moves money");
    expect(asked).toContain("amount 249");
  });

  it("names the course that a new list leaves out", async () => {
    const { asked } = await agreed("courses_update_offer", {
      offerId: "Trial week",
      productIds: ["Skin care at home"],
      visibility: "draft",
    });
    expect(asked).toContain(`productIds: takes away "${laser}"`);
    const { asked: other } = await agreed("courses_update_offer", {
      offerId: "Trial week",
      productIds: ["Skin care at home", laser],
    });
    expect(other).not.toContain("takes away");
  });

  it("of HighLevel's own making is unknown to the API", async () => {
    const { id } = present(world().courseOffers.find(({ source }) => source === "default"));
    const { text, isError } = await call("courses_get_offer", { offerId: id });
    expect(isError).toBe(true);
    expect(text).toContain("not found");
    const { shown } = await call("courses_list_offers", {});
    expect(JSON.stringify(shown)).not.toContain(id);
  });
});

describe("access", () => {
  it("is given by an offer, once a person has agreed, and not twice", async () => {
    const somebody = present(
      world().contacts.find(
        ({ id, locationId }) =>
          locationId === demo.locationId &&
          world().offerGrants.find(({ contactId }) => contactId === id) === undefined,
      ),
    );
    const grant = { contactId: somebody.email, offerId: "Team onboarding" };
    const { asked, shown } = await agreed("courses_enroll_contact", grant);
    expect(asked).toContain(`Contact: "${somebody.firstName} ${somebody.lastName}"`);
    expect(asked).toContain('Course offer: "Team onboarding"');
    expect(shown).toMatchObject({ alreadyEnrolled: false });
    expect((await agreed("courses_enroll_contact", grant)).shown).toMatchObject({ alreadyEnrolled: true });
    const { shown: all } = await call("courses_list_enrollments", { productId: laser, limit: 50 });
    expect(JSON.stringify(all)).toContain(somebody.id);
  });

  it("is taken with every course of the offer: the question names the contact, the offer and the courses", async () => {
    const learner = learnerOf("Glow academy");
    const revoked = { contactId: learner.id, offerId: "Glow academy" };
    const { asked } = await agreed("courses_revoke_enrollment", revoked);
    expect(asked).toContain(`Contact: "${learner.firstName} ${learner.lastName}"`);
    expect(asked).toContain(`${learner.email}`);
    expect(asked).toContain('Course offer: "Glow academy"');
    expect(asked).toContain(`offerId: with it goes "${laser}", "Skin care at home"`);
    expect(world().offerGrants.find(({ contactId }) => contactId === learner.id)).toBeUndefined();
  });

  it("is asked for anew where the offer got another course meanwhile", async () => {
    const revoked = { contactId: learnerOf("Team onboarding").id, offerId: "Team onboarding" };
    const asked = await call("courses_revoke_enrollment", revoked);
    const offer = present(world().courseOffers.find(({ title }) => title === "Team onboarding"));
    const other = present(world().courses.find(({ title }) => title === "Skin care at home"));
    world().courseOffers.put({ ...offer, courseIds: [...offer.courseIds, other.id] });
    on.changes();
    const again = await call("courses_revoke_enrollment", { ...revoked, confirm: code(asked.text) });
    expect(on.changes()).toEqual([]);
    expect(again.text).toContain(`with it goes "${laser}", "Skin care at home"`);
  });

  it("is not taken unasked where the courses of the offer cannot be read", async () => {
    const { shown } = await call("courses_revoke_enrollment", {
      contactId: learnerOf("Team onboarding").id,
      offerId: "9c0f7a15-3e42-4d86-b5a1-60d8e7c2f39b",
      dryRun: true,
    });
    expect(shown).not.toHaveProperty("losses");
  });
});

describe("a learner", () => {
  it("is seen in courses, in modules and lesson by lesson", async () => {
    const done = present(world().completions.find(({ courseId }) => courseId === laserId()));
    const learner = { contactId: done.contactId };
    const all = await call("courses_list_learner_progress", { ...learner, productIds: laser });
    expect(all.shown).toMatchObject({ products: [{ id: laserId(), completedLessons: expect.any(Number) }] });
    const modules = await call("courses_list_category_progress", { ...learner, productId: laser });
    expect(JSON.stringify(modules.shown)).toContain(
      present(world().courseCategories.find(({ title }) => title === "Before you start")).id,
    );
    const lessons = await call("courses_list_completions", { ...learner, productId: laser });
    expect(JSON.stringify(lessons.shown)).toContain(done.lessonId);
  });

  it("is read in several courses by ids that are one text", async () => {
    const ids = world()
      .courses.all()
      .map(({ id }) => id);
    const { shown } = await call("courses_list_learner_progress", {
      contactId: learnerOf("Team onboarding").id,
      productIds: ids.join(","),
    });
    expect(shown).toMatchObject({ products: ids.map((id) => ({ id })) });
  });

  it("is gone through once where there are no pages, however many are wanted", async () => {
    const done = present(world().completions.find(({ courseId }) => courseId === laserId()));
    const mine = world().completions.where(
      ({ courseId, contactId }) => courseId === laserId() && contactId === done.contactId,
    );
    const { shown } = await call("courses_list_completions", {
      productId: laser,
      contactId: done.contactId,
      pageSize: mine.length,
      maxItems: 50,
    });
    expect(shown).toMatchObject({ completions: mine.map(({ lessonId }) => ({ lessonId })) });
    expect(shown).not.toHaveProperty("next");
  });

  it("stands in a roll-up that is read page by page", async () => {
    const learners = new Set(
      world()
        .offerGrants.where(
          ({ offerId }) => world().courseOffers.get(offerId)?.courseIds.includes(laserId()) ?? false,
        )
        .map(({ contactId }) => contactId),
    );
    const { shown } = await call("courses_list_completions", {
      productId: laser,
      pageSize: 3,
      maxItems: 50,
    });
    const { completions } = z.object({ completions: z.array(z.unknown()) }).parse(shown);
    expect(completions).toHaveLength(learners.size);
  });
});
