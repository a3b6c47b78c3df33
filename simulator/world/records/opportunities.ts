export interface Pipeline {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly name: string; readonly position: number }[];
  readonly showInFunnel?: boolean | undefined;
  readonly showInPieChart?: boolean | undefined;
  readonly useOpportunityProbability?: boolean | undefined;
  readonly colorRenderMode?: string | undefined;
}

export interface Opportunity {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly pipelineId: string;
  readonly pipelineStageId: string;
  readonly status: string;
  readonly contactId: string;
  readonly monetaryValue: number;
  readonly assignedTo?: string | undefined;
  readonly source?: string | undefined;
  readonly lostReasonId?: string | undefined;
  readonly followers: readonly string[];
  readonly customFields: readonly { readonly id: string; readonly fieldValue: unknown }[];
  readonly forecast?:
    | {
        /** YYYY-MM-DD, as all its days. */
        readonly forecastExpectedCloseDate?: string;
        readonly forecastOriginalCloseDate?: string;
        readonly forecastProbability?: number;
        readonly forecastSlippageCount?: number;
        readonly forecastDaysSlipped?: number;
        readonly forecastLastSlippedAt?: string;
      }
    | undefined;
  readonly lastStatusChangeAt: string;
  readonly lastStageChangeAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface LostReason {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}
