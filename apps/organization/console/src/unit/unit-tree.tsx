import { useEffect, useState } from 'react';
import { client, textsOf } from '@yanxiu/console';
import { Skeleton, Tree } from '@yanxiu/console/antd';
import { UnitBranchDocument, UnitRootsDocument } from '../documents/graphql.js';

const useText = textsOf({ label: ['机构树', 'Tree of units'] });

interface Node {
  key: string;
  title: string;
  isLeaf: boolean;
  children?: Node[];
}

interface Unit {
  id: string;
  name: string;
  level: string;
}

const leafLevels = new Set(['SECTION', 'GROUP']);
const nodeOf = ({ id, name, level }: Unit): Node => ({ key: id, title: name, isLeaf: leafLevels.has(level) });

interface UnitTreeProps {
  /** Where the tree begins; all provinces without. */
  root: string | undefined;
  chosen: string | undefined;
  choose: (id: string) => void;
}

/** The units below the one looked at; a branch is asked for when it is opened. */
export function UnitTree({ root, chosen, choose }: UnitTreeProps) {
  const t = useText();
  const [nodes, setNodes] = useState<Node[]>();
  useEffect(() => {
    let left = false;
    void topOf(root).then((found) => !left && setNodes(found));
    return () => {
      left = true;
    };
  }, [root]);
  const open = async (id: string) => {
    const branch = await branchOf(id);
    setNodes((now) => now && withChildren(now, id, branch?.children ?? []));
  };
  return (
    <nav className="yx-block og-tree" aria-label={t('label')}>
      {!nodes && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {nodes && (
        <Tree
          key={root ?? ''}
          treeData={nodes}
          blockNode
          defaultExpandedKeys={nodes.length === 1 ? [nodes[0]?.key ?? ''] : []}
          selectedKeys={chosen ? [chosen] : []}
          loadData={({ key, children }) => (children ? Promise.resolve() : open(String(key)))}
          onSelect={([key]) => key !== undefined && choose(String(key))}
        />
      )}
    </nav>
  );
}

async function topOf(root: string | undefined): Promise<Node[]> {
  if (root) {
    const branch = await branchOf(root);
    return branch ? [branch] : [];
  }
  const { data } = await client.query({ query: UnitRootsDocument });
  return (data?.orgUnits?.nodes ?? []).map(nodeOf);
}

async function branchOf(id: string): Promise<Node | undefined> {
  const { data } = await client.query({ query: UnitBranchDocument, variables: { id } });
  const unit = data?.orgUnit;
  return unit ? { ...nodeOf(unit), children: unit.children.nodes.map(nodeOf) } : undefined;
}

function withChildren(nodes: Node[], id: string, children: Node[]): Node[] {
  return nodes.map((node) => {
    if (node.key === id) return { ...node, children, isLeaf: children.length === 0 };
    return node.children ? { ...node, children: withChildren(node.children, id, children) } : node;
  });
}
