import { authorsIn, unlabelledAuthors } from './author-names';
import { dayIn, halfWidth } from './day-in';
import { createLabelReader, endOfValue } from './labelled';
import { meansItself, stated } from './stated-value';

/** What the line above or below an article tells of it. */
export interface Imprint {
  publisher?: string | undefined;
  /** The line says that the site itself is the source. */
  own?: true | undefined;
  /** Several names are parted by `; `. */
  author?: string | undefined;
  /** YYYY-MM-DD, as all days here. */
  published?: string | undefined;
  /** A day without a word beside it, on a line that is an imprint or a date and nothing else. */
  dated?: string | undefined;
  updated?: string | undefined;
  /** Page of a newspaper's edition (版次). */
  pageNumber?: string | undefined;
}

const labels = createLabelReader({
  publisher: [
    ...['来源', '信息来源', '文章来源', '稿件来源', '新闻来源', '内容来源', '消息来源'],
    ...[
      '来源单位',
      '来源媒体',
      '来源机构',
      '信息来源单位',
      '稿源',
      '出处',
      '转载自',
      '转自',
      '摘自',
    ],
    ...['原载', 'source'],
  ],
  // Whose office put it up: the publisher where no source is named.
  poster: ['发布机构', '发布单位', '发布部门', '发布者', '发布人', '供稿单位', '信息提供', '供稿'],
  author: ['作者', '撰稿', '撰稿人', '撰文', '记者', '本报记者', '执笔', '文', 'author', 'by'],
  published: [
    ...[
      '发布时间',
      '发布日期',
      '发表时间',
      '发表日期',
      '发稿时间',
      '刊发时间',
      '刊登日期',
      '见报日期',
    ],
    ...['上传时间', '添加时间', '录入时间', '公开时间', '公开日期', '公布日期', '时间', '日期'],
    ...[
      'published',
      'published on',
      'posted',
      'posted on',
      'release date',
      'publication date',
      'date',
      'time',
    ],
  ],
  updated: ['更新时间', '更新日期', '最后更新', '修改时间', 'updated', 'last updated', 'update'],
  page: ['版次', '版面'],
  // They end the value before them and tell nothing that is cited.
  other: [
    ...[
      '责任编辑',
      '责编',
      '编辑',
      '网站编辑',
      '编审',
      '审核',
      '校对',
      '审校',
      '初审',
      '复审',
      '终审',
      '监制',
    ],
    ...[
      '统筹',
      '摄影',
      '摄像',
      '制图',
      '视频',
      '浏览次数',
      '浏览量',
      '浏览',
      '阅读',
      '阅读量',
      '阅读次数',
    ],
    ...[
      '点击',
      '点击数',
      '点击量',
      '点击率',
      '访问量',
      '访问次数',
      '人气',
      '字号',
      '字体',
      '字体大小',
      '大小',
    ],
    ...[
      '分享',
      '分享到',
      '打印',
      '收藏',
      '评论',
      '关键词',
      '标签',
      '栏目',
      '文号',
      '发文字号',
      '索引号',
      '主题',
    ],
    ...[
      '成文日期',
      '成文时间',
      '印发日期',
      '印发时间',
      '发文日期',
      '通讯员',
      '电话',
      'editor',
      'views',
      'keywords',
    ],
  ],
});

/** Words before 来源, 时间 or 文 that make them another thing: 数据来源, 会议时间, 公文. */
const ANOTHER =
  /(?:数据|图片|图|照片|资料|资金|经费|收入|财源|货源|素材|视频|题图|制图|漫画|图表|生源|水源|能源|客源|税收|电力|风险|线索|文献|案件|采购|项目|主要|唯一|重要)\s*$/;

/** Reads 来源：…, 作者：…, 发布时间：… off a line; what it does not name stays undefined. */
export function imprintOf(line: string): Imprint {
  const plain = halfWidth(line);
  const found: Imprint = {};
  let poster: string | undefined;
  // Days behind 成文日期 and the like are not those of publication.
  let rest = plain;
  let labelled = 0;
  for (const { role, value, at, end } of labels.read(line)) {
    if (!stands(plain, at, role)) continue;
    labelled++;
    if (role === 'other') rest = rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end);
    if (role === 'publisher') takePublisher(found, value);
    else if (role === 'poster') poster ??= publisherIn(value);
    else if (role === 'author') found.author ??= authorsIn(value);
    else if (role === 'published') found.published ??= dayIn(value.slice(0, 40));
    else if (role === 'updated') found.updated ??= dayIn(value.slice(0, 40));
    else if (role === 'page') found.pageNumber ??= pageIn(value);
  }
  if (!found.publisher && !found.own && poster) takePublisher(found, poster);
  readEdition(found, plain);
  found.author ??= unlabelledAuthors(plain);
  if (!found.publisher && !found.own) found.publisher = reprinted(plain);
  if (!found.published && !found.updated && (labelled > 0 || isDay(plain))) {
    found.dated = dayIn(rest);
  }
  return found;
}

/** Whether a label found in the middle of a line is a label there. */
function stands(line: string, at: number, role: string): boolean {
  const before = line.slice(0, at);
  if (role === 'publisher' || role === 'other' || role === 'page') return !ANOTHER.test(before);
  // 发布时间 behind 来源：福建日报 is one, 时间 behind 会议 is none.
  const short = /^(?:时\s*间|日\s*期|文|by|date|time|记\s*者)/i.test(line.slice(at));
  return !short || !/[\p{Script=Han}a-z]$/iu.test(before.trimEnd()) || /\t$/.test(before);
}

function takePublisher(found: Imprint, value: string): void {
  if (found.publisher || found.own) return;
  const publisher = publisherIn(value);
  if (publisher === undefined) return;
  if (meansItself(publisher)) found.own = true;
  else found.publisher = publisher;
}

function publisherIn(value: string): string | undefined {
  const plain = halfWidth(value);
  const cited = /^\s*《\s*([^《》]{2,40}?)\s*》/.exec(value)?.[1];
  if (cited) return stated(cited);
  let end = endOfValue(plain);
  // A date, a time or a count behind the name; a Chinese name ends at a blank as well.
  for (const stop of [
    /\s*(?:19|20)\d{2}\s*[-/.年]/,
    /\s\d/,
    /(?<=\p{Script=Han}) | (?=\p{Script=Han})/u,
  ]) {
    const at = plain.slice(0, end).search(stop);
    if (at > 0) end = at;
  }
  const name = value
    .slice(0, end)
    .replace(/^[《“"\s]+|[》”"\s，。、,.·:：*-]+$/g, '')
    .trim();
  if (name.length > 60 || /https?:|www\./i.test(name)) return undefined;
  return stated(name);
}

/** （转载自《福建日报》）, 原载《福建日报》: the source without a colon. */
function reprinted(plain: string): string | undefined {
  const found = /(?:转载自|转自|摘自|原载于?|刊于|来源于?)\s*《\s*([^《》]{2,30}?)\s*》/.exec(
    plain,
  );
  return found && plain.length <= 160 ? stated(found[1]) : undefined;
}

/** 《福建日报》（2020年02月06日 第04版）, 福建日报 2020年2月6日 第4版. */
function readEdition(found: Imprint, plain: string): void {
  if (plain.length > 160 || !/版/.test(plain)) return;
  const edition =
    /(?:《\s*(?<cited>\p{Script=Han}[\p{Script=Han}\s·]{1,18}?)\s*》|(?:^|[\s\t])(?<bare>\p{Script=Han}{2,10}报))\s*[(,]?\s*(?<day>\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?)\s*,?\s*(?:\(?星期.\)?)?\s*,?\s*(?:第\s*)?(?<page>[A-Z]?\d{1,3})\s*版/u.exec(
      plain,
    )?.groups;
  if (!edition) return;
  found.publisher ??= stated((edition.cited ?? edition.bare)?.replace(/\s/g, ''));
  found.published ??= dayIn(edition.day ?? '');
  found.pageNumber ??= edition.page;
}

/** 04, A03 of 第04版：要闻. */
function pageIn(text: string): string | undefined {
  const plain = halfWidth(text);
  return /^\s*(?:第\s*)?([A-Z]?\d{1,3})(?!\d)/.exec(plain)?.[1];
}

/** A line that is a day, perhaps with its time, and nothing else; a weekday is the page's clock. */
function isDay(plain: string): boolean {
  return /^\s*[[(]?\s*(?:\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?:[\sT]*\d{1,2}:\d{2}(?::\d{2})?)?\s*[\])]?\s*$/.test(
    plain,
  );
}
