/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/**
 * 新开评估记录
 * A new score sheet
 */
export type OpenScoreSheetInput = {
  /**
   * 检查日期，决定适用的评估表版本
   * Day of the inspection; the rubric in force on it applies
   */
  day: string;
  /**
   * 幂等键
   * Idempotency key
   */
  idempotencyKey?: string | null | undefined;
  /**
   * 检查人账号，1–3 人，默认为本人
   * Accounts of 1 to 3 inspectors; oneself by default
   */
  inspectorAccountIds?: Array<string> | null | undefined;
  /**
   * 检查类别代码：政策检查日程中的一项
   * Kind: a campaign of the policy’s schedule
   */
  kind: string;
  /**
   * 评估表代码
   * Code of a rubric in force
   */
  rubricCode: string;
  /**
   * 被评估的机构
   * Unit to be scored
   */
  unitId: string;
};

/**
 * 机构层级
 * Level of a unit
 */
export type OrgLevel =
  /**
   * 市级
   * City
   */
  | 'CITY'
  /**
   * 县级（含开发区、先导区）
   * County, district, development zone
   */
  | 'COUNTY'
  /**
   * 教研组、备课组等
   * Group of teachers
   */
  | 'GROUP'
  /**
   * 省级
   * Province, autonomous region
   */
  | 'PROVINCE'
  /**
   * 学校
   * School
   */
  | 'SCHOOL'
  /**
   * 学部
   * Section of a school, e.g. its junior-high part
   */
  | 'SECTION';

/**
 * 机构筛选
 * Filter of units
 */
export type OrgUnitFilter = {
  /**
   * 按此日的名称与隶属
   * As the units were on this day
   */
  asOf?: string | null | undefined;
  /**
   * 是否含已撤销的
   * Closed units too
   */
  includeClosed?: boolean | null | undefined;
  /**
   * 层级
   * Levels
   */
  levels?: Array<OrgLevel> | null | undefined;
  /**
   * 位于此行政区（按地理，不论由谁管理）
   * Lying in this region, whoever runs it (ZJ-02)
   */
  locatedIn?: string | null | undefined;
  /**
   * 名称包含
   * Name contains
   */
  nameContains?: string | null | undefined;
  /**
   * 学段代码
   * Stage code
   */
  stage?: string | null | undefined;
  /**
   * 在此机构之下（各级）
   * Below this unit, at any depth
   */
  under?: string | null | undefined;
};

/**
 * 汇总口径
 * By what standing a roll-up goes
 */
export type RollUpBasis =
  /**
   * 按发生当日的隶属（当时口径）
   * As it was on the day
   */
  | 'AS_OF'
  /**
   * 按现在的隶属，已合并的计入合并后的学校（现行口径）
   * As it is now: a merged school counts with its successor
   */
  | 'NOW';

/**
 * 保存评分，可分次保存
 * Marks to save; may come in parts
 */
export type SaveScoresInput = {
  /**
   * 评估记录
   * Score sheet
   */
  id: string;
  /**
   * 评分；未列出的条目不变
   * Marks; items not named stay as they are
   */
  marks?: Array<ScoreMarkInput>;
  /**
   * 存在问题或改进建议；不填则不变，空则清除
   * Problems or advice; absent keeps, null clears
   */
  problems?: string | null | undefined;
  /**
   * 所见版本
   * Version that was seen
   */
  version: number;
};

/**
 * 一个条目的评分；整体替换该条目原有内容
 * The mark of one item; replaces what the item had
 */
export type ScoreMarkInput = {
  /**
   * 佐证链接，至多 10 个
   * Links to evidence, at most 10
   */
  evidence?: Array<string>;
  /**
   * 条目序号
   * Number of the item
   */
  itemNumber: number;
  /**
   * 评分说明
   * Note
   */
  note?: string | null | undefined;
  /**
   * 得分，0 至分值；空则清除该条目
   * Mark, 0 to the weight; null clears the item
   */
  score?: string | null | undefined;
};

/**
 * 评估记录筛选
 * Filter of score sheets
 */
export type ScoreSheetFilter = {
  /**
   * 口径；默认按评估当日的隶属
   * As it was on the day by default; as it is now on demand
   */
  basis?: RollUpBasis | null | undefined;
  /**
   * 检查类别代码（政策代码表）
   * Kind code of the policy
   */
  kind?: string | null | undefined;
  /**
   * 评估表代码
   * Code of the rubric
   */
  rubricCode?: string | null | undefined;
  /**
   * 学年，如 2025-2026
   * School year, e.g. 2025-2026
   */
  schoolYear?: string | null | undefined;
  /**
   * 状态
   * State
   */
  status?: ScoreSheetStatus | null | undefined;
  /**
   * 此机构及其以下
   * This unit and all below it
   */
  unitId?: string | null | undefined;
  /**
   * 此时刻起有更新
   * Changed at or after
   */
  updatedSince?: string | null | undefined;
};

/**
 * 评估记录排序
 * Order of score sheets
 */
export type ScoreSheetOrder =
  /**
   * 按检查日期，新的在前
   * By day, newest first
   */
  | 'DAY'
  /**
   * 按总分，高的在前
   * By total, highest first
   */
  | 'TOTAL'
  /**
   * 按更新时间
   * By last change
   */
  | 'UPDATED_AT';

/**
 * 评估记录状态
 * State of a score sheet
 */
export type ScoreSheetStatus =
  /**
   * 填写中或待签字，仅评估人员可见
   * Being filled in or signed; seen by scorers only
   */
  | 'DRAFT'
  /**
   * 全部检查人已签字，不可再改
   * Signed by all inspectors; final
   */
  | 'SIGNED'
  /**
   * 已撤回，仅评估人员可见
   * Withdrawn; seen by scorers only
   */
  | 'WITHDRAWN';

export type UnitsToScoreQueryVariables = Exact<{
  first: number;
  filter?: OrgUnitFilter | null | undefined;
}>;

export type UnitsToScoreQuery = { orgUnits: { nodes: Array<{ id: string; name: string }> } | null };

export type CampaignFragment = { path: string; value: string };

export type FormsInForceQueryVariables = Exact<{
  unit: string;
  day: string;
}>;

export type FormsInForceQuery = {
  rubrics: { nodes: Array<{ id: string; code: string; name: string; total: string }> } | null;
  orgUnit: {
    id: string;
    policyInForce: {
      id: string;
      policyPack: {
        id: string;
        name: string;
        kind0: { path: string; value: string } | null;
        kind1: { path: string; value: string } | null;
        kind2: { path: string; value: string } | null;
        kind3: { path: string; value: string } | null;
        kind4: { path: string; value: string } | null;
        kind5: { path: string; value: string } | null;
        kind6: { path: string; value: string } | null;
        kind7: { path: string; value: string } | null;
        kind8: { path: string; value: string } | null;
        kind9: { path: string; value: string } | null;
        kind10: { path: string; value: string } | null;
        kind11: { path: string; value: string } | null;
      } | null;
    } | null;
  } | null;
};

export type OpenScoreSheetMutationVariables = Exact<{
  input: OpenScoreSheetInput;
}>;

export type OpenScoreSheetMutation = { openScoreSheet: { scoreSheet: { id: string } } };

export type ScoreSheetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ScoreSheetFilter | null | undefined;
  order: ScoreSheetOrder;
}>;

export type ScoreSheetsQuery = {
  scoreSheets: {
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      day: string;
      schoolYear: string;
      term: number;
      status: ScoreSheetStatus;
      total: string;
      updatedAt: string;
      unit: { id: string; name: string } | null;
      rubric: { id: string; name: string; total: string } | null;
      kind: { code: string; name: string };
      inspectors: Array<{ accountId: string; name: string | null; signedAt: string | null }>;
    }>;
  } | null;
};

export type ScoreSheetQueryVariables = Exact<{
  id: string;
}>;

export type ScoreSheetQuery = {
  scoreSheet: {
    id: string;
    version: number;
    day: string;
    schoolYear: string;
    term: number;
    status: ScoreSheetStatus;
    total: string;
    problems: string | null;
    withdrawReason: string | null;
    signedAt: string | null;
    unit: { id: string; name: string } | null;
    kind: { code: string; name: string };
    rubric: {
      id: string;
      name: string;
      total: string;
      cite: { document: string; clause: string; quote: string } | null;
    } | null;
    items: Array<{
      number: number;
      text: string;
      weight: string;
      score: string | null;
      note: string | null;
      evidence: Array<string>;
      methods: Array<{ code: string; name: string }>;
      section: { code: string; name: string };
    }>;
    inspectors: Array<{ accountId: string; name: string | null; signedAt: string | null }>;
  } | null;
};

export type SaveScoresMutationVariables = Exact<{
  input: SaveScoresInput;
}>;

export type SaveScoresMutation = {
  saveScores: {
    scoreSheet: { id: string; version: number; total: string; problems: string | null; updatedAt: string };
  };
};

export type SignScoreSheetMutationVariables = Exact<{
  id: string;
  version: number;
}>;

export type SignScoreSheetMutation = { signScoreSheet: { scoreSheet: { id: string; version: number } } };

export const CampaignFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Campaign' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PolicyParameter' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'path' } },
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CampaignFragment, unknown>;
export const UnitsToScoreDocument = {
  __meta__: { hash: '0d2b995d79bed9aa0f126024d533bc9c132a37cd03fa8a471a264a076938c0f8' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'UnitsToScore' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'OrgUnitFilter' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'orgUnits' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
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
} as unknown as DocumentNode<UnitsToScoreQuery, UnitsToScoreQueryVariables>;
export const FormsInForceDocument = {
  __meta__: { hash: 'c700af40f4062a6f82247c0ebfb046e60a0250c2b9cf4a194c4c5549f991e8e4' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'FormsInForce' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'day' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'rubrics' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'unitId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unit' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'day' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'day' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                    ],
                  },
                },
              ],
            },
          },
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
                  name: { kind: 'Name', value: 'policyInForce' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'on' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'day' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'policyPack' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind0' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[0]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind1' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[1]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind2' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[2]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind3' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[3]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind4' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[4]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind5' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[5]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind6' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[6]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind7' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[7]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind8' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[8]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind9' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[9]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind10' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[10]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              alias: { kind: 'Name', value: 'kind11' },
                              name: { kind: 'Name', value: 'parameter' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'path' },
                                  value: { kind: 'StringValue', value: 'evaluation.campaigns[11]', block: false },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Campaign' } }],
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
      name: { kind: 'Name', value: 'Campaign' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PolicyParameter' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'path' } },
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FormsInForceQuery, FormsInForceQueryVariables>;
export const OpenScoreSheetDocument = {
  __meta__: { hash: '8bdfd1a4142274a0b6850e31cbf83462aa32bbbc723760a18777afac1b8bf20b' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'OpenScoreSheet' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'OpenScoreSheetInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'openScoreSheet' },
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
                  name: { kind: 'Name', value: 'scoreSheet' },
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
} as unknown as DocumentNode<OpenScoreSheetMutation, OpenScoreSheetMutationVariables>;
export const ScoreSheetsDocument = {
  __meta__: { hash: 'd68d2aed41d4cb744d6e8143f85a705024faeacd59e5373beebdc7eb76a7b9a1' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ScoreSheets' },
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
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ScoreSheetFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'order' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ScoreSheetOrder' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'scoreSheets' },
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
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'day' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'term' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
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
                        name: { kind: 'Name', value: 'rubric' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'kind' },
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
                        name: { kind: 'Name', value: 'inspectors' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'accountId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'signedAt' } },
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
} as unknown as DocumentNode<ScoreSheetsQuery, ScoreSheetsQueryVariables>;
export const ScoreSheetDocument = {
  __meta__: { hash: '2f93e8134537809478f08b0e51b073141f899f0342c3f37c5ca29bc2fd771166' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ScoreSheet' },
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
            name: { kind: 'Name', value: 'scoreSheet' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'day' } },
                { kind: 'Field', name: { kind: 'Name', value: 'schoolYear' } },
                { kind: 'Field', name: { kind: 'Name', value: 'term' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'problems' } },
                { kind: 'Field', name: { kind: 'Name', value: 'withdrawReason' } },
                { kind: 'Field', name: { kind: 'Name', value: 'signedAt' } },
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
                  name: { kind: 'Name', value: 'kind' },
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
                  name: { kind: 'Name', value: 'rubric' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'cite' },
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
                  name: { kind: 'Name', value: 'items' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'score' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'note' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'evidence' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'methods' },
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
                        name: { kind: 'Name', value: 'section' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'inspectors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'accountId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'signedAt' } },
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
} as unknown as DocumentNode<ScoreSheetQuery, ScoreSheetQueryVariables>;
export const SaveScoresDocument = {
  __meta__: { hash: '0cdc5c73c3a5653a951a3875f5ce8d383d8ebffee86f0609070cf35ed0806b64' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SaveScores' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'SaveScoresInput' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'saveScores' },
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
                  name: { kind: 'Name', value: 'scoreSheet' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'problems' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
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
} as unknown as DocumentNode<SaveScoresMutation, SaveScoresMutationVariables>;
export const SignScoreSheetDocument = {
  __meta__: { hash: 'e7b11cf3f10f03d019179cdb64c542c89ea016460b2bc18cfc4b652dba08586b' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SignScoreSheet' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'version' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'signScoreSheet' },
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
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'version' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'version' } },
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
                  name: { kind: 'Name', value: 'scoreSheet' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
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
} as unknown as DocumentNode<SignScoreSheetMutation, SignScoreSheetMutationVariables>;
