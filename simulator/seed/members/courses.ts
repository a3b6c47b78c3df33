import { demo } from "../../world/demo.js";
import type { Contact } from "../../world/records/contacts.js";
import type { Lesson } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";
import {
  goggleQuestions,
  laserContent,
  laserCourse,
  type SeededCategory,
  skinContent,
  skinCourse,
} from "./course-content.js";

/** Two courses of the main sub-account, offers that give them, and learners who are differently far. */
export function seedCourses(world: World): void {
  const laser = seedCourse(world, laserCourse, laserContent, 1);
  const skin = seedCourse(world, skinCourse, skinContent, 2);
  const academy = seedOffer(world, "9d3e6c58-b0a1-4f72-85d4-c7f1e20b9a36", [laser.id, skin.id], {
    title: "Glow academy",
    type: "onetime",
    amount: 199,
    currency: "USD",
  });
  const onboarding = seedOffer(world, world.chance.uuid(), [laser.id], {
    title: "Team onboarding",
    type: "free",
  });
  seedOffer(world, world.chance.uuid(), [skin.id], { title: "Default", type: "free", source: "default" });
  const people = world.contacts.where(({ locationId }) => locationId === demo.locationId);
  const learners = people.slice(8, 18);
  for (const [index, contact] of learners.entries()) {
    const since = 40 - index * 3;
    seedGrant(world, contact, index % 3 === 2 ? onboarding.id : academy.id, since);
    seedProgress(world, contact, laser.lessons.slice(0, index % (laser.lessons.length + 1)), since);
    if (index % 3 !== 2) seedProgress(world, contact, skin.lessons.slice(0, index % 4), since);
  }
  // Who came today has not begun.
  for (const contact of people.slice(0, 1)) seedGrant(world, contact, academy.id, 0.1);
  seedSubmissions(world, laser.id, learners);
}

function seedCourse(
  world: World,
  {
    id = world.chance.uuid(),
    instructor,
    ...columns
  }: Omit<typeof skinCourse, "id"> & { readonly id?: string },
  content: readonly SeededCategory[],
  libraryOrder: number,
): { readonly id: string; readonly lessons: readonly Lesson[] } {
  const [createdAt, updatedAt] = [daysAgo(world, 90), daysAgo(world, 45)];
  const times = { createdAt, updatedAt };
  world.courses.put({
    ...columns,
    ...times,
    id,
    locationId: demo.locationId,
    commentPrivacy: "public",
    libraryOrder,
    customizations: { id: world.chance.uuid(), heroTextAlignment: "centered", ...instructor },
  });
  const lessons = content.flatMap(({ lessons: inside, ...category }, place) => {
    const { id: categoryId } = world.courseCategories.put({
      dripDays: 0,
      id: world.chance.uuid(),
      ...category,
      ...times,
      courseId: id,
      sequenceNo: place + 1,
      commentPermission: "enabled",
    });
    return inside.map((lesson, index) =>
      world.lessons.put({
        id: world.chance.uuid(),
        ...lesson,
        ...times,
        courseId: id,
        categoryId,
        visibility: category.visibility === "draft" ? "draft" : "published",
        sequenceNo: index + 1,
        commentStatus: "visible",
        commentPermission: "enabled",
      }),
    );
  });
  for (const lesson of lessons) seedTask(world, lesson);
  return { id, lessons: lessons.filter(({ visibility }) => visibility === "published") };
}

/** What is to be done in a lesson that is more than watched. */
function seedTask(world: World, { id: lessonId, courseId, contentType }: Lesson) {
  if (contentType === "assignment")
    world.assignments.put({
      id: "0f5b8e31-a7c6-4d29-92e4-b16d7f3c8a05",
      courseId,
      lessonId,
      title: "Photo of your treatment room",
      introduction: "Show the warning sign and where the goggles hang.",
      confirmMessage: "Thank you. Priya looks at it within two days.",
      ungradedAssignment: false,
    });
  if (contentType !== "quiz") return;
  world.quizzes.put({
    id: "d9f27c63-8b14-4e05-9a6b-3c50e7d18f2a",
    courseId,
    lessonId,
    title: "Goggles check",
    requiredPassingGrade: true,
    passingGrade: 80,
    passMessage: "You may go on.",
    failMessage: "Watch the lesson again and try once more.",
    questions: goggleQuestions.map(({ options, ...question }, index) => ({
      ...question,
      id: world.chance.uuid(),
      questionType: "single",
      sequenceNumber: index + 1,
      options: options.map((title, place) => ({ id: world.chance.uuid(), title, isCorrect: place === 0 })),
    })),
  });
}

function seedOffer(
  world: World,
  id: string,
  courseIds: readonly string[],
  {
    title,
    type,
    source = "membership",
    ...fields
  }: {
    readonly title: string;
    readonly type: string;
    readonly source?: string;
    readonly amount?: number;
    readonly currency?: string;
  },
) {
  const createdAt = daysAgo(world, 80);
  const times = { createdAt, updatedAt: createdAt };
  return world.courseOffers.put({
    ...times,
    id,
    locationId: demo.locationId,
    source,
    title,
    type,
    visibility: "published",
    courseIds,
    fields,
  });
}

function seedGrant(world: World, contact: Contact, offerId: string, since: number) {
  world.offerGrants.put({
    id: world.chance.uuid(),
    locationId: demo.locationId,
    contactId: contact.id,
    offerId,
    source: "membership",
    createdAt: daysAgo(world, since),
  });
}

/** One lesson every two days, from the day on which access was given. */
function seedProgress(world: World, contact: Contact, lessons: readonly Lesson[], since: number) {
  for (const [index, { id: lessonId, courseId }] of lessons.entries())
    world.completions.put({
      id: world.chance.uuid(),
      courseId,
      lessonId,
      contactId: contact.id,
      completedAt: daysAgo(world, since - index * 2 - 0.5),
    });
}

/** Quizzes and homework of those who came so far; one piece of homework waits to be graded. */
function seedSubmissions(world: World, courseId: string, people: readonly Contact[]) {
  const quiz = world.quizzes.find((one) => one.courseId === courseId);
  const assignment = world.assignments.find((one) => one.courseId === courseId);
  if (quiz === undefined || assignment === undefined) return;
  const done = (lesson: string, { id }: Contact) =>
    world.completions.find(({ lessonId, contactId }) => lessonId === lesson && contactId === id) !==
    undefined;
  for (const contact of people.filter((one) => done(quiz.lessonId, one)))
    world.assessments.put({
      id: world.chance.uuid(),
      courseId,
      lessonId: quiz.lessonId,
      quizId: quiz.id,
      contactId: contact.id,
      status: "passed",
      score: 100,
      feedback: "",
      submissionType: "quiz",
      attempt: 1,
      submission: {
        answers: quiz.questions.map(({ id, options }) => ({ questionId: id, value: options[0]?.id })),
      },
    });
  const [open, ...graded] = people.filter((one) => done(assignment.lessonId, one));
  const handedIn = {
    courseId,
    lessonId: assignment.lessonId,
    assignmentId: assignment.id,
    submissionType: "assignment",
    attempt: 1,
    submission: {},
  } as const;
  if (open !== undefined)
    world.assessments.put({
      ...handedIn,
      id: "e6a3d7f8-52b1-4c90-8f47-1a9c0b5e2d63",
      contactId: open.id,
      status: "processing",
      score: 0,
      feedback: "",
    });
  for (const contact of graded)
    world.assessments.put({
      ...handedIn,
      id: world.chance.uuid(),
      contactId: contact.id,
      status: "passed",
      score: 95,
      feedback: "Well done.",
    });
}
