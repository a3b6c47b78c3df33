import type { World } from "../../world/world.js";

/*
 * HighLevel's pages do not say what a deletion takes with it. Here everything goes that stood in what is gone, so that
 * a test sees the worst of it.
 */

export function deleteCourse(id: string, world: World): void {
  for (const category of world.courseCategories.where(({ courseId }) => courseId === id))
    deleteCategory(category.id, world);
  for (const offer of world.courseOffers.where(({ courseIds }) => courseIds.includes(id)))
    world.courseOffers.put({ ...offer, courseIds: offer.courseIds.filter((one) => one !== id) });
  world.courses.delete(id);
}

export function deleteCategory(id: string, world: World): void {
  for (const chapter of world.courseCategories.where(({ parentCategory }) => parentCategory === id))
    deleteCategory(chapter.id, world);
  for (const lesson of world.lessons.where(({ categoryId }) => categoryId === id))
    deleteLesson(lesson.id, world);
  world.courseCategories.delete(id);
}

export function deleteLesson(id: string, world: World): void {
  const ofLesson = ({ lessonId }: { readonly lessonId: string }) => lessonId === id;
  for (const quiz of world.quizzes.where(ofLesson)) world.quizzes.delete(quiz.id);
  for (const assignment of world.assignments.where(ofLesson)) world.assignments.delete(assignment.id);
  for (const assessment of world.assessments.where(ofLesson)) world.assessments.delete(assessment.id);
  for (const completion of world.completions.where(ofLesson)) world.completions.delete(completion.id);
  world.lessons.delete(id);
}

export function deleteQuiz(id: string, world: World): void {
  for (const assessment of world.assessments.where(({ quizId }) => quizId === id))
    world.assessments.delete(assessment.id);
  world.quizzes.delete(id);
}

export function deleteAssignment(id: string, world: World): void {
  for (const assessment of world.assessments.where(({ assignmentId }) => assignmentId === id))
    world.assessments.delete(assessment.id);
  world.assignments.delete(id);
}
