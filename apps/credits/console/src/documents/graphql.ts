/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/**
 * 确认写入
 * The go-ahead for an import
 */
export type ApplyTrainingImportInput = {
  /**
   * 导入
   * Import
   */
  id: string;
  /**
   * 跳过有问题的行；否则有问题时不写入
   * Leaves faulty rows out; else nothing is written where there are any
   */
  skipFaulty?: boolean;
  /**
   * 所见版本
   * Version that was seen
   */
  version: number;
};

/**
 * 一条的结果
 * What became of one row
 */
export type BatchOutcome =
  /**
   * 已办
   * Done
   */
  | 'DONE'
  /**
   * 未能办理，原因见 message
   * Not done; see the message
   */
  | 'FAILED'
  /**
   * 无须办理
   * Nothing to do
   */
  | 'SKIPPED';

/**
 * 批量作业的进度
 * How far a batch is
 */
export type BatchStatus =
  /**
   * 已中止；已办的不撤回
   * Cancelled; what was done stays done
   */
  | 'CANCELLED'
  /**
   * 已完成；逐条结果见 results
   * Done; see the results row by row
   */
  | 'DONE'
  /**
   * 因系统原因中断，未办的可重新发起
   * Broke off; what is left can be started again
   */
  | 'FAILED'
  /**
   * 发起人的授权已变更，作业停止；已办的不撤回
   * Stopped, for its owner’s rights became fewer; what was done stays
   */
  | 'REVOKED'
  /**
   * 进行中
   * Under way
   */
  | 'RUNNING'
  /**
   * 等待开始
   * Waits for its turn
   */
  | 'WAITING';

/**
 * 学分记录筛选
 * Filter of entries
 */
export type LedgerEntryFilter = {
  /**
   * 自此日起
   * From this day
   */
  from?: string | null | undefined;
  /**
   * 人员
   * Person
   */
  personId?: string | null | undefined;
  /**
   * 学年
   * School year by the year of its 1 September
   */
  schoolYear?: number | null | undefined;
  /**
   * 来源
   * Source
   */
  source?: LedgerEntrySource | null | undefined;
  /**
   * 状态
   * State
   */
  status?: LedgerEntryStatus | null | undefined;
  /**
   * 至此日止
   * To this day
   */
  to?: string | null | undefined;
  /**
   * 机构及其下级（按研修当日所在单位）
   * A unit with all below, by where people stood on the day
   */
  unitId?: string | null | undefined;
};

/**
 * 学分来源
 * What an entry comes from
 */
export type LedgerEntrySource =
  /**
   * 研修活动
   * A training activity
   */
  | 'ACTIVITY'
  /**
   * 校外培训
   * Training outside the school
   */
  | 'OUTSIDE'
  /**
   * 冲销
   * Reverses another entry
   */
  | 'REVERSAL'
  /**
   * 补计：折算标准补充后，为先前未计学分的记录计算的学分
   * Credits for an earlier entry, once its empty rule was filled
   */
  | 'VALUATION';

/**
 * 学分记录状态
 * State of an entry
 */
export type LedgerEntryStatus =
  /**
   * 待认定
   * Waiting for recognition
   */
  | 'PENDING'
  /**
   * 已认定
   * Recognised
   */
  | 'RECOGNISED'
  /**
   * 已冲销（原记录与冲销记录均不计入）
   * Reversed; neither it nor the reversing entry counts
   */
  | 'REVERSED';

/**
 * 校外培训筛选
 * Filter of outside training
 */
export type OutsideTrainingFilter = {
  /**
   * 结业日期自此日起
   * Completed from this day
   */
  from?: string | null | undefined;
  /**
   * 培训层次代码
   * Code of the level
   */
  level?: string | null | undefined;
  /**
   * 人员
   * Person
   */
  personId?: string | null | undefined;
  /**
   * 学年
   * School year by the year of its 1 September
   */
  schoolYear?: number | null | undefined;
  /**
   * 姓名或培训名称中的字
   * Part of a name or title
   */
  text?: string | null | undefined;
  /**
   * 结业日期至此日止
   * Completed up to this day
   */
  to?: string | null | undefined;
  /**
   * 机构及其下级（按结业当日所在单位）
   * A unit with all below, by where people stood on the day
   */
  unitId?: string | null | undefined;
};

/**
 * 校外培训的排序
 * Order of outside training
 */
export type OutsideTrainingOrder =
  /**
   * 结业日期由远及近
   * Earliest first
   */
  | 'COMPLETED_ON'
  /**
   * 结业日期由近及远
   * Latest first
   */
  | 'COMPLETED_ON_DESC'
  /**
   * 按姓名拼音
   * By name, in pinyin order
   */
  | 'NAME';

/**
 * 人员筛选
 * Filter of people
 */
export type PersonFilter = {
  /**
   * 姓名包含
   * Name contains
   */
  nameContains?: string | null | undefined;
  /**
   * 任职日期，默认今天
   * Posted on this day; today by default
   */
  on?: string | null | undefined;
  /**
   * 任职于此机构（含下级）
   * Posted at this unit or below it
   */
  under?: string | null | undefined;
};

/**
 * 认定筛选出的全部待认定学分
 * All pending entries of a filter, to recognise
 */
export type RecogniseAllInput = {
  /**
   * 筛选，与列表相同，至少一项；只办待认定的
   * Filter as of the list, not empty; only pending entries are taken
   */
  filter: LedgerEntryFilter;
  /**
   * 幂等键
   * Idempotency key
   */
  idempotencyKey?: string | null | undefined;
  /**
   * 理由；记入每条的变更记录
   * Reason; kept on the timeline of each
   */
  reason?: string | null | undefined;
};

/**
 * 认定结果
 * What became of an entry
 */
export type RecognitionOutcome =
  /**
   * 此前已认定
   * Recognised before
   */
  | 'ALREADY_RECOGNISED'
  /**
   * 不存在或不在范围内
   * Missing or out of reach
   */
  | 'NOT_FOUND'
  /**
   * 尚无学分（政策未规定折算），不能认定
   * No credits yet, as the policy names no rule
   */
  | 'NOT_VALUED'
  /**
   * 依政策应由其他层级认定
   * The policy gives recognition to another level
   */
  | 'OTHER_RECOGNISER'
  /**
   * 本人的学分，或本人受聘为专家的活动的学分，须由他人认定
   * One’s own, or of an activity one was engaged for: left to others (DL-05)
   */
  | 'OWN_PART'
  /**
   * 已认定
   * Recognised now
   */
  | 'RECOGNISED'
  /**
   * 已冲销，不能认定
   * Reversed
   */
  | 'REVERSED';

/**
 * 登记校外培训
 * Outside training to record
 */
export type RecordOutsideTrainingInput = {
  /**
   * 证书编号
   * Number of the certificate
   */
  certificateNo?: string | null | undefined;
  /**
   * 结业日期
   * Day of completion
   */
  completedOn: string;
  /**
   * 证书载明的学分；空则按政策折算
   * Credits that the certificate states; by the policy where null
   */
  credits?: string | null | undefined;
  /**
   * 学时
   * Hours
   */
  hours: string;
  /**
   * 幂等键
   * Idempotency key
   */
  idempotencyKey?: string | null | undefined;
  /**
   * 培训层次代码（政策代码表），如 NATIONAL
   * Code of the level by the policy, e.g. NATIONAL
   */
  level: string;
  /**
   * 人员
   * Person
   */
  personId: string;
  /**
   * 培训名称
   * Title
   */
  title: string;
};

/**
 * 冲销学分记录
 * An entry to reverse
 */
export type ReverseEntryInput = {
  /**
   * 学分记录
   * Entry
   */
  id: string;
  /**
   * 冲销原因
   * Reason
   */
  reason: string;
};

/**
 * 校外培训导入的进度
 * How far an import of outside training is
 */
export type TrainingImportState =
  /**
   * 已写入
   * Written
   */
  | 'APPLIED'
  /**
   * 写入中
   * Being written
   */
  | 'APPLYING'
  /**
   * 已检查，待确认写入
   * Checked; waits for the go-ahead
   */
  | 'CHECKED'
  /**
   * 检查中，尚未写入
   * Being checked; nothing is written
   */
  | 'CHECKING'
  /**
   * 文件无法导入，原因见 refusal
   * Cannot be imported; see refusal
   */
  | 'REFUSED';

export type EntryLineFragment = {
  id: string;
  source: LedgerEntrySource;
  schoolYear: number;
  day: string;
  hours: string;
  credits: string | null;
  status: LedgerEntryStatus;
  recognisedAt: string | null;
  recognisedBy: string | null;
  reversalReason: string | null;
  packCode: string | null;
  packVersion: number | null;
  person: { id: string; name: string } | null;
  school: { id: string; name: string } | null;
  activity: { id: string; title: string } | null;
  outsideTraining: { id: string; title: string } | null;
  form: { code: string; name: string } | null;
  level: { code: string; name: string } | null;
  role: { code: string; name: string } | null;
  clause: { document: string; clause: string; quote: string } | null;
  explanation: Array<{
    step: string;
    value: string;
    proposed: boolean;
    note: string | null;
    clause: { document: string; clause: string; quote: string } | null;
  }>;
};

export type LedgerEntriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LedgerEntryFilter | null | undefined;
}>;

export type LedgerEntriesQuery = {
  ledgerEntries: {
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      source: LedgerEntrySource;
      schoolYear: number;
      day: string;
      hours: string;
      credits: string | null;
      status: LedgerEntryStatus;
      recognisedAt: string | null;
      recognisedBy: string | null;
      reversalReason: string | null;
      packCode: string | null;
      packVersion: number | null;
      person: { id: string; name: string } | null;
      school: { id: string; name: string } | null;
      activity: { id: string; title: string } | null;
      outsideTraining: { id: string; title: string } | null;
      form: { code: string; name: string } | null;
      level: { code: string; name: string } | null;
      role: { code: string; name: string } | null;
      clause: { document: string; clause: string; quote: string } | null;
      explanation: Array<{
        step: string;
        value: string;
        proposed: boolean;
        note: string | null;
        clause: { document: string; clause: string; quote: string } | null;
      }>;
    }>;
  } | null;
};

export type RecogniseEntriesMutationVariables = Exact<{
  ids: Array<string> | string;
}>;

export type RecogniseEntriesMutation = {
  recogniseEntries: {
    results: Array<{
      id: string;
      outcome: RecognitionOutcome;
      message: string | null;
      entry: { id: string; status: LedgerEntryStatus; recognisedAt: string | null; recognisedBy: string | null } | null;
    }>;
  };
};

export type RecogniseAllMutationVariables = Exact<{
  input: RecogniseAllInput;
}>;

export type RecogniseAllMutation = { recogniseAll: { job: { id: string } } };

export type RecognitionJobQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  failedOnly: boolean;
}>;

export type RecognitionJobQuery = {
  creditsJob: {
    id: string;
    status: BatchStatus;
    total: number;
    done: number;
    failed: number;
    results: {
      nodes: Array<{ subjectId: string; label: string; outcome: BatchOutcome | null; message: string | null }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type CancelRecognitionMutationVariables = Exact<{
  id: string;
}>;

export type CancelRecognitionMutation = { cancelCreditsJob: { job: { id: string; status: BatchStatus } } };

export type LevelFiguresFragment = {
  outside: boolean;
  hours: string;
  people: number;
  records: number;
  level: { code: string; name: string };
};

export type TrainingByLevelQueryVariables = Exact<{
  unit: string;
  year: number;
}>;

export type TrainingByLevelQuery = {
  orgUnit: {
    id: string;
    name: string;
    trainingByLevel: Array<{
      outside: boolean;
      hours: string;
      people: number;
      records: number;
      level: { code: string; name: string };
    }> | null;
    children: {
      totalCount: number | null;
      nodes: Array<{
        id: string;
        name: string;
        trainingByLevel: Array<{
          outside: boolean;
          hours: string;
          people: number;
          records: number;
          level: { code: string; name: string };
        }> | null;
      }>;
    };
  } | null;
};

export type TrainingLineFragment = {
  id: string;
  title: string;
  hours: string;
  credits: string | null;
  completedOn: string;
  certificateNo: string | null;
  level: { code: string; name: string };
  person: { id: string; name: string } | null;
  unit: { id: string; name: string } | null;
  entry: { id: string; status: LedgerEntryStatus; credits: string | null } | null;
};

export type OutsideTrainingsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OutsideTrainingFilter | null | undefined;
  order: OutsideTrainingOrder;
}>;

export type OutsideTrainingsQuery = {
  outsideTrainings: {
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      title: string;
      hours: string;
      credits: string | null;
      completedOn: string;
      certificateNo: string | null;
      level: { code: string; name: string };
      person: { id: string; name: string } | null;
      unit: { id: string; name: string } | null;
      entry: { id: string; status: LedgerEntryStatus; credits: string | null } | null;
    }>;
  } | null;
};

export type TrainingLevelsQueryVariables = Exact<{
  unit: string;
}>;

export type TrainingLevelsQuery = {
  orgUnit: {
    id: string;
    trainingByLevel: Array<{ outside: boolean; level: { code: string; name: string } }> | null;
  } | null;
};

export type PersonOptionsQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
}>;

export type PersonOptionsQuery = {
  people: {
    nodes: Array<{
      id: string;
      name: string;
      staffNumber: string;
      postings: Array<{ main: boolean; to: string | null; unit: { id: string; name: string } | null }>;
    }>;
  } | null;
};

export type RecordOutsideTrainingMutationVariables = Exact<{
  input: RecordOutsideTrainingInput;
}>;

export type RecordOutsideTrainingMutation = { recordOutsideTraining: { entry: { id: string } } };

export type ReverseOutsideTrainingMutationVariables = Exact<{
  input: ReverseEntryInput;
}>;

export type ReverseOutsideTrainingMutation = { reverseEntry: { entry: { id: string; status: LedgerEntryStatus } } };

export type TrainingImportQueryVariables = Exact<{
  id: string;
}>;

export type TrainingImportQuery = {
  trainingImport: {
    id: string;
    version: number;
    fileName: string;
    state: TrainingImportState;
    totalRows: number;
    doneRows: number;
    createCount: number;
    sameCount: number;
    faultCount: number;
    refusal: string | null;
    unit: { id: string; name: string } | null;
    faultKinds: Array<{ column: string; rule: string; reason: string; rows: number }>;
  } | null;
};

export type TrainingImportFaultsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  column?: string | null | undefined;
  rule?: string | null | undefined;
}>;

export type TrainingImportFaultsQuery = {
  trainingImport: {
    id: string;
    faultyRows: {
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        number: number;
        faults: Array<{ column: string; value: string; reason: string; expected: string | null }>;
      }>;
    };
  } | null;
};

export type ApplyTrainingImportMutationVariables = Exact<{
  input: ApplyTrainingImportInput;
}>;

export type ApplyTrainingImportMutation = {
  applyTrainingImport: { trainingImport: { id: string; version: number; state: TrainingImportState } };
};

export type ProgressFiguresFragment = {
  schoolYear: number;
  hours: string;
  credits: string;
  recognised: string;
  pending: string;
  outside: string;
  entryCount: number;
  people: number;
};

export type UnitProgressQueryVariables = Exact<{
  unit: string;
  year: number;
  last: number;
  before: number;
}>;

export type UnitProgressQuery = {
  orgUnit: {
    id: string;
    name: string;
    now: {
      schoolYear: number;
      hours: string;
      credits: string;
      recognised: string;
      pending: string;
      outside: string;
      entryCount: number;
      people: number;
    } | null;
    last: {
      schoolYear: number;
      hours: string;
      credits: string;
      recognised: string;
      pending: string;
      outside: string;
      entryCount: number;
      people: number;
    } | null;
    before: {
      schoolYear: number;
      hours: string;
      credits: string;
      recognised: string;
      pending: string;
      outside: string;
      entryCount: number;
      people: number;
    } | null;
    children: {
      totalCount: number | null;
      nodes: Array<{
        id: string;
        name: string;
        creditProgress: {
          schoolYear: number;
          hours: string;
          credits: string;
          recognised: string;
          pending: string;
          outside: string;
          entryCount: number;
          people: number;
        } | null;
      }>;
    };
  } | null;
};

export type CreditStatementQueryVariables = Exact<{
  person: string;
}>;

export type CreditStatementQuery = {
  creditStatement: {
    required: string | null;
    hours: string;
    total: string;
    recognised: string;
    pending: string;
    outside: string;
    entryCount: number;
    person: { id: string; name: string } | null;
    cycle: {
      packCode: string;
      years: number | null;
      from: string | null;
      to: string | null;
      total: string | null;
      share: string | null;
      totalClause: { document: string; clause: string; quote: string } | null;
      shareClause: { document: string; clause: string; quote: string } | null;
    } | null;
    bySchoolYear: Array<{ schoolYear: number; hours: string; total: string; recognised: string; pending: string }>;
    byForm: Array<{
      outside: boolean;
      hours: string;
      credits: string;
      entryCount: number;
      form: { code: string; name: string } | null;
    }>;
  } | null;
};

export type StatementEntriesQueryVariables = Exact<{
  person: string;
  first: number;
  after?: string | null | undefined;
}>;

export type StatementEntriesQuery = {
  creditStatement: {
    entries: {
      totalCount: number | null;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        source: LedgerEntrySource;
        schoolYear: number;
        day: string;
        hours: string;
        credits: string | null;
        status: LedgerEntryStatus;
        recognisedAt: string | null;
        recognisedBy: string | null;
        reversalReason: string | null;
        packCode: string | null;
        packVersion: number | null;
        person: { id: string; name: string } | null;
        school: { id: string; name: string } | null;
        activity: { id: string; title: string } | null;
        outsideTraining: { id: string; title: string } | null;
        form: { code: string; name: string } | null;
        level: { code: string; name: string } | null;
        role: { code: string; name: string } | null;
        clause: { document: string; clause: string; quote: string } | null;
        explanation: Array<{
          step: string;
          value: string;
          proposed: boolean;
          note: string | null;
          clause: { document: string; clause: string; quote: string } | null;
        }>;
      }>;
    };
  } | null;
};

export const EntryLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntryLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'LedgerEntry' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'source' } },
          { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
          { kind: 'Field', name: { kind: 'Name', value: 'day' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognisedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognisedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reversalReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'packCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'packVersion' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'school' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'activity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outsideTraining' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'form' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'level' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'role' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'clause' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'explanation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                { kind: 'Field', name: { kind: 'Name', value: 'proposed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'note' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'clause' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EntryLineFragment, unknown>;
export const LevelFiguresFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LevelFigures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingLevelFigures' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'outside' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'people' } },
          { kind: 'Field', name: { kind: 'Name', value: 'records' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'level' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LevelFiguresFragment, unknown>;
export const TrainingLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TrainingLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'OutsideTraining' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'completedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'certificateNo' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'level' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'unit' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'entry' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TrainingLineFragment, unknown>;
export const ProgressFiguresFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressFigures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditProgress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognised' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
          { kind: 'Field', name: { kind: 'Name', value: 'outside' } },
          { kind: 'Field', name: { kind: 'Name', value: 'entryCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'people' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgressFiguresFragment, unknown>;
export const LedgerEntriesDocument = {
  __meta__: { hash: 'd4a27fa445f5a55da2e45ed6cb00e9d45fefac30744b1658976b2901a29cc988' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'LedgerEntries' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'LedgerEntryFilter' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ledgerEntries' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EntryLine' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntryLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'LedgerEntry' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'source' } },
          { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
          { kind: 'Field', name: { kind: 'Name', value: 'day' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognisedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognisedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reversalReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'packCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'packVersion' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'school' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'activity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outsideTraining' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'form' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'level' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'role' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'clause' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'explanation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                { kind: 'Field', name: { kind: 'Name', value: 'proposed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'note' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'clause' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LedgerEntriesQuery, LedgerEntriesQueryVariables>;
export const RecogniseEntriesDocument = {
  __meta__: { hash: '86657116362336d4ee7fa69db9664a3c2539a0163f3d36b208878e27ee4508d9' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RecogniseEntries' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'recogniseEntries' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'ids' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'results' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'entry' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'recognisedAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'recognisedBy' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RecogniseEntriesMutation, RecogniseEntriesMutationVariables>;
export const RecogniseAllDocument = {
  __meta__: { hash: '54f022c64475422bb996600f422775ac22c6694925b847c0f01047a242a67ed2' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RecogniseAll' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'RecogniseAllInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'recogniseAll' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'job' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RecogniseAllMutation, RecogniseAllMutationVariables>;
export const RecognitionJobDocument = {
  __meta__: { hash: 'f33c8c9cefe53dbb84d460a6a0a019c643d23e8da6e156f946afeeef929b8f24' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RecognitionJob' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'failedOnly' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'creditsJob' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'failed' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'results' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'failedOnly' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'failedOnly' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'subjectId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RecognitionJobQuery, RecognitionJobQueryVariables>;
export const CancelRecognitionDocument = {
  __meta__: { hash: '4e62958af4b446c3816b03ea6df71a444eb5dcf68d015333304f4329e65cb216' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CancelRecognition' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancelCreditsJob' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'id' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'job' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CancelRecognitionMutation, CancelRecognitionMutationVariables>;
export const TrainingByLevelDocument = {
  __meta__: { hash: '429aa4ac6cd33b356c374bf21c92c426279d1f90bcaaab0bfba73ca76230148f' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TrainingByLevel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'year' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'orgUnit' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'trainingByLevel' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'schoolYear' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'year' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LevelFigures' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'children' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'trainingByLevel' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'schoolYear' },
                                  value: { kind: 'Variable', name: { kind: 'Name', value: 'year' } },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LevelFigures' } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LevelFigures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TrainingLevelFigures' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'outside' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'people' } },
          { kind: 'Field', name: { kind: 'Name', value: 'records' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'level' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TrainingByLevelQuery, TrainingByLevelQueryVariables>;
export const OutsideTrainingsDocument = {
  __meta__: { hash: '1682ea56ab0f8f5eb5a5437a60b6c18c28585ee7a699fc75795e06ff3ce4324a' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OutsideTrainings' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'OutsideTrainingFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'order' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'OutsideTrainingOrder' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outsideTrainings' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'order' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'order' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'TrainingLine' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TrainingLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'OutsideTraining' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'completedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'certificateNo' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'level' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'unit' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'entry' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OutsideTrainingsQuery, OutsideTrainingsQueryVariables>;
export const TrainingLevelsDocument = {
  __meta__: { hash: '22dcf17ff1282a658b1ba52057efad034122a7c5def7da8dbb2f1db7025aaa34' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TrainingLevels' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'orgUnit' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'trainingByLevel' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'outside' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'level' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TrainingLevelsQuery, TrainingLevelsQueryVariables>;
export const PersonOptionsDocument = {
  __meta__: { hash: '0cbdf71f55c8e10ca795dfb6860a5c0f24c3c78559bb5ce2693fe3895de2481e' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PersonOptions' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'PersonFilter' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'people' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'staffNumber' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'postings' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'main' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'unit' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PersonOptionsQuery, PersonOptionsQueryVariables>;
export const RecordOutsideTrainingDocument = {
  __meta__: { hash: 'a5f23d09c2c6f504149d63d140894d6c906d336153ab11a85dea787004df3420' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RecordOutsideTraining' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'RecordOutsideTrainingInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'recordOutsideTraining' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'entry' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RecordOutsideTrainingMutation, RecordOutsideTrainingMutationVariables>;
export const ReverseOutsideTrainingDocument = {
  __meta__: { hash: '7bc409af25be187d472d781efa7584c6033bbcc28e5964434e9546955e8d17a2' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ReverseOutsideTraining' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ReverseEntryInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'reverseEntry' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'entry' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReverseOutsideTrainingMutation, ReverseOutsideTrainingMutationVariables>;
export const TrainingImportDocument = {
  __meta__: { hash: 'b2cc094955e049d1dc6650be27009bd17eb9e01723f9fc71a61ede5bae3e8c1c' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TrainingImport' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainingImport' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fileName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalRows' } },
                { kind: 'Field', name: { kind: 'Name', value: 'doneRows' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sameCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'faultCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'refusal' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'unit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'faultKinds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'column' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rows' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TrainingImportQuery, TrainingImportQueryVariables>;
export const TrainingImportFaultsDocument = {
  __meta__: { hash: 'a0981f769b945b3eeadd5850e4c068da114623337c0191a9e5ce3a92088c867f' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TrainingImportFaults' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'column' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainingImport' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'faultyRows' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'column' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'column' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'rule' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'faults' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'column' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'expected' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TrainingImportFaultsQuery, TrainingImportFaultsQueryVariables>;
export const ApplyTrainingImportDocument = {
  __meta__: { hash: '899eea0639a5a4c9a46439e9b0eec3bd0dad8de3b3e0cbbdd24d37fddd57a75a' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ApplyTrainingImport' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ApplyTrainingImportInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applyTrainingImport' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'trainingImport' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApplyTrainingImportMutation, ApplyTrainingImportMutationVariables>;
export const UnitProgressDocument = {
  __meta__: { hash: 'db7ba9bd00be62bcdda7aa6b071139f0daa0961c8a07bb81fef55957c6be640c' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'UnitProgress' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'year' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'last' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'before' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'orgUnit' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'now' },
                  name: { kind: 'Name', value: 'creditProgress' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'schoolYear' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'year' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressFigures' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'last' },
                  name: { kind: 'Name', value: 'creditProgress' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'schoolYear' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'last' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressFigures' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'before' },
                  name: { kind: 'Name', value: 'creditProgress' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'schoolYear' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'before' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressFigures' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'children' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'creditProgress' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'schoolYear' },
                                  value: { kind: 'Variable', name: { kind: 'Name', value: 'year' } },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProgressFigures' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProgressFigures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditProgress' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognised' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
          { kind: 'Field', name: { kind: 'Name', value: 'outside' } },
          { kind: 'Field', name: { kind: 'Name', value: 'entryCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'people' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UnitProgressQuery, UnitProgressQueryVariables>;
export const CreditStatementDocument = {
  __meta__: { hash: 'dd205e629eb9a7e7bc3d787c1f55920e67b336dd17b561fa4d22a62c13af1456' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CreditStatement' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'creditStatement' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'personId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'required' } },
                { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'recognised' } },
                { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
                { kind: 'Field', name: { kind: 'Name', value: 'outside' } },
                { kind: 'Field', name: { kind: 'Name', value: 'entryCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'person' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cycle' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'packCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'years' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'totalClause' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'shareClause' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'bySchoolYear' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recognised' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'byForm' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'outside' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'entryCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'form' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreditStatementQuery, CreditStatementQueryVariables>;
export const StatementEntriesDocument = {
  __meta__: { hash: 'b5fdebdaa7219db71cb76ad31fe438726d7ca52891858a189bbbbfe3de9bc8c0' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'StatementEntries' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'creditStatement' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'personId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'entries' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EntryLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EntryLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'LedgerEntry' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'source' } },
          { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
          { kind: 'Field', name: { kind: 'Name', value: 'day' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognisedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recognisedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reversalReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'packCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'packVersion' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'school' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'activity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outsideTraining' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'form' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'level' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'role' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'clause' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'explanation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                { kind: 'Field', name: { kind: 'Name', value: 'proposed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'note' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'clause' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'document' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'clause' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'quote' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StatementEntriesQuery, StatementEntriesQueryVariables>;
