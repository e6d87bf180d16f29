import { navigate, textsOf, useHolds } from '@yanxiu/console';
import { Alert, Button, Flex } from '@yanxiu/console/antd';

const useText = textsOf({
  archives: ['导入旧资料', 'Import old material'],
  ofArchive: ['只列出这一批旧资料写成的草稿', 'Only the drafts of one import of old material'],
  back: ['查看这批旧资料', 'Look at the import'],
  all: ['列出全部', 'Show all'],
});

/** The way from the drafts to the imports, for who may import. */
export function ToArchives() {
  const t = useText();
  const imports = useHolds()('resources:publish');
  return imports && <Button onClick={() => navigate('/resources/archives')}>{t('archives')}</Button>;
}

/** Says above the drafts that they are those of one import, with the ways out. */
export function OfArchive({ id }: { id: string }) {
  const t = useText();
  const imports = useHolds()('resources:publish');
  return (
    <Alert
      type="info"
      showIcon
      className="rs-told"
      title={t('ofArchive')}
      action={
        <Flex wrap gap={8}>
          {imports && (
            <Button size="small" onClick={() => navigate(`/resources/archives/${id}`)}>
              {t('back')}
            </Button>
          )}
          <Button size="small" onClick={() => navigate('/resources/drafts')}>
            {t('all')}
          </Button>
        </Flex>
      }
    />
  );
}
