import { Found, Page, RecordForm, client, navigate, textsOf, useQuery } from '@yanxiu/console';
import { Alert, Button } from '@yanxiu/console/antd';
import { ResourceDocument } from '../documents/graphql.js';
import { useHints } from '../hints.js';
import { ContentFields, TermsFields, useContentWords } from './content-fields.js';
import { heldOf, reload, sendChange } from './held.js';
import type { Values } from './held.js';
import type { Resource } from './resource.js';

const useText = textsOf({
  title: ['修改资源资料', 'Edit a resource'],
  drafts: ['待发布资源', 'To be published'],
  note: ['填写的内容随时保存在本机，按“保存”或 Ctrl+S 提交', 'Kept on this machine as you type; Ctrl+S saves it'],
  published: ['已发布的资源须先撤回才能修改。', 'What is published has to be withdrawn before it is changed.'],
  look: ['查看资源', 'Look at it'],
});

/** What a draft says of itself, changed by its author or the staff above. */
export function EditPage({ id }: { id: string }) {
  const t = useText();
  // What is typed goes over what is loaded here: an older copy would be refused.
  const answer = useQuery(ResourceDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: t('drafts'), href: '/resources/drafts' }]}>
      <Found answer={answer} pick={(data) => data.resource}>
        {(resource) => <Editing resource={resource} />}
      </Found>
    </Page>
  );
}

function Editing({ resource }: { resource: Resource }) {
  const t = useText();
  const hints = useHints();
  const { id, unit } = resource;
  const { labels, show } = useContentWords(unit?.id ?? '');
  const { version, values } = heldOf(resource);
  const page = `/resources/library/${id}`;
  if (resource.status === 'PUBLISHED') return <Alert type="info" showIcon title={t('published')} />;
  return (
    <section className="yx-block rs-upload">
      <RecordForm<Values>
        name="resources.draft"
        id={id}
        version={version}
        initial={values}
        labels={labels}
        show={show}
        hints={hints}
        save={async (next, over) => {
          await sendChange(id, next, over);
          client.cache.evict({ fieldName: 'resources' });
          return reload(id);
        }}
        reload={() => reload(id)}
        extra={<Button onClick={() => navigate(page)}>{t('look')}</Button>}
      >
        <ContentFields unitId={unit?.id ?? ''} />
        <TermsFields />
      </RecordForm>
    </section>
  );
}
