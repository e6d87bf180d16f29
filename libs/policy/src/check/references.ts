/** Where a pack defines codes. */
export const DEFINED = {
  items: ['plans.schemes[].items[]*.code', 'plans.localAdditions[].code'],
  schemes: ['plans.schemes[].code'],
  templates: ['plans.templates[].code'],
  flows: ['plans.flows[].code'],
  layers: ['plans.layers[].code'],
  themeKinds: ['plans.themeKinds[].code'],
  roles: ['organization.roles[].code'],
  orgKinds: ['organization.orgKinds[].code'],
  bodies: ['organization.bodyKinds[].code'],
  holders: ['organization.orgKinds[].code', 'organization.bodyKinds[].code', 'organization.roles[].code'],
  tiers: ['organization.teacherTiers[].code'],
  clusters: ['organization.clusters[].code'],
  classes: ['organization.schoolClasses[].code'],
  classMeasures: ['organization.classCriteria.measures[].code'],
  programmes: ['organization.programmes[].code'],
  categories: ['credits.categories[].code'],
  creditLevels: ['credits.levels[].code'],
  rubrics: ['evaluation.rubrics[].code'],
  awards: ['evaluation.awards[].code'],
  contestStages: ['evaluation.contestRotation.stages[].code'],
  rubricMethods: ['evaluation.rubrics[].methods[].code'],
} as const;

/** Kinds of codes that can be referred to. */
export type CodeSet = keyof typeof DEFINED;

/** Parts that a person can have in an activity anywhere; a pack may weigh them and add roles of its own. */
export const PARTICIPATION_ROLES = ['PARTICIPANT', 'HOST', 'SPEAKER', 'DESIGNER', 'OBSERVER', 'ORGANISER'] as const;

/** Lists that are not plans by a template and yet are handled: groups formed in a school. */
const FILED_LISTS = ['GROUP_LIST'];

/** Where a pack uses codes. */
export const USED: { at: string; in: CodeSet; also?: readonly string[] }[] = [
  { at: 'organization.responsibilities.supervise', in: 'orgKinds' },
  { at: 'organization.responsibilities.manage', in: 'orgKinds' },
  { at: 'organization.responsibilities.implement', in: 'orgKinds' },
  { at: 'organization.clusterSize.exceptions[].cluster', in: 'clusters' },
  { at: 'organization.classCriteria.bounds[].class', in: 'classes' },
  { at: 'organization.classCriteria.bounds[].measure', in: 'classMeasures' },
  { at: 'organization.bodyKinds[].head', in: 'roles' },
  { at: 'organization.bodyKinds[].deputies[]', in: 'roles' },
  { at: 'organization.bodyKinds[].coordinator', in: 'roles' },
  { at: 'organization.bodyKinds[].parent', in: 'bodies' },
  { at: 'organization.staffing[].role', in: 'roles' },
  { at: 'organization.compositions[].body', in: 'bodies' },
  { at: 'organization.compositions[].requires[].position', in: 'roles' },
  { at: 'organization.appointments[].role', in: 'roles' },
  { at: 'organization.functions[].holder', in: 'holders' },
  { at: 'organization.schoolClasses[].themeKind', in: 'themeKinds' },
  { at: 'plans.localAdditions[].scheme', in: 'schemes' },
  { at: 'plans.localAdditions[].under', in: 'items' },
  { at: 'plans.crosswalk[].fromScheme', in: 'schemes' },
  { at: 'plans.crosswalk[].from', in: 'items' },
  { at: 'plans.stageCrosswalk[].fromFlow', in: 'flows' },
  { at: 'plans.schemes[].items[]*.layer', in: 'layers' },
  { at: 'plans.templates[].parent', in: 'templates' },
  { at: 'plans.handling[].what', in: 'templates', also: FILED_LISTS },
  { at: 'plans.handling[].by', in: 'holders' },
  { at: 'plans.channelMix.percent{}', in: 'items' },
  { at: 'plans.programmeYears[].programme', in: 'programmes' },
  { at: 'credits.hoursPerCredit.byForm{}', in: 'items' },
  { at: 'credits.roleWeights.weights{}', in: 'roles', also: PARTICIPATION_ROLES },
  { at: 'credits.recognition.body', in: 'holders' },
  { at: 'credits.profiles[].when.tiers[]', in: 'tiers' },
  { at: 'credits.profiles[].when.positions[]', in: 'roles' },
  { at: 'credits.profiles[].minima[].category', in: 'categories' },
  { at: 'credits.profiles[].minima[].level', in: 'creditLevels' },
  { at: 'credits.offsets[].level', in: 'creditLevels' },
  { at: 'credits.offsets[].category', in: 'categories' },
  ...['flat[].applies', 'caps[].applies', 'equivalences[].from', 'equivalences[].to'].flatMap((scope) => [
    { at: `credits.${scope}.form`, in: 'items' as const },
    { at: `credits.${scope}.category`, in: 'categories' as const },
    { at: `credits.${scope}.level`, in: 'creditLevels' as const },
  ]),
  { at: 'evaluation.stationing.by', in: 'roles' },
  { at: 'evaluation.contestRotation.calendar<>', in: 'contestStages' },
  { at: 'evaluation.campaigns[].rubric', in: 'rubrics' },
  { at: 'evaluation.assessments[].rubric', in: 'rubrics' },
  { at: 'evaluation.contests[].lead', in: 'roles' },
  { at: 'evaluation.points[].award', in: 'awards' },
  { at: 'evaluation.kpis[].programme', in: 'programmes' },
];
