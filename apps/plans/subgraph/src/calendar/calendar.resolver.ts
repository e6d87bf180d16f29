import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import { calendarOf } from './calendar.loader.js';
import { Calendar, CalendarArgs, CalendarEntry } from './calendar.js';
import { loadOfPerson } from './load.loader.js';
import { PersonLoad, PersonLoadArgs } from './load.js';

@Resolver(() => CalendarEntry)
export class CalendarResolver {
  @Query(() => Calendar, {
    nullable: true,
    description: '研修日历：机构、个人或渠道\nCalendar of a unit, a person or a channel',
  })
  @Allow('plans:read')
  calendar(@Args() args: CalendarArgs, @Ctx() context: Context): Promise<Calendar> {
    return calendarOf(context, args);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '组织机构\nOrganising unit' })
  unit(@Root() { unitId }: CalendarEntry): OrgUnit {
    return { id: unitId };
  }
}

@Resolver(() => Person)
export class PersonLoadResolver {
  @FieldResolver(() => PersonLoad, {
    nullable: true,
    description: '研修负担，按周；教师只见本人\nLoad of training by week; a teacher sees only the own',
  })
  load(@Root() { id }: Person, @Args() args: PersonLoadArgs, @Ctx() context: Context): Promise<PersonLoad | null> {
    return loadOfPerson(context, id, args);
  }
}
