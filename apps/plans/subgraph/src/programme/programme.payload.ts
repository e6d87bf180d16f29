import { Field, ID, ObjectType } from 'type-graphql';
import { Programme } from './programme.js';
import { ProgrammeTask } from './task.js';

@ObjectType({ description: '项目变更的结果\nResult of a step on a programme' })
export class ProgrammePayload {
  @Field(() => Programme, { description: '项目\nThe programme' }) programme!: Programme;
}

@ObjectType({ description: '删去项目草稿的结果\nResult of discardProgramme' })
export class DiscardProgrammePayload {
  @Field(() => ID, { description: '已删去的项目\nThe programme that is gone' }) id!: string;
}

@ObjectType({ description: '任务变更的结果\nResult of a step on a task' })
export class ProgrammeTaskPayload {
  @Field(() => ProgrammeTask, { description: '任务\nThe task' }) task!: ProgrammeTask;
}
