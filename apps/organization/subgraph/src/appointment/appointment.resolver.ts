import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { allianceById } from '../alliance/alliance.loader.js';
import { Alliance } from '../alliance/alliance.js';
import { publicNames } from '../body/body.loader.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { CodeChoice } from '../policy/code-choice.js';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AppointLeaderInput,
  AppointmentEligibility,
  AppointmentPayload,
  AppointmentsArgs,
  EligibilityArgs,
  EndAppointmentInput,
  RenewAppointmentInput,
} from './appointment.input.js';
import {
  AppointmentConnection,
  appointmentById,
  appointmentsMatching,
  appointmentsOfAlliance,
  appointmentsOfPerson,
  appointmentsOfUnit,
} from './appointment.loader.js';
import { appointLeader, endAppointment, renewAppointment } from './appointment.service.js';
import { Appointment } from './appointment.js';
import { appointableRoles, eligibility } from './led.js';

@Resolver(() => Appointment)
export class AppointmentResolver {
  @Query(() => Appointment, { nullable: true, description: '按标识查任命\nAn appointment by id' })
  @Allow('organization:read')
  appointment(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Appointment | null> {
    return appointmentById(context).load(id);
  }

  @Query(() => AppointmentConnection, { nullable: true, description: '任命列表，由近及远\nAppointments, latest first' })
  @Allow('organization:read')
  appointments(@Args() args: AppointmentsArgs, @Ctx() context: Context): Promise<Connection<Appointment>> {
    return appointmentsMatching(context, args);
  }

  @Query(() => AppointmentEligibility, {
    nullable: true,
    description: '核对任职条件\nWhether somebody fits the conditions for leading a group',
  })
  @Allow('organization:read-people')
  appointmentEligibility(
    @Args() args: EligibilityArgs,
    @Ctx() context: Context,
  ): Promise<AppointmentEligibility | null> {
    return eligibility(context, args);
  }

  @Mutation(() => AppointmentPayload, { description: '任命组长\nAppoints a leader' })
  @Allow('organization:appoint')
  appointLeader(@Arg('input') input: AppointLeaderInput, @Ctx() context: Context): Promise<AppointmentPayload> {
    return appointLeader(context, input);
  }

  @Mutation(() => AppointmentPayload, { description: '续任\nRenews an appointment for a further term' })
  @Allow('organization:appoint')
  renewAppointment(@Arg('input') input: RenewAppointmentInput, @Ctx() context: Context): Promise<AppointmentPayload> {
    return renewAppointment(context, input);
  }

  @Mutation(() => AppointmentPayload, { description: '免去任命\nEnds an appointment' })
  @Allow('organization:appoint')
  endAppointment(@Arg('input') input: EndAppointmentInput, @Ctx() context: Context): Promise<AppointmentPayload> {
    return endAppointment(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '职务（政策代码表）\nRole by the policy’s code table' })
  role(@Root() appointment: Appointment, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'roles', appointment.role, pathOf(appointment));
  }

  @FieldResolver(() => Person, { nullable: true, description: '人员；不在范围内为空\nPerson; null out of reach' })
  person(@Root() { personId }: Appointment, @Ctx() context: Context): Promise<Person | null> {
    return personById(context).load(personId);
  }

  @FieldResolver(() => String, { nullable: true, description: '姓名\nName' })
  personName(@Root() { personId }: Appointment, @Ctx() context: Context): Promise<string | null> {
    return publicNames(context).load(personId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '所带的组；联盟的为其管理机构\nGroup that is led' })
  unit(@Root() { unitId }: Appointment, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Alliance, { nullable: true, description: '所带的联盟\nAlliance that is led' })
  alliance(@Root() { allianceId }: Appointment, @Ctx() context: Context): Promise<Alliance | null> | null {
    return allianceId ? allianceById(context).load(allianceId) : null;
  }

  @FieldResolver(() => Appointment, { nullable: true, description: '所续的上一任期\nThe term it renews' })
  renews(@Root() { renewsId }: Appointment, @Ctx() context: Context): Promise<Appointment | null> | null {
    return renewsId ? appointmentById(context).load(renewsId) : null;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitAppointmentsResolver {
  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description: '本组组长的任命，由近及远\nAppointments of this group’s leaders, latest first',
  })
  appointments(
    @Root() { id }: OrgUnit,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Appointment>> {
    return appointmentsOfUnit(context, id, args);
  }

  @FieldResolver(() => [CodeChoice], {
    description:
      '现行政策为此组规定的任命职务；未规定则为空\nRoles that the policy appoints to for this group; empty where it names none',
  })
  appointableRoles(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<CodeChoice[]> {
    return appointableRoles(context, { unit });
  }
}

@Resolver(() => Alliance)
export class AllianceAppointmentsResolver {
  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description: '本联盟教研组长的任命，由近及远\nAppointments of this alliance’s leaders, latest first',
  })
  appointments(
    @Root() { id }: Alliance,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Appointment>> {
    return appointmentsOfAlliance(context, id, args);
  }

  @FieldResolver(() => [CodeChoice], {
    description:
      '现行政策为此类联盟规定的职务；未规定则为空\nRoles that the policy names for such an alliance; empty where it names none',
  })
  appointableRoles(@Root() alliance: Alliance, @Ctx() context: Context): Promise<CodeChoice[]> {
    return appointableRoles(context, { alliance });
  }
}

@Resolver(() => Person)
export class PersonAppointmentsResolver {
  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description: '任命，由近及远\nWhat the person was appointed to, latest first',
  })
  appointments(
    @Root() { id }: Person,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Appointment>> {
    return appointmentsOfPerson(context, id, args);
  }
}
