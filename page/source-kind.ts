import type { SourceKind } from '../clippings/model';

interface Clues {
  url: string;
  title: string;
  documentNumber?: string | undefined;
  documentType?: string | undefined;
  /** The page shows the table of an official text. */
  table: boolean;
  pageNumber?: string | undefined;
}

/** Hosts and paths of newspapers' electronic editions. */
const EDITION =
  /^https?:\/\/(?:[^/]*\.)?(?:e?paper|szb|dzb|digital|epaper\d?)\.[^/]+\/|\/(?:epaper|e-paper|szb|dzb|html5?\/\d{4}-\d{2}\/\d{2}\/(?:content|node)_)/i;

const STANDARD =
  /^(?:《)?(?:GB(?:\/[TZ])?|DB\d{2}(?:\/T)?|[A-Z]{2}\/T|T\/[A-Z]+|YDB?|JR|ISO(?:\/IEC)?)\s*\d[\d.]*(?:[-—–]\d{4})?/;
const REPORT =
  /(?:工作报告|白皮书|蓝皮书|绿皮书|皮书|发展报告|研究报告|评估报告|调查报告|统计公报|年度报告|report|white paper)(?:\s*[（(][^（()）]{1,20}[)）]|\d{4}年?(?:版)?|全文)*》?$/i;
/** Pages about a report, not the report. */
const ABOUT =
  /解读|聚焦|图解|一图|速览|亮点|热议|学习|贯彻|摘要|侧记|综述|关于.*的通知$|说明$|[:：].*(?:来了|看点)/;
const OFFICIAL =
  /^.{0,60}(?:关于.{2,120}的(?:通知|意见|决定|公告|通告|批复|函|请示|通报|报告|命令|指导意见|实施意见)|(?:规划|方案|行动计划|实施细则|管理办法|暂行办法|条例|规定|工作要点|纲要|指引|实施意见|若干措施|指导意见))(?:的通知)?(?:\s*[（(].{1,40}[)）])?$/;

/** What sort of thing a page most likely is, told by signs that it bears; the reader has the last word. */
export function guessKind(clues: Clues): SourceKind {
  const { url, title, documentNumber, documentType, table, pageNumber } = clues;
  if (EDITION.test(url) || pageNumber !== undefined) return 'newspaper';
  if (STANDARD.test(title)) return 'standard';
  if (REPORT.test(title) && !ABOUT.test(title)) return 'report';
  if (documentNumber !== undefined || documentType !== undefined) return 'document';
  return table && OFFICIAL.test(title) ? 'document' : 'webpage';
}

/** Day and page that the address of an electronic edition carries. */
export function editionOf(url: string): { published?: string; pageNumber?: string } {
  if (!EDITION.test(url)) return {};
  const day = /(20\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url);
  const page = /_20\d{6}_\d{1,3}-([A-Z]?\d{2})\.html?$/i.exec(url);
  return {
    ...(day && { published: `${day[1]}-${day[2]}-${day[3]}` }),
    ...(page?.[1] && { pageNumber: page[1] }),
  };
}
