/** A membership course; HighLevel's addresses call it a product. */
export interface Course {
  readonly id: string;
  readonly locationId: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly posterImage?: string | undefined;
  readonly customJs?: string | undefined;
  readonly customCss?: string | undefined;
  readonly customHeader?: string | undefined;
  readonly customFooter?: string | undefined;
  readonly commentPrivacy: string;
  readonly libraryOrder: number;
  readonly customizations: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A module of a course, or a chapter of a module. */
export interface CourseCategory {
  readonly id: string;
  readonly courseId: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly parentCategory?: string | undefined;
  readonly visibility: string;
  readonly posterImage?: string | undefined;
  readonly sequenceNo: number;
  readonly dripDays: number;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  readonly commentPermission: string;
  readonly lockedBy?: string | undefined;
  readonly lockedByCategory?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Lesson {
  readonly id: string;
  readonly courseId: string;
  readonly categoryId: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly visibility: string;
  readonly posterImage?: string | undefined;
  readonly sequenceNo: number;
  readonly commentStatus: string;
  readonly commentPermission: string;
  readonly contentId?: string | undefined;
  readonly contentType: string;
  readonly lockedByPost?: string | undefined;
  readonly lockedByCategory?: string | undefined;
  readonly certificateTemplateId?: string | undefined;
  readonly metaData?: Readonly<Record<string, unknown>> | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Quiz {
  readonly id: string;
  readonly courseId: string;
  readonly lessonId: string;
  readonly title: string;
  readonly requiredPassingGrade: boolean;
  readonly passingGrade: number;
  readonly passMessage: string;
  readonly failMessage: string;
  readonly questions: readonly QuizQuestion[];
}

export interface QuizQuestion {
  readonly id: string;
  readonly title: string;
  readonly questionType: string;
  readonly sequenceNumber: number;
  readonly options: readonly { readonly id: string; readonly title: string; readonly isCorrect: boolean }[];
  readonly explanation: string;
}

export interface Assignment {
  readonly id: string;
  readonly courseId: string;
  readonly lessonId: string;
  readonly title: string;
  readonly introduction: string;
  readonly confirmMessage: string;
  readonly ungradedAssignment: boolean;
}

/** What a learner handed in for a quiz or an assignment. */
export interface Assessment {
  readonly id: string;
  readonly courseId: string;
  readonly lessonId: string;
  readonly quizId?: string | undefined;
  readonly assignmentId?: string | undefined;
  readonly contactId: string;
  readonly status: string;
  readonly score: number;
  readonly feedback: string;
  readonly submissionType: "quiz" | "assignment";
  readonly attempt: number;
  readonly submission: Readonly<Record<string, unknown>>;
}

/** What people buy or are given; of another source than `membership` the API knows none. */
export interface CourseOffer {
  readonly id: string;
  readonly locationId: string;
  readonly source: string;
  readonly title: string;
  readonly type: string;
  readonly visibility: string;
  readonly courseIds: readonly string[];
  /** The other fields, as they were given. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** That a contact holds an offer. */
export interface OfferGrant {
  readonly id: string;
  readonly locationId: string;
  readonly contactId: string;
  readonly offerId: string;
  readonly source: string;
  readonly createdAt: string;
}

export interface LessonCompletion {
  readonly id: string;
  readonly courseId: string;
  readonly lessonId: string;
  readonly contactId: string;
  readonly completedAt: string;
}
