import { textsOf } from '@yanxiu/console';
import { Button, Empty, Flex, Select } from '@yanxiu/console/antd';
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../words.js';
import { layOut, widthFor } from './lay-out.js';
import type { Layout, Star } from './lay-out.js';
import { neighbour } from './neighbour.js';
import type { PlacedPart } from './placed.js';
import { Shape, StarPicture } from './star-picture.js';
import { useBox } from './use-box.js';
import './map.css';

const useText = textsOf({
  label: ['联盟关系图：共 {stars} 个联盟、{schools} 所学校', 'Map of {stars} alliances with {schools} schools'],
  help: [
    '方向键在学校间移动，回车打开学校；按住拖动可移动画面。',
    'Arrow keys go from school to school, Enter opens one; drag to move the map.',
  ],
  find: ['查找学校', 'Find a school'],
  closer: ['放大', 'Closer'],
  farther: ['缩小', 'Farther'],
  fit: ['显示全图', 'Fit'],
  page: ['按页宽显示', 'As wide as the page'],
  same: ['同一所学校', 'the same school'],
  none: ['没有符合条件的联盟', 'No such alliance'],
  in: ['{role}，{alliance}', '{role} of {alliance}'],
});

const closest = 2.5;
const farthest = 0.15;

/** Alliances as a picture: each a star, schools in several of them joined by lines. */
export function AllianceMap({
  stars,
  hrefOf,
}: {
  stars: readonly Star[];
  hrefOf: (key: string) => string | undefined;
}) {
  const t = useText();
  const box = useBox();
  const [zoom, setZoom] = useState(1);
  const [wide, setWide] = useState<number>();
  const width = wide ?? Math.max(320, box.width);
  const layout = useMemo(() => layOut(stars, width), [stars, width]);
  const [active, setActive] = useState<PlacedPart>();
  const parts = useMemo(() => layout.stars.flatMap((star) => star.parts), [layout]);
  const schools = new Set(parts.map(({ key }) => key)).size;
  const go = (part: PlacedPart | undefined) => {
    setActive(part);
    if (part) focusOn(box.element.current, part.id);
  };
  const keys = (event: KeyboardEvent) => {
    const next = neighbour(layout, active?.id, event.key);
    if (!next) return;
    event.preventDefault();
    go(next);
  };
  // The whole is seen best in the shape of its window; a second press goes back to the width of the page.
  const fit = () => {
    const { clientWidth = 1, clientHeight = 1 } = box.element.current ?? {};
    const whole = widthFor(stars, clientWidth / Math.max(320, clientHeight));
    setWide(wide === undefined && whole > clientWidth ? whole : undefined);
    setZoom(wide === undefined && whole > clientWidth ? Math.max(farthest, clientWidth / (whole * 1.02)) : 1);
  };
  if (stars.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />;
  return (
    <section className="og-map yx-block" aria-label={t('label', { stars: stars.length, schools })}>
      <Flex wrap gap={8} align="center" className="yx-screen">
        <Finder parts={parts} find={go} />
        <Button onClick={() => setZoom((now) => Math.min(closest, now * 1.25))}>{t('closer')}</Button>
        <Button onClick={() => setZoom((now) => Math.max(farthest, now / 1.25))}>{t('farther')}</Button>
        <Button onClick={fit}>{t(wide === undefined ? 'fit' : 'page')}</Button>
      </Flex>
      <Told parts={parts} active={active} stars={layout.stars} />
      <div className="og-map-box" ref={box.element} {...box.dragging}>
        <svg
          role="group"
          aria-label={t('label', { stars: stars.length, schools })}
          width={layout.width * zoom}
          height={layout.height * zoom}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          onKeyDown={keys}
        >
          {layout.stars.map(({ id, x, y, width, height }) => (
            <rect key={id} className="og-cell" x={x} y={y} width={width} height={height} rx={8} />
          ))}
          <Joins layout={layout} active={active?.key} />
          {layout.stars.map((star) => (
            <StarPicture
              key={star.id}
              star={star}
              active={active}
              first={active ? active.id : parts[0]?.id}
              hrefOf={hrefOf}
              show={setActive}
            />
          ))}
        </svg>
      </div>
      <Legend joined={layout.joins.length > 0} />
      <div className="yx-note yx-screen">{t('help')}</div>
    </section>
  );
}

/** What the shapes say; never colour alone. */
function Legend({ joined }: { joined: boolean }) {
  const t = useText();
  const word = useWords();
  return (
    <ul className="og-legend yx-note">
      {(['CENTER', 'LEADER', 'MEMBER'] as const).map((role) => (
        <li key={role}>
          <svg className="og-mark" width={22} height={22} viewBox="-18 -18 36 36" aria-hidden="true">
            <Shape role={role} x={0} y={0} />
          </svg>
          {word(role)}
        </li>
      ))}
      {joined && (
        <li>
          <svg width={30} height={10} aria-hidden="true">
            <path className="og-join og-join-active" d="M 0 5 L 30 5" />
          </svg>
          {t('same')}
        </li>
      )}
    </ul>
  );
}

/** Looks for the place of a school on the map: `data-part` names it. */
function focusOn(element: HTMLElement | null, id: string): void {
  const place = element?.querySelector<SVGElement>(`[data-part="${CSS.escape(id)}"]`);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center', inline: 'center' });
}

function Finder({ parts, find }: { parts: readonly PlacedPart[]; find: (part: PlacedPart | undefined) => void }) {
  const t = useText();
  const schools = [...new Map(parts.map((part) => [part.key, part])).values()];
  const options = schools
    .map(({ key, name }) => ({ value: key, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
  return (
    <Select
      className="yx-filter"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('find')}
      aria-label={t('find')}
      options={options}
      onChange={(key?: string) => find(parts.find((part) => part.key === key))}
    />
  );
}

/** What the mark under the pointer or the focus stands for, in words. */
function Told({
  parts,
  active,
  stars,
}: {
  parts: readonly PlacedPart[];
  active: PlacedPart | undefined;
  stars: Layout['stars'];
}) {
  const t = useText();
  const word = useWords();
  const names = new Map(stars.flatMap(({ name, parts: own }) => own.map(({ id }) => [id, name] as const)));
  const own = active ? parts.filter(({ key }) => key === active.key) : [];
  return (
    <div className="og-map-told" role="status">
      {active && <strong>{active.name}</strong>}{' '}
      {own.map(({ id, role }) => t('in', { role: word(role), alliance: names.get(id) ?? '' })).join('；')}
    </div>
  );
}

function Joins({ layout: { joins }, active }: { layout: Layout; active: string | undefined }) {
  return (
    <g aria-hidden="true">
      {joins.map(({ key, from, to }, index) => {
        const bend = Math.min(60, Math.abs(to.x - from.x) / 4);
        const middle = `${(from.x + to.x) / 2} ${(from.y + to.y) / 2 - bend}`;
        return (
          <path
            key={`${key} ${index}`}
            className={key === active ? 'og-join og-join-active' : 'og-join'}
            d={`M ${from.x} ${from.y} Q ${middle} ${to.x} ${to.y}`}
          />
        );
      })}
    </g>
  );
}
