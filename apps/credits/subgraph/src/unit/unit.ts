import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Organization's; here only its key and what credits adds. */
@ObjectType({
  description: '机构：省、市、县（区）、学校、学部、教研组\nA unit: province, city, county, school, section or group',
})
@Directive('@key(fields: "id")')
export class OrgUnit {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
