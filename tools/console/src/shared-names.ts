/** React is CommonJS: what a module exports by name must be spelled out. One file answers to all of React's names. */
const react = ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client'];

/** The names that parts import from each other, by the file that answers to them. */
export const vendorModules: Record<string, string[]> = {
  react,
  dayjs: ['dayjs'],
  antd: ['@yanxiu/console/antd'],
  graph: ['@yanxiu/console/graph'],
};

export const consoleName = '@yanxiu/console';

export const sharedNames: string[] = [...Object.values(vendorModules).flat(), consoleName];
