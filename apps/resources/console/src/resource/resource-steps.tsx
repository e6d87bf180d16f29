import { Refusal, navigate, textsOf, useMayAt, useMutation, useViewer } from '@yanxiu/console';
import { App, Button, Modal } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PublishResourceDocument } from '../documents/graphql.js';
import { useHints } from '../hints.js';
import type { Resource } from './resource.js';

const useText = textsOf({
  edit: ['修改资料', 'Edit'],
  publish: ['审核发布', 'Publish'],
  title: ['审核发布资源', 'Publish the resource'],
  ask: [
    '发布后，{name}的人员可以阅读和下载。请确认内容已经审核。',
    'Once published, the people of {name} may read and download it. Publish only what has been reviewed.',
  ],
  own: ['所属机构', 'its unit'],
  back: ['返回', 'Back'],
  ok: ['发布', 'Publish'],
  done: ['已发布到资源库', 'It is in the library'],
});

/** Whether the reader changes what the resource says: its author, and the staff above. */
export function useMayChange({ unit, author }: Resource): boolean {
  const mayAt = useMayAt(unit);
  const { personId } = useViewer();
  return (!!personId && author?.id === personId) || mayAt('resources:contribute');
}

/** What is to be done with a resource, for those who may. */
export function ResourceSteps({ resource }: { resource: Resource }) {
  const t = useText();
  const mayChange = useMayChange(resource);
  return (
    <>
      {mayChange && resource.status !== 'PUBLISHED' && (
        <Button onClick={() => navigate(`/resources/drafts/${resource.id}`)}>{t('edit')}</Button>
      )}
      <Publish resource={resource} />
    </>
  );
}

/** Puts a reviewed resource into the library. */
function Publish({ resource }: { resource: Resource }) {
  const t = useText();
  const mayAt = useMayAt(resource.unit);
  const { message } = App.useApp();
  const hints = useHints();
  const [open, setOpen] = useState(false);
  const [publish, { loading, error }] = useMutation(PublishResourceDocument, {
    refetchQueries: ['Resource'],
    awaitRefetchQueries: true,
  });
  const { id, version, status, files, sharedWith } = resource;
  const submit = async () => {
    await publish({ variables: { input: { id, version } } });
    setOpen(false);
    void message.success(t('done'));
  };
  if (status === 'PUBLISHED' || !files.totalCount || !mayAt('resources:publish')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('publish')}
      </Button>
      <Modal
        open={open}
        title={t('title')}
        okText={t('ok')}
        cancelText={t('back')}
        confirmLoading={loading}
        // What is refused is told by `error`.
        onOk={() => void submit().catch(() => undefined)}
        onCancel={() => setOpen(false)}
      >
        <Refusal error={error} hints={hints} />
        <p>{t('ask', { name: sharedWith?.name ?? t('own') })}</p>
      </Modal>
    </>
  );
}
