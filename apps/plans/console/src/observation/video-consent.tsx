import { Refusal, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Flex } from '@yanxiu/console/antd';
import { DecideLessonVideoDocument } from '../documents/graphql.js';
import type { Lesson } from './observation.js';

const useText = textsOf({
  ask: [
    '您是否同意将本节课的课堂录像公开到资源库？未同意的，录像不能发布；此后可以随时改变。',
    'Do you agree that a film of this lesson is published in the library? Without that none is; you may change it at any time.',
  ],
  agree: ['同意公开', 'Agree'],
  refuse: ['不同意公开', 'Refuse'],
  agreed: ['已同意公开本节课的录像', 'You agreed that a film is published'],
  refused: ['已表示不同意，已发布的录像随即撤回', 'You refused; films that are published are taken out'],
});

/** DL-19: whoever taught decides about the film, nobody else does. */
export function VideoConsent({ lesson: { id, version, videoConsent } }: { lesson: Lesson }) {
  const t = useText();
  const { message } = App.useApp();
  const [decide, { loading, error }] = useMutation(DecideLessonVideoDocument, {
    refetchQueries: ['LessonObservation'],
  });
  const say = (consent: boolean) =>
    void decide({ variables: { input: { id, version, consent } } }).then(
      () => void message.success(t(consent ? 'agreed' : 'refused')),
      () => undefined,
    );
  return (
    <section className="yx-block">
      {error && <Refusal error={error} />}
      <Flex wrap gap={8} align="center">
        <span>{t('ask')}</span>
        {videoConsent !== 'GIVEN' && (
          <Button loading={loading} onClick={() => say(true)}>
            {t('agree')}
          </Button>
        )}
        {videoConsent !== 'REFUSED' && (
          <Button loading={loading} onClick={() => say(false)}>
            {t('refuse')}
          </Button>
        )}
      </Flex>
    </section>
  );
}
