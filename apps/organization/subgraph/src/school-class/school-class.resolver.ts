import { CodeItem } from '@yanxiu/directory';
import { Allow, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { labelled } from '../policy/labels.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { schemeOf } from './class-scheme.js';
import {
  ClassMeasure,
  ClassScheme,
  ClassStrategy,
  ClassifySchoolsInput,
  ClassifySchoolsPayload,
  EndWeakSchoolInput,
  MarkWeakSchoolInput,
  SchoolClassesArgs,
  WeakSchoolPayload,
  WeakSchoolsArgs,
} from './school-class.input.js';
import {
  SchoolClassConnection,
  WeakSchoolConnection,
  classesMatching,
  classesOf,
  marksOf,
  weakSchoolsMatching,
} from './school-class.loader.js';
import { classifySchools, endWeakSchool, markWeakSchool } from './school-class.service.js';
import { SchoolClass, WeakSchool } from './school-class.js';

@Resolver(() => SchoolClass)
export class SchoolClassResolver {
  @Query(() => SchoolClassConnection, {
    nullable: true,
    description: '学校分类（敏感）\nClasses of schools; sensitive',
  })
  @Allow('organization:read-classes')
  schoolClasses(@Args() args: SchoolClassesArgs, @Ctx() context: Context): Promise<Connection<SchoolClass>> {
    return classesMatching(context, args);
  }

  @Mutation(() => ClassifySchoolsPayload, { description: '认定学校分类\nSorts schools into classes for a year' })
  @Allow('organization:classify')
  classifySchools(@Arg('input') input: ClassifySchoolsInput, @Ctx() context: Context): Promise<ClassifySchoolsPayload> {
    return classifySchools(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '类别（政策代码表）\nClass by the policy’s code table' })
  class(@Root() one: SchoolClass, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'schoolClasses', one.class, pathOf(one));
  }

  @FieldResolver(() => ClassStrategy, { nullable: true, description: '该类学校的推进策略\nStrategy for its class' })
  async strategy(@Root() one: SchoolClass, @Ctx() context: Context): Promise<ClassStrategy | null> {
    const { classes } = await schemeOf(context, pathOf(one));
    return classes.find((entry) => entry.class.code === one.class) ?? null;
  }

  @FieldResolver(() => [ClassMeasure], { description: '指标情况\nMeasures as they were found' })
  async measures(@Root() one: SchoolClass, @Ctx() context: Context): Promise<ClassMeasure[]> {
    const criteria = (await rulesInForce(context, pathOf(one), civilDay()))?.classCriteria.measures ?? [];
    return one.measures.map((measure) => ({
      ...measure,
      name: criteria.find(({ code }) => code === measure.code)?.zh ?? measure.code,
    }));
  }

  @FieldResolver(() => SchoolClass, { nullable: true, description: '上一次分类\nThe class of the year before it' })
  async previous(@Root() { unitId, year }: SchoolClass, @Ctx() context: Context): Promise<SchoolClass | null> {
    return (await classesOf(context).load(unitId)).find((other) => other.year < year) ?? null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { unitId }: SchoolClass, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }
}

@Resolver(() => WeakSchool)
export class WeakSchoolResolver {
  @Query(() => WeakSchoolConnection, {
    nullable: true,
    description: '薄弱学校（敏感）\nSchools marked as weak; sensitive',
  })
  @Allow('organization:read-classes')
  weakSchools(@Args() args: WeakSchoolsArgs, @Ctx() context: Context): Promise<Connection<WeakSchool>> {
    return weakSchoolsMatching(context, args);
  }

  @Mutation(() => WeakSchoolPayload, { description: '认定薄弱学校\nMarks a school as weak' })
  @Allow('organization:classify')
  markWeakSchool(@Arg('input') input: MarkWeakSchoolInput, @Ctx() context: Context): Promise<WeakSchoolPayload> {
    return markWeakSchool(context, input);
  }

  @Mutation(() => WeakSchoolPayload, { description: '解除薄弱学校认定\nEnds the mark of a weak school' })
  @Allow('organization:classify')
  endWeakSchool(@Arg('input') input: EndWeakSchoolInput, @Ctx() context: Context): Promise<WeakSchoolPayload> {
    return endWeakSchool(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { unitId }: WeakSchool, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitClassesResolver {
  @FieldResolver(() => [SchoolClass], {
    description:
      '历年分类，由近及远；无权限者为空表\nClasses through the years, latest first; empty without the permission',
  })
  classHistory(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<SchoolClass[]> {
    return classesOf(context).load(id);
  }

  @FieldResolver(() => WeakSchool, {
    nullable: true,
    description: '现有的薄弱学校认定；无权限者为空\nPresent mark as weak; null without the permission',
  })
  async weakSchool(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<WeakSchool | null> {
    return (await marksOf(context).load(id))[0] ?? null;
  }

  @FieldResolver(() => ClassScheme, {
    nullable: true,
    description: '现行政策的学校分类办法\nHow the policy in force sorts schools',
  })
  async classScheme(@Root() { path }: OrgUnit, @Ctx() context: Context): Promise<ClassScheme | null> {
    const scheme = await schemeOf(context, path);
    return scheme.classes.length ? scheme : null;
  }
}
