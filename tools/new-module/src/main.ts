import { fileURLToPath } from 'node:url';
import { applyPlan } from './apply.js';
import { NewModuleFailure } from './failure.js';
import { readOptions, usage } from './options.js';
import { planModule } from './plan.js';
import type { Naming } from './words.js';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

const nextSteps = ({ slice, subject, plural, title }: Naming) => `
新切片 ${slice.kebab}（${title.zh}）已建立 (the new slice stands). 下一步 (what comes next):
  1. npm start                                   启动后菜单中即有“${title.zh}”；首次会先按新的锁文件安装 (see it in the console)
  2. npm test -- apps/${slice.kebab}                    它自己的接口测试 (its tests through the schema)
  3. apps/${slice.kebab}/subgraph/src/${subject.kebab}/     改成你的业务：字段、规则、迁移；改后 npm run schema (make it yours)
  4. apps/${slice.kebab}/console/src/${subject.kebab}/      改页面；npm run console -- dev ${slice.kebab} 热更新 (its pages)
  5. libs/access/src/catalogue.ts                哪些角色持有 ${slice.kebab}:… (which roles hold its permissions)
  6. CODEOWNERS, apps/${slice.kebab}/README.md          团队与说明 (its team and its words)
  7. git add -A && npm test                      全部检查后提交；${plural.pascal} 的 SDL 按差异评审 (check, then commit)
`;

try {
  const naming = readOptions(root, process.argv.slice(2));
  if (!naming) console.log(usage);
  else {
    // Migrations run in the order of their times, and that of a new slice is its first.
    const now = new Date(Date.now() + 8 * 3_600_000)
      .toISOString()
      .slice(0, 16)
      .replace(/:(\d\d)$/, '$1');
    const plan = await planModule(root, naming, now);
    await applyPlan(root, naming.folder, plan, (line) => console.log(`${line} …`));
    console.log(nextSteps(naming));
  }
} catch (error) {
  console.error(error instanceof NewModuleFailure ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
