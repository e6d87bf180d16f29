import { Found, countText, textsOf, useQuery } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { UnitDocumentListDocument } from '../documents/graphql.js';
import { DocumentList } from './document-list.js';

const useText = textsOf({ title: ['{name}现行文件（{count}）', 'Documents of {name} ({count})'] });

/** The documents of the unit looked at. */
export function UnitDocumentsOfScope({ unit: { id, name } }: { unit: { id: string; name: string } }) {
  const t = useText();
  const answer = useQuery(UnitDocumentListDocument, { variables: { id } });
  return (
    <section className="yx-block">
      <Found answer={answer} pick={(data) => data.orgUnit?.documents}>
        {({ nodes, totalCount }) => (
          <>
            <Typography.Title level={2}>{t('title', { name, count: countText(totalCount) })}</Typography.Title>
            <DocumentList documents={nodes} unitId={id} />
          </>
        )}
      </Found>
    </section>
  );
}
