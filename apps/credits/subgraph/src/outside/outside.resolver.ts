import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OutsideTraining } from './outside-training.js';
import { RecordOutsideTrainingInput, RecordOutsideTrainingPayload } from './outside.input.js';
import { recordOutsideTraining } from './outside.service.js';

@Resolver(() => OutsideTraining)
export class OutsideTrainingResolver {
  @Mutation(() => RecordOutsideTrainingPayload, {
    description: '登记校外培训，同一培训只记一次\nRecords outside training; the same training once',
  })
  @Allow('credits:record')
  recordOutsideTraining(
    @Arg('input', { description: '内容\nInput' }) input: RecordOutsideTrainingInput,
    @Ctx() context: Context,
  ): Promise<RecordOutsideTrainingPayload> {
    return recordOutsideTraining(context, input);
  }
}
