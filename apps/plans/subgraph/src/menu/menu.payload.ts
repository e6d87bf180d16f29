import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CourseMenu, MenuChoice } from './menu.js';

@ObjectType({ description: '办理课程菜单的结果\nResult of a step on a menu' })
export class CourseMenuPayload {
  @Field(() => CourseMenu, { description: '课程菜单\nThe menu' })
  menu!: CourseMenu;
}

export enum ChoiceOutcome {
  CHOSEN = 'CHOSEN',
  FULL = 'FULL',
  CLASH = 'CLASH',
  LIMIT = 'LIMIT',
  ALREADY = 'ALREADY',
}
registerEnumType(ChoiceOutcome, {
  name: 'ChoiceOutcome',
  description: '选课结果\nWhat came of a choice',
  valuesConfig: {
    CHOSEN: { description: '已选，活动草稿已生成\nChosen: the activity is drafted' },
    FULL: { description: '该时段已满，请选其他时段\nNo room: choose another time' },
    CLASH: {
      description:
        '与本校活动时间冲突，可确认后仍选\nClashes with activities of the school; may be chosen in spite of it',
    },
    LIMIT: { description: '已达每校门数上限\nThe school has as many as it may' },
    ALREADY: { description: '本校已选该课程\nThe school has this course' },
  },
});

@ObjectType({ description: '与选课时间冲突的本校活动\nAn activity of the school at the same time' })
export class ChoiceClash {
  @Field({ description: '活动名称\nTitle' })
  title!: string;

  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;
}

@ObjectType({
  description: '选课的结果；未选上时什么也没有写入\nResult of chooseCourse; nothing is written unless chosen',
})
export class ChooseCoursePayload {
  @Field(() => ChoiceOutcome, { description: '结果\nOutcome' })
  outcome!: ChoiceOutcome;

  @Field(() => MenuChoice, { nullable: true, description: '选课\nThe choice' })
  choice!: MenuChoice | null;

  @Field(() => [ChoiceClash], { description: '冲突的活动，至多 20 项\nClashes, 20 at most' })
  clashes!: ChoiceClash[];
}

@ObjectType({ description: '退选的结果\nResult of withdrawChoice' })
export class WithdrawChoicePayload {
  @Field(() => MenuChoice, { description: '选课\nThe choice' })
  choice!: MenuChoice;
}
