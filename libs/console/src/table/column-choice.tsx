import { ArrowDownOutlined, ArrowUpOutlined, Button, Checkbox, Flex, Segmented } from '../antd.js';
import { textsOf } from '../texts.js';
import { moved } from './layout.js';
import type { Place, Width } from './layout.js';
import type { Layout } from './use-layout.js';

const useText = textsOf({
  dense: ['紧凑显示', 'Dense rows'],
  up: ['{title}前移', 'Move {title} forward'],
  down: ['{title}后移', 'Move {title} back'],
  width: ['{title}列宽', 'Width of {title}'],
  narrow: ['窄', 'Narrow'],
  normal: ['自动', 'Auto'],
  wide: ['宽', 'Wide'],
  reset: ['恢复默认', 'As at first'],
});

export interface ColumnChoiceProps {
  columns: { key: string; title: string }[];
  layout: Pick<Layout<unknown>, 'places' | 'text' | 'dense' | 'arrange' | 'setDense'>;
}

/** Which columns are shown, in which order, how wide; and how dense the rows stand. */
export function ColumnChoice({ columns, layout }: ColumnChoiceProps) {
  const t = useText();
  const { places, dense, arrange, setDense } = layout;
  return (
    <div className="yx-columns">
      <ul>
        {places.map((place, index) => (
          <ColumnLine
            key={place.key}
            title={columns.find(({ key }) => key === place.key)?.title ?? place.key}
            place={place}
            fixed={index === 0}
            ends={[index <= 1, index === places.length - 1]}
            change={(next) => arrange(places.map((one) => (one.key === next.key ? next : one)))}
            move={(by) => arrange(moved(places, place.key, by))}
          />
        ))}
      </ul>
      <hr className="yx-rule" />
      <Flex justify="space-between" align="center">
        <Checkbox checked={dense} onChange={({ target }) => setDense(target.checked)}>
          {t('dense')}
        </Checkbox>
        <Button type="link" disabled={layout.text === undefined} onClick={() => arrange(undefined)}>
          {t('reset')}
        </Button>
      </Flex>
    </div>
  );
}

interface ColumnLineProps {
  title: string;
  place: Place;
  /** The column that names the row. */
  fixed: boolean;
  ends: [first: boolean, last: boolean];
  change: (place: Place) => void;
  move: (by: -1 | 1) => void;
}

function ColumnLine({ title, place, fixed, ends: [first, last], change, move }: ColumnLineProps) {
  const t = useText();
  const step = (by: -1 | 1, off: boolean) => (
    <Button
      type="text"
      size="small"
      icon={by < 0 ? <ArrowUpOutlined /> : <ArrowDownOutlined />}
      aria-label={t(by < 0 ? 'up' : 'down', { title })}
      disabled={fixed || off}
      onClick={() => move(by)}
    />
  );
  return (
    <li>
      <Checkbox
        className="yx-columns-title"
        checked={place.shown}
        disabled={fixed}
        onChange={({ target }) => change({ ...place, shown: target.checked })}
      >
        {title}
      </Checkbox>
      <Segmented<Width>
        size="small"
        aria-label={t('width', { title })}
        value={place.width}
        options={(['narrow', 'normal', 'wide'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(width) => change({ ...place, width })}
      />
      <span>
        {step(-1, first)}
        {step(1, last)}
      </span>
    </li>
  );
}
