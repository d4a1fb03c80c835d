import type { PageSource } from '../../../page/source';

/** A page as sites build it, and what a citation takes from it; names and texts are our own. */
export interface SourceSample {
  name: string;
  url: string;
  title?: string;
  /** Elements of the head, as HTML. */
  head?: string;
  body: string;
  /** All of the source but address and host. */
  cited: Omit<PageSource, 'url' | 'site'>;
}

const gov = 'http://www.fujian.gov.cn/zwgk/202001/t20200111_1.htm';
const meta = (parts: Record<string, string>) =>
  Object.entries(parts)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');
const article = '<p>会议开始。福建推进区块链试点。散会。</p>';

export const sourceSamples: SourceSample[] = [
  {
    name: 'a government page whose head is filled in',
    url: gov,
    title: '福建把证照放上链_要闻_福建省人民政府门户网站',
    head: meta({
      SiteName: '福建省人民政府门户网站',
      SiteDomain: 'www.fujian.gov.cn',
      ColumnName: '要闻',
      ArticleTitle: '福建把证照放上链',
      PubDate: '2020-01-11 09:30',
      ContentSource: '榕城日报',
      Author: '林夏',
    }),
    body: `<h1>福建把证照放上链</h1>${article}`,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      siteName: '福建省人民政府门户网站',
      publisher: '榕城日报',
      author: '林夏',
      published: '2020-01-11',
    },
  },
  {
    name: 'a head that has gone stale: what is shown wins, both are kept',
    url: gov,
    title: '福建省人民政府门户网站',
    head: meta({
      SITENAME: '福建省人民政府门户网站',
      ARTICLETITLE: '关于春节放假的通知',
      PUBDATE: '2018-02-01 00:00',
      CONTENTSOURCE: '本站',
      AUTHOR: 'admin',
    }),
    body: `<h1>福建把证照放上链</h1><div class="info"><span>来源：榕城日报</span><span>发布时间：2020年1月11日 09:30</span><span>浏览次数：12</span></div>${article}`,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      siteName: '福建省人民政府门户网站',
      publisher: '榕城日报',
      published: '2020-01-11',
      head: { publisher: '福建省人民政府门户网站', published: '2018-02-01' },
    },
  },
  {
    name: 'a head of placeholders',
    url: gov,
    title: '福建把证照放上链',
    head: meta({ ArticleTitle: '{$title}', PubDate: '', ContentSource: 'null', Author: '--' }),
    body: `<h1>福建把证照放上链</h1>${article}`,
    cited: { title: '福建把证照放上链', kind: 'webpage' },
  },
  {
    name: 'an official text under a table of rows',
    url: gov,
    title: '福建省人民政府办公厅关于推进链上政务的通知',
    head: meta({ SiteName: '福建省人民政府门户网站', PubDate: '2020-01-11 10:00' }),
    body: `<table><tr><td>索 引 号：</td><td>FJ00100-0200-2020-00012</td><td>主题分类：</td><td>综合政务</td></tr><tr><td>发文机关：</td><td>福建省人民政府办公厅</td><td>成文日期：</td><td>2020年01月08日</td></tr><tr><td>标　　题：</td><td colspan="3">福建省人民政府办公厅关于推进链上政务的通知</td></tr><tr><td>发文字号：</td><td>闽政办〔2020〕1号</td><td>发布日期：</td><td>2020年01月11日</td></tr><tr><td>有 效 性：</td><td>有效</td><td>主 题 词：</td><td></td></tr></table><h1>福建省人民政府办公厅关于推进链上政务的通知</h1>${article}`,
    cited: {
      title: '福建省人民政府办公厅关于推进链上政务的通知',
      kind: 'document',
      siteName: '福建省人民政府门户网站',
      published: '2020-01-11',
      documentNumber: '闽政办〔2020〕1号',
      issuer: '福建省人民政府办公厅',
      written: '2020-01-08',
      indexNumber: 'FJ00100-0200-2020-00012',
      subject: '综合政务',
      validity: '有效',
    },
  },
  {
    name: 'the table as a definition list, with a column beside it',
    url: gov,
    body: `<dl><dt>索引号</dt><dd>GS-12</dd><dt>发布机构</dt><dd>甘肃省大数据管理局</dd><dt>公文种类</dt><dd>通知</dd><dt>生成日期</dt><dd>2021-03-02</dd></dl><h1>关于开展链上存证试点的通知</h1><p>甘数〔2021〕８号</p>${article}`,
    cited: {
      title: '关于开展链上存证试点的通知',
      kind: 'document',
      documentNumber: '甘数〔2021〕8号',
      issuer: '甘肃省大数据管理局',
      written: '2021-03-02',
      indexNumber: 'GS-12',
      documentType: '通知',
    },
  },
  {
    name: 'the table as a list, labels in bold',
    url: gov,
    body: `<ul><li><b>索 引 号：</b><span>HI-3</span></li><li><b>发文字号：</b><span>琼府〔2022〕5号</span></li><li><b>成文日期：</b><span>2022-02-18</span></li><li><b>时 效 性：</b><span>已失效</span></li></ul><h2>海南省人民政府关于支持区块链产业的若干措施</h2>${article}`,
    title: '海南省人民政府关于支持区块链产业的若干措施-海南省人民政府网',
    cited: {
      title: '海南省人民政府关于支持区块链产业的若干措施',
      kind: 'document',
      siteName: '海南省人民政府网',
      documentNumber: '琼府〔2022〕5号',
      written: '2022-02-18',
      indexNumber: 'HI-3',
      validity: '已失效',
    },
  },
  {
    name: 'a number in the head line alone, no table',
    url: gov,
    body: `<h1>福建省人民政府关于2020年工作的意见</h1><p align="center">闽政〔2020〕1号</p><p>根据国办发〔2017〕47号，现提出如下意见。推进区块链试点。</p>`,
    cited: {
      title: '福建省人民政府关于2020年工作的意见',
      kind: 'document',
      documentNumber: '闽政〔2020〕1号',
    },
  },
  {
    name: 'reposted news: the source in brackets at the end',
    url: 'http://www.rcw.example/a/20200111.html',
    title: '福建把证照放上链--地方--榕城网',
    body: `<h1>福建把证照放上链</h1><div>2020-01-11 09:30</div>${article}<p>［来源：榕城日报］</p><p>［责任编辑：陈屿］</p>`,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      siteName: '榕城网',
      publisher: '榕城日报',
      published: '2020-01-11',
    },
  },
  {
    name: 'label and value in blocks of their own, full-width digits',
    url: gov,
    body: `<h1>福建把证照放上链</h1><div>稿源：</div><div>榕城日报</div><div>时间：２０２０－０１－１１</div>${article}`,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      publisher: '榕城日报',
      published: '2020-01-11',
    },
  },
  {
    name: 'English news by linked data and a line of bars',
    url: 'http://www.chinadaily.com.cn/a/202005/22/WS1.html',
    title: 'Fujian puts licences on chain - Chinadaily.com.cn',
    head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fujian puts licences on chain","datePublished":"2020-05-22T01:00:00+08:00","author":{"name":"Lin Xia"},"publisher":{"name":"Example Daily"}}</script>',
    body: '<h1>Fujian puts licences on chain</h1><div>Source: Xinhua | Updated: 2020-05-23 09:12</div><p>Fujian starts blockchain pilots.</p>',
    cited: {
      title: 'Fujian puts licences on chain',
      kind: 'webpage',
      siteName: 'Example Daily',
      publisher: 'Xinhua',
      author: 'Lin Xia',
      published: '2020-05-22',
    },
  },
  {
    name: 'Open Graph and nothing else',
    url: 'https://mp.weixin.qq.com/s?__biz=1&mid=2',
    head: '<meta property="og:title" content="福建把证照放上链"><meta property="og:site_name" content="榕城发布"><meta property="article:published_time" content="2020-01-11T08:00:00+08:00"><meta property="og:article:author" content="林夏">',
    body: article,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      siteName: '榕城发布',
      published: '2020-01-11',
    },
  },
  {
    name: 'Dublin Core of a library',
    url: 'https://www.cssn.cn/a.html',
    head:
      '<meta name="DC.title" content="区块链与政务"><meta name="DC.creator" content="林夏"><meta name="DC.publisher" content="榕城出版社"><meta name="DCTERMS.issued" content="2020-01">' +
      '<meta name="dc:date" content="2020-01-11">',
    body: `<h1>区块链与政务</h1>${article}`,
    cited: {
      title: '区块链与政务',
      kind: 'webpage',
      publisher: '榕城出版社',
      author: '林夏',
      published: '2020-01-11',
    },
  },
  {
    name: 'the electronic edition of a newspaper',
    url: 'http://paper.fjdaily.example/html/2020-02/06/nw.D110000rcrb_20200206_1-04.htm',
    body: `<div>榕城日报 2020年02月06日 星期四 第04版：要闻</div><h1>福建把证照放上链</h1><p>本报记者 林夏 陈屿</p>${article}`,
    cited: {
      title: '福建把证照放上链',
      kind: 'newspaper',
      publisher: '榕城日报',
      author: '林夏; 陈屿',
      published: '2020-02-06',
      pageNumber: '04',
    },
  },
  {
    name: 'news that says whose page of the paper it was',
    url: 'http://www.rcw.example/a/20200206.html',
    body: `<h1>福建把证照放上链</h1>${article}<p>《 榕城日报 》（ 2020年02月06日　 04 版）</p>`,
    cited: {
      title: '福建把证照放上链',
      kind: 'newspaper',
      publisher: '榕城日报',
      published: '2020-02-06',
      pageNumber: '04',
    },
  },
  {
    name: 'a later page of an article',
    url: 'http://www.rcw.example/a/123-2.html',
    body: `<h1>福建把证照放上链</h1>${article}<div class="pages"><a href="http://www.rcw.example/a/123.html">上一页</a> <a href="http://www.rcw.example/a/123.html">1</a> <b>2</b></div>`,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      article: 'http://www.rcw.example/a/123.html',
    },
  },
  {
    name: 'a logo in the h1, the title below it, hidden lines and lists of other news',
    url: gov,
    title: '福建把证照放上链_福建省人民政府门户网站',
    head: meta({ SiteName: '福建省人民政府门户网站' }),
    body: `<h1>福建省人民政府门户网站</h1><p>今天是2026年2月6日 星期五</p><div class="t">福建把证照放上链</div><p style="display:none">来源：模板 发布时间：2000-01-01</p><p>来源：榕城日报　2020-01-11</p>${article}<ul><li><a href="/b">海南也放上链</a> 2021-02-02</li></ul><p>来源：山城晚报 发布时间：2022-03-03</p>`,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      siteName: '福建省人民政府门户网站',
      publisher: '榕城日报',
      published: '2020-01-11',
    },
  },
  {
    name: 'the site as its own source, whatever its head says',
    url: gov,
    head: meta({ SiteName: '福建省人民政府门户网站', ContentSource: '山城晚报' }),
    body: `<h1>福建把证照放上链</h1><p>来源：本网站　作者：林夏</p>${article}`,
    cited: {
      title: '福建把证照放上链',
      kind: 'webpage',
      siteName: '福建省人民政府门户网站',
      publisher: '福建省人民政府门户网站',
      author: '林夏',
      head: { publisher: '山城晚报' },
    },
  },
  {
    name: 'words of the text that look like an imprint',
    url: gov,
    body: `<h1>福建把证照放上链</h1><p>数据来源：省统计局，截止时间：2020年3月1日。</p><p>会议时间：2020年3月1日 会议地点：福州</p><p>推进区块链。本报记者林夏摄</p>`,
    cited: { title: '福建把证照放上链', kind: 'webpage' },
  },
  {
    name: 'a report',
    url: gov,
    title: '2020年福建省政府工作报告',
    head: meta({ ArticleTitle: '2020年福建省政府工作报告<br/>（全文）', Author: '福建省人民政府' }),
    body: `<h1>2020年福建省政府工作报告</h1><p>发布时间：2020-01-17　来源：福建省人民政府</p>${article}`,
    cited: {
      title: '2020年福建省政府工作报告',
      kind: 'report',
      publisher: '福建省人民政府',
      published: '2020-01-17',
    },
  },
];
