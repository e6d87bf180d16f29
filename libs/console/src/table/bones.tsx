import { memo } from 'react';

/** So many rows are on their way at first: a page of them, so that nothing moves when they are there. */
const awaited = Array.from({ length: 20 }, (_, index) => index);

interface BonesProps {
  /** The heads of the columns, joined by line ends: one text, so that the same ones aren't drawn anew. */
  heads: string;
  dense: boolean;
  /** Whether rows will have a checkbox. */
  chosen: boolean;
}

/**
 * What stands for rows that are on their way, in the shape of antd's table but drawn by hand: that one measures itself
 * and draws all its cells several times, which is work for nothing here.
 */
export const Bones = memo(function Bones({ heads, dense, chosen }: BonesProps) {
  const titles = heads.split('\n');
  return (
    <div className="ant-table-wrapper">
      <div className={`ant-table ant-table-${dense ? 'small' : 'medium'}`}>
        <div className="ant-table-container yx-bones">
          <table aria-busy="true">
            <thead className="ant-table-thead">
              <tr>
                {chosen && <th className="ant-table-cell ant-table-selection-column" />}
                {titles.map((title) => (
                  <th key={title} className="ant-table-cell" scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="ant-table-tbody">
              {awaited.map((row) => (
                <tr key={row} aria-hidden="true" className="ant-table-row">
                  {chosen && <td className="ant-table-cell ant-table-selection-column" />}
                  {titles.map((title) => (
                    <td key={title} className="ant-table-cell">
                      <span className="yx-bone" />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
});
