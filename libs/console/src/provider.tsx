import dayjs from 'dayjs';
import { useInsertionEffect } from 'react';
import type { ReactNode } from 'react';
import { App, ConfigProvider, enUS, zhCN } from './antd.js';
import { client } from './client.js';
import { Boundary } from './failure.js';
import { ApolloProvider } from './graph.js';
import { useLook, usePreferences } from './preferences.js';
import { themeOf } from './theme.js';

/** The page's own styles carry this, or the content security policy refuses them. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** What every React root of the console stands in. */
export function ConsoleProvider({ children }: { children: ReactNode }) {
  const { locale, large } = usePreferences();
  const look = useLook();
  // Before the first calendar is drawn; the locale itself comes with the shared dayjs.
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn');
  // The style sheet goes by these: before anything that is drawn measures itself.
  useInsertionEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset['look'] = look;
    document.documentElement.dataset['large'] = String(large);
  }, [locale, look, large]);
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={locale === 'en' ? enUS : zhCN}
      theme={themeOf(look, large)}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <ApolloProvider client={client}>
          <Boundary>{children}</Boundary>
        </ApolloProvider>
      </App>
    </ConfigProvider>
  );
}
