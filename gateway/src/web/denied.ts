import type { RequestState } from '../request.js';

const texts = {
  failed: {
    'zh-CN': ['登录没有完成', '登录已过期或被取消，请重新登录。'],
    en: ['Sign-in not completed', 'It ran out or was cancelled. Please sign in again.'],
  },
  unknown: {
    'zh-CN': ['没有对应的账号', '您已通过身份认证，但平台中没有可用的账号，请联系管理员。'],
    en: [
      'No account',
      'You are known to the identity provider, but have no open account here. Please ask the administrator.',
    ],
  },
} as const;

const again = { 'zh-CN': '重新登录', en: 'Sign in again' };

/** The page a person sees when a sign-in ends without a session. */
export function deniedPage(
  reason: keyof typeof texts,
  { locale, requestId }: RequestState,
): { html: string; headers: Record<string, string> } {
  const [title, text] = texts[reason][locale];
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title>
<main><h1>${title}</h1><p>${text}</p><p><a href="/auth/login">${again[locale]}</a></p><p><small>${requestId}</small></p></main></html>`;
  return {
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    },
  };
}
