import { Page, textsOf, useQuery, useScope } from '@yanxiu/console';
import { SideLinks, useSide } from '../choose/side-links.js';
import { UnitPlaceDocument } from '../documents/graphql.js';
import { ClassTable } from './class-table.js';
import { WeakSchools } from './weak-schools.js';

const useText = textsOf({
  title: ['学校分类与薄弱学校', 'Classes of schools'],
  note: ['{name}所属学校的分类推进与薄弱学校认定，仅限有权人员查阅', 'Schools of {name}; for those who may know'],
  classes: ['学校分类', 'Classes'],
  weak: ['薄弱学校', 'Weak schools'],
});

const sides = ['classes', 'weak'] as const;

/** How schools are sorted for their support, year by year, and which are marked as weak (HL-03, PC-13). */
export function ClassesPage() {
  const t = useText();
  const scope = useScope();
  const side = useSide(sides);
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const unit = data?.orgUnit ?? undefined;
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined}>
      <SideLinks label={t('title')} sides={sides} chosen={side} titleOf={t} />
      {side === 'weak' ? <WeakSchools unit={unit} /> : <ClassTable unit={unit} />}
    </Page>
  );
}
