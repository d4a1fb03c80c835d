import type { Chance } from './chance';

const openings = [
  '福建省',
  '该省',
  '该市',
  '我省',
  '全省',
  '国务院',
  '工业和信息化部',
  '江西、湖南两省',
  '（一）',
  '二、',
  '【甘肃】\n',
  '■ 海南\n',
  '2021年，',
  '到2025年，',
  '去年，重庆市',
  '某公司',
  '闽政〔2020〕3号文件要求，',
];
const verbs = ['推进', '加快建设', '没有提到', '将培育', '已建成', '要求各地推广', '禁止', '印发'];
const objects = [
  '区块链技术在政务服务中的应用',
  '数字政府',
  '4万个5G基站',
  '区块链产业园区，规模达到1,200亿元',
  '“一网通办”平台',
  '电子证照跨省互认，覆盖98.5%的事项',
  '产业链上下游协同',
  '高标准农田',
  '首批12个试点，每个补助50万—80万元',
];
const ends = ['。', '；', '！', '？', '，', '\n', '……', '。”', '\t', ''];

/** A paragraph such as reports have, sometimes broken by what reports do not have. */
export function reportParagraph(dice: Chance, strange: (dice: Chance) => string): string {
  const { between, maybe, pick } = dice;
  let text = '';
  for (let sentences = between(1, 5); sentences > 0; sentences--) {
    text += pick(openings) + pick(verbs) + pick(objects);
    if (maybe(0.3)) text += `，${pick(verbs)}${pick(objects)}`;
    if (maybe(0.1)) text += strange(dice);
    text += pick(ends);
  }
  return text;
}
