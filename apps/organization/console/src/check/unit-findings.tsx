import { useQuery } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { AllianceChecksDocument, UnitRuleChecksDocument } from '../documents/graphql.js';
import type { FindingFragment } from '../documents/graphql.js';
import { FindingLine } from './finding-list.js';

interface UnitFindingsProps {
  unitId: string;
  allianceId?: string | undefined;
  bodyId: string;
  heading: string;
}

/** The checks of one body, out of those of its unit or alliance; nothing where no rule is about it. */
export function UnitFindings({ unitId, allianceId, bodyId, heading }: UnitFindingsProps) {
  const ofUnit = useQuery(UnitRuleChecksDocument, { variables: { id: unitId }, skip: !!allianceId });
  const ofAlliance = useQuery(AllianceChecksDocument, { variables: { id: allianceId ?? '' }, skip: !allianceId });
  const answer = allianceId ? ofAlliance : ofUnit;
  const checks: readonly FindingFragment[] =
    (allianceId ? ofAlliance.data?.alliance?.checks : ofUnit.data?.orgUnit?.checks) ?? [];
  const own = checks.filter(({ body }) => body?.id === bodyId);
  if (own.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{heading}</Typography.Title>
      <ul className="og-findings">
        {own.map((finding) => (
          <FindingLine key={finding.id} finding={finding} named={false} done={() => void answer.refetch()} />
        ))}
      </ul>
    </section>
  );
}
