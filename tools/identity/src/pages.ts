import { createHash } from 'node:crypto';
import type { DemoAccount } from './accounts.js';

const style = `
:root { color-scheme: light; --ink: #1f2a37; --soft: #5b6776; --line: #d9dfe6; --accent: #14569b; --bad: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: #f2f5f8; color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
main { width: 100%; max-width: 520px; background: #fff; border: 1px solid var(--line); border-radius: 12px; padding: 32px; }
h1 { margin: 0 0 4px; font-size: 22px; }
h2 { margin: 28px 0 8px; font-size: 15px; }
p { margin: 0 0 20px; color: var(--soft); font-size: 14px; }
label { display: block; margin: 0 0 4px; font-size: 14px; }
input { width: 100%; margin: 0 0 16px; padding: 9px 12px; font: inherit; border: 1px solid #8a96a3; border-radius: 8px; }
button { width: 100%; padding: 10px; font: inherit; color: #fff; background: var(--accent); border: 0; border-radius: 8px; cursor: pointer; }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid #7fb2e5; outline-offset: 1px; }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li a { display: flex; gap: 12px; padding: 8px 4px; color: inherit; text-decoration: none; border-bottom: 1px solid var(--line); font-size: 14px; }
li a:hover { background: #f2f5f8; }
li b { flex: none; width: 152px; color: var(--accent); font-weight: 600; overflow-wrap: anywhere; }
li span { color: var(--soft); }
@media (max-width: 480px) {
  body { padding: 12px; }
  main { padding: 24px 20px; }
  li a { flex-direction: column; gap: 0; }
  li b { width: auto; }
}
.error { margin: 0 0 16px; padding: 8px 12px; color: var(--bad); background: #fdecea; border-radius: 8px; font-size: 14px; }
`;

/** The one style sheet of these pages, allowed by its hash. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body>
</html>`;
}

/** What the sign-in page shows. */
export interface SignInPage {
  action: string;
  accounts: readonly DemoAccount[];
  username?: string;
  error?: string;
  /** A line above the list of accounts, for instance the demo password. */
  hint?: string;
}

/** The sign-in page, which needs no script: choosing an account reloads it with the name filled in. */
export function signInPage({ action, accounts, username = '', error, hint }: SignInPage): string {
  const listed = accounts.filter((account) => account.role !== undefined).slice(0, 30);
  const rows = listed.map(
    ({ username: name, name: person, role = '' }) =>
      `<li><a href="${escape(action)}?username=${encodeURIComponent(name)}"><b>${escape(name)}</b><span>${escape(person)} · ${escape(role)}</span></a></li>`,
  );
  const demo =
    listed.length === 0
      ? ''
      : `<h2>演示账号</h2>${hint === undefined ? '' : `<p>${escape(hint)}</p>`}<ul>${rows.join('')}</ul>`;
  return page(
    '登录 · 研修',
    `<h1>登录研修平台</h1><p>开发与演示用的身份服务</p>
${error === undefined ? '' : `<div class="error" role="alert">${escape(error)}</div>`}
<form method="post" action="${escape(action)}">
<label for="username">账号</label><input id="username" name="username" value="${escape(username)}" autocomplete="username" autocapitalize="none" required${username === '' ? ' autofocus' : ''}>
<label for="password">口令</label><input id="password" name="password" type="password" autocomplete="current-password" required${username === '' ? '' : ' autofocus'}>
<button type="submit">登录</button>
</form>${demo}`,
  );
}

/** Asks before the session ends; `form` is the provider's own, with its token against forgery. */
export function signOutPage(form: string): string {
  return page(
    '退出登录 · 研修',
    `<h1>退出登录</h1><p>确定要退出研修平台吗？</p>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>退出登录</button>`,
  );
}

/** A page with a heading and one line. */
export function messagePage(title: string, text: string): string {
  return page(`${title} · 研修`, `<h1>${escape(title)}</h1><p>${escape(text)}</p>`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
