/** Where the five documents hold. Region codes by GB/T 2260; a zone has a local extension (DL-02). */
export interface Region {
  code: string;
  name: string;
  level: 'PROVINCE' | 'CITY' | 'COUNTY';
  kind: 'REGION' | 'ZONE';
  under: string | null;
  /** Generated, for the document speaks of such units and names none. */
  demo?: boolean;
}

const region = (code: string, name: string, level: Region['level'], under: string | null): Region => ({
  code,
  name,
  level,
  kind: 'REGION',
  under,
});

export const regions: Region[] = [
  region('330000', '浙江省', 'PROVINCE', null),
  region('330300', '温州市', 'CITY', '330000'),
  region('330304', '瓯海区', 'COUNTY', '330300'),
  region('610000', '陕西省', 'PROVINCE', null),
  region('610500', '渭南市', 'CITY', '610000'),
  region('610526', '蒲城县', 'COUNTY', '610500'),
  region('210000', '辽宁省', 'PROVINCE', null),
  region('210200', '大连市', 'CITY', '210000'),
  region('210202', '中山区', 'COUNTY', '210200'),
  region('210203', '西岗区', 'COUNTY', '210200'),
  region('210204', '沙河口区', 'COUNTY', '210200'),
  region('210211', '甘井子区', 'COUNTY', '210200'),
  region('210212', '旅顺口区', 'COUNTY', '210200'),
  region('210213', '金州区', 'COUNTY', '210200'),
  region('210214', '普兰店区', 'COUNTY', '210200'),
  region('210224', '长海县', 'COUNTY', '210200'),
  region('210281', '瓦房店市', 'COUNTY', '210200'),
  region('210283', '庄河市', 'COUNTY', '210200'),
  { ...region('2102Z1', '大连示例先导区一', 'COUNTY', '210200'), kind: 'ZONE', demo: true },
  { ...region('2102Z2', '大连示例先导区二', 'COUNTY', '210200'), kind: 'ZONE', demo: true },
  region('640000', '宁夏回族自治区', 'PROVINCE', null),
  region('640100', '银川市', 'CITY', '640000'),
  region('640122', '贺兰县', 'COUNTY', '640100'),
];

/** Which pack holds where: the demo supplement of each document, with the document inherited. */
export const adoptedPacks: { region: string; packCode: string; reason: string }[] = [
  { region: '330000', packCode: 'ZHEJIANG_2019', reason: '浙师训〔2019〕66号' },
  { region: '330304', packCode: 'DEMO_OUHAI_2024', reason: '演示：瓯海区校本研修五年行动方案及演示补充参数' },
  { region: '610526', packCode: 'DEMO_PUCHENG_2014', reason: '演示：蒲城县实施方案及演示补充参数，演示中延用至今' },
  { region: '210200', packCode: 'DEMO_DALIAN_2018', reason: '演示：大教发〔2018〕2号及演示补充参数' },
  { region: '640122', packCode: 'DEMO_HELAN_2024', reason: '演示：贺教发〔2024〕11号及演示补充参数' },
];
