import { Fragment } from 'react';
import { Link, inLocale, textsOf, usePreferences, useStore } from '@yanxiu/console';
import { Modal, Typography } from '@yanxiu/console/antd';
import { overlay } from './overlay.js';
import { useLetters } from './use-shortcuts.js';

const useText = textsOf({
  title: ['键盘快捷键', 'Keyboard shortcuts'],
  everywhere: ['任何页面', 'Everywhere'],
  palette: ['快速查找页面、机构、人员', 'Find pages, units, people'],
  help: ['显示本说明', 'Show this sheet'],
  close: ['关闭窗口', 'Close a dialog'],
  skip: ['逐项移动，首项可跳到正文', 'Walk through; the first stop skips to the content'],
  lists: ['列表', 'Lists'],
  search: ['定位到查找条件', 'Go to the conditions'],
  down: ['下一行', 'Next row'],
  up: ['上一行', 'Previous row'],
  open: ['打开所在行', 'Open the row'],
  choose: ['选中或取消所在行', 'Choose the row or not'],
  forms: ['填写', 'Forms'],
  save: ['保存', 'Save'],
  submit: ['提交', 'Submit'],
  go: ['前往', 'Go to'],
  home: ['首页', 'Home'],
  parts: ['控制台部件（供开发人员参考）', 'Parts of the console, for developers'],
});

type Line = [keys: string[], text: string];

/** Every key that the console knows, opened by `?` or from the account's menu. */
export function KeyHelp() {
  const t = useText();
  const { locale } = usePreferences();
  const letters = useLetters();
  const open = useStore(overlay) === 'help';
  const groups: [title: string, lines: Line[]][] = [
    [
      t('everywhere'),
      [
        [['Ctrl', 'K'], t('palette')],
        [['?'], t('help')],
        [['Tab'], t('skip')],
        [['Esc'], t('close')],
      ],
    ],
    [
      t('lists'),
      [
        [['/'], t('search')],
        [['j'], t('down')],
        [['k'], t('up')],
        [['Enter'], t('open')],
        [['x'], t('choose')],
      ],
    ],
    [
      t('forms'),
      [
        [['Ctrl', 'S'], t('save')],
        [['Ctrl', 'Enter'], t('submit')],
      ],
    ],
    [
      t('go'),
      [
        [['g', 'h'], t('home')],
        ...letters.map(({ letter, zh, en }): Line => [['g', letter], inLocale([zh, en], locale)]),
      ],
    ],
  ];
  return (
    <Modal open={open} title={t('title')} footer={null} width={640} onCancel={() => overlay.set(null)}>
      <div className="sh-keys">
        {groups.map(([title, lines]) => (
          <section key={title}>
            <Typography.Title level={3}>{title}</Typography.Title>
            <dl>
              {lines.map(([keys, text]) => (
                <div key={text}>
                  <dt>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && ' '}
                        <kbd>{key}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Link href="/parts" onClick={() => overlay.set(null)}>
        {t('parts')}
      </Link>
    </Modal>
  );
}
