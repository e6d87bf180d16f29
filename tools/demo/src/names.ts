import type { Random } from './random.js';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const given = [
  ...'安邦晨辰丹恩芳刚海涵浩恒宏慧佳嘉建洁静娟军君凯可兰乐莉丽林琳玲龙露敏明铭娜宁鹏平琪强青晴清然荣瑞珊尚诗思松涛婷彤伟文武希霞贤翔晓欣雪雅妍阳洋瑶宜怡颖永勇宇雨玉媛远月悦云泽哲真臻志中子',
];
/** Names with the dot of Hui and Uyghur people, and rare characters: they must sort, search and print. */
const special = ['马·依布拉', '买买提·玉苏甫', '哈·赛丽玛', '禤钤铒', '逄塬', '亓骕骦'];

/** Officials whom a document names; no generated person bears such a name. */
const officials = new Set(['庞建军', '杨西庆', '澹台典谱', '王冬印', '董新庄', '杨延军']);

/** A name that is nobody's in particular. */
export function personName(random: Random): string {
  if (random.next() < 0.01) return random.pick(special);
  const name = random.pick(surnames) + random.pick(given) + (random.next() < 0.75 ? random.pick(given) : '');
  return officials.has(name) ? personName(random) : name;
}
