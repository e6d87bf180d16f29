import { App, message, notification, Pagination } from 'antd';
import type { ReactElement } from 'react';
import {
  Alert,
  Button,
  Checkbox,
  DatePicker,
  Descriptions,
  Drawer,
  Dropdown,
  Empty,
  Flex,
  Form,
  Input,
  InputNumber,
  Layout,
  Menu,
  Modal,
  Popover,
  Progress,
  Radio,
  Result,
  Row,
  Segmented,
  Select,
  Skeleton,
  Space,
  Spin,
  Statistic,
  Steps,
  Switch,
  Table,
  Tag,
  Timeline,
  Tooltip,
  Tree,
  TreeSelect,
  Typography,
  Upload,
} from '../antd.js';

const choices = [{ value: 'a', label: 'a' }];
const branch = [{ key: 'a', value: 'a', title: 'a' }];

/**
 * Every part of antd that has styles, drawn once where the console is built: out of these the style sheet is made. Simple
 * parts stand before those that are put together of them, whose styles have the last word.
 */
export const samples: ReactElement[] = [
  <App>a</App>,
  <Typography.Text>a</Typography.Text>,
  <Flex>a</Flex>,
  <Space>a</Space>,
  <Row>a</Row>,
  <Layout>
    <Layout.Sider>a</Layout.Sider>
  </Layout>,
  <Button>a</Button>,
  <Space.Compact>
    <Button>a</Button>
    <Space.Addon>a</Space.Addon>
  </Space.Compact>,
  <Input />,
  <Input.TextArea />,
  <Input.Search />,
  <InputNumber />,
  <Checkbox />,
  <Radio />,
  <Switch />,
  <Segmented options={choices} />,
  <Tag color="blue">a</Tag>,
  <Tag color="success">a</Tag>,
  <Empty />,
  <Spin />,
  <Skeleton />,
  <Tooltip title="a">a</Tooltip>,
  <Popover content="a">a</Popover>,
  <Dropdown menu={{ items: [] }}>
    <i />
  </Dropdown>,
  <Menu items={[]} />,
  <Tree treeData={branch} />,
  <Select options={choices} />,
  <TreeSelect treeData={branch} />,
  <DatePicker />,
  <Pagination />,
  <Table />,
  <Form>
    <Form.Item label="a">a</Form.Item>
  </Form>,
  <Upload />,
  <Alert title="a" />,
  <Descriptions items={[]} />,
  <Progress percent={1} />,
  <Result />,
  <Statistic />,
  <Steps items={[{ title: 'a' }]} />,
  <Timeline items={[{ content: 'a' }]} />,
  <Drawer open>a</Drawer>,
  <Modal open>a</Modal>,
  // What stands in no page by itself is drawn by antd's own way of showing it in documents.
  <Modal._InternalPanelDoNotUseOrYouWillBeFired type="confirm" />,
  <message._InternalPanelDoNotUseOrYouWillBeFired content="a" />,
  <notification._InternalPanelDoNotUseOrYouWillBeFired title="a" />,
];

/** A dropdown's menu has no styles but the dropdown's own. */
export const styledByOthers = ['Menu-Menu ant-dropdown-menu'];
