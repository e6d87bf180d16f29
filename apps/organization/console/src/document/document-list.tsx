import { Link, textsOf } from '@yanxiu/console';
import { Empty, Tag } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import type { DocumentLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  none: ['还没有登记制度文件', 'No document is registered yet'],
  edition: ['第 {num} 版', 'edition {num}'],
  ofAlliance: ['{name}制定，适用于本校', 'of {name}, in force here too'],
  ofUnit: ['{name}制定', 'of {name}'],
});

interface DocumentListProps {
  documents: readonly DocumentLineFragment[];
  /** What another has made is said to be his. */
  unitId?: string;
  /** On an alliance’s own page its documents need no mention of it. */
  allianceId?: string;
}

/** Documents in force, each with its number, edition and days. */
export function DocumentList({ documents, unitId, allianceId }: DocumentListProps) {
  const t = useText();
  if (documents.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />;
  return (
    <ul className="og-rows">
      {documents.map(({ id, title, family, documentNumber, edition, from, to, unit, alliance }) => (
        <li key={id}>
          <Link href={`/organization/documents/${id}`}>{title}</Link> <Tag>{family.name}</Tag> {documentNumber}
          <div className="yx-note">
            {t('edition', { num: edition })}，<Lasting from={from} to={to} />
            {alliance && alliance.id !== allianceId && `，${t('ofAlliance', { name: alliance.name })}`}
            {!alliance && unit && unit.id !== unitId && `，${t('ofUnit', { name: unit.name })}`}
          </div>
        </li>
      ))}
    </ul>
  );
}
