import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ThemeWriter } from '../theme/theme.payload.js';
import { Cycle, CycleFlow } from './cycle.js';

@ObjectType({ description: '研修循环变更的结果\nResult of a step on a cycle' })
export class CyclePayload {
  @Field(() => Cycle, { description: '研修循环\nThe cycle' })
  cycle!: Cycle;
}

export enum CycleStep {
  EDIT = 'EDIT',
  FILE_ARTEFACT = 'FILE_ARTEFACT',
  ADVANCE = 'ADVANCE',
  REVISIT = 'REVISIT',
  CLOSE_CYCLE = 'CLOSE_CYCLE',
  STOP = 'STOP',
  FOLLOW = 'FOLLOW',
}
registerEnumType(CycleStep, {
  name: 'CycleStep',
  description: '现在可以做的事\nSteps that are open',
  valuesConfig: {
    EDIT: { description: '修改\nChange' },
    FILE_ARTEFACT: { description: '归入材料、关联活动\nFile artefacts, link activities' },
    ADVANCE: { description: '进入下一环节\nStep on' },
    REVISIT: { description: '返回前面的环节\nGo back' },
    CLOSE_CYCLE: { description: '办结\nClose' },
    STOP: { description: '终止\nStop' },
    FOLLOW: { description: '开始下一轮\nBegin the next one' },
  },
});

@ObjectType({ description: '开始研修循环时的可选项\nWhat a cycle may begin with, for a unit' })
export class CycleChoices {
  @Field(() => [CycleFlow], {
    description: '适用政策的流程；文件未规定的为空列表\nFlows of the policy; empty where the document names none',
  })
  flows!: CycleFlow[];
  @Field(() => [ThemeWriter], { description: '可由本人开始的机构\nUnits that the viewer runs cycles for' })
  writers!: ThemeWriter[];
  @Field({ description: '是否须先设定预设成果\nWhether outcomes have to be set first' }) outcomeRequired!: boolean;
}

@ObjectType({ description: '看板的一列：流程的一个环节\nA column of the board: a stage' })
export class CycleBoardStage {
  flowCode!: string;
  unitId!: string | null;
  @Field(() => Int, { description: '序号\nNumber' }) num!: number;
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field(() => Int, { description: '停在此环节的循环数\nCycles that stand in it' }) count!: number;
}

@ObjectType({ description: '看板：一种流程及其各环节\nA flow with its stages' })
export class CycleBoardFlow {
  @Field(() => ID, { description: '流程代码\nCode of the flow' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field({ description: '是否循环往复\nWhether it comes round again' }) loop!: boolean;
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Field(() => String, { nullable: true, description: '政策包代码\nCode of the pack' }) packCode!: string | null;
  @Field(() => [CycleBoardStage], { description: '环节，按先后\nStages in their order' }) stages!: CycleBoardStage[];
}
