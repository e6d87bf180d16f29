/** What somebody had to do with an activity. */
export interface TakingPart {
  personId: string | null;
  activityId: string | null;
}

/** DL-05: who takes part in an activity, as expert or otherwise, does not certify it. */
export function mayCertify(personId: string, activityId: string, parts: readonly TakingPart[]): boolean {
  return !parts.some((part) => part.personId === personId && part.activityId === activityId);
}
