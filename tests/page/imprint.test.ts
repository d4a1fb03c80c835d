import { describe, expect, it } from 'vitest';
import { imprintOf } from '../../page/imprint';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the line above an article', () => {
  it.each([
    [
      '来源：福建日报　发布时间：2021-03-05 09:10　字号：大 中 小',
      { publisher: '福建日报', published: '2021-03-05' },
    ],
    [
      '信息来源: 省政府办公厅 | 发布日期: 2020年2月7日',
      { publisher: '省政府办公厅', published: '2020-02-07' },
    ],
    [
      '时间：2022.11.30 来源：新华社 作者：林夏',
      { publisher: '新华社', author: '林夏', published: '2022-11-30' },
    ],
    // Elements set beside each other by style alone.
    [
      '来源：榕城日报发布时间：2026-02-06 08:30作者：本报综合',
      { publisher: '榕城日报', published: '2026-02-06' },
    ],
    [
      '来源：榕城日报\t发布时间：2026-02-06 08:30\t浏览次数：1,203',
      { publisher: '榕城日报', published: '2026-02-06' },
    ],
    [
      '2020年1月11日 09:30　　稿源：新华社　　［责任编辑：陈屿］',
      { publisher: '新华社', dated: '2020-01-11' },
    ],
    ['［来源：山城晚报］', { publisher: '山城晚报' }],
    ['（来源：中国政府网）', { publisher: '中国政府网' }],
    ['【来源：海峡经济网】【作者：林夏 陈屿】', { publisher: '海峡经济网', author: '林夏; 陈屿' }],
    [
      '发布时间：２０２０－０１－１１　来源：工信厅',
      { publisher: '工信厅', published: '2020-01-11' },
    ],
    [
      'Source: Xinhua | Updated: 2020-05-22 09:12:30 | Editor: lx',
      { publisher: 'Xinhua', updated: '2020-05-22' },
    ],
    [
      'Source: China Daily  Published: May 22, 2020',
      { publisher: 'China Daily', published: '2020-05-22' },
    ],
    [
      'By Lin Xia and Chen Yu | Xinhua | Updated: 22 May 2020',
      { author: 'Lin Xia; Chen Yu', updated: '2020-05-22' },
    ],
    ['Author: Lin Xia, Chen Yu', { author: 'Lin Xia; Chen Yu' }],
    ['发布机构：省大数据局 发文日期：2021-01-05 来源：本站', { own: true }],
    [
      '发布机构：省大数据管理局　发布日期：2021/1/5',
      { publisher: '省大数据管理局', published: '2021-01-05' },
    ],
    ['来源：本网站', { own: true }],
    ['来源：《福建日报》 记者：林夏', { publisher: '福建日报', author: '林夏' }],
    ['来源：福建日报（记者 林夏 通讯员 陈屿）', { publisher: '福建日报', author: '林夏' }],
    ['本报记者 林夏 陈屿', { author: '林夏; 陈屿' }],
    ['□ 本报记者 林夏', { author: '林夏' }],
    ['文/林夏', { author: '林夏' }],
    ['转载自《山城晚报》', { publisher: '山城晚报' }],
    [
      '《福建日报》（2020年02月06日 第04版）',
      { publisher: '福建日报', published: '2020-02-06', pageNumber: '04' },
    ],
    [
      '《 福建日报 》（ 2020年02月06日   04 版）',
      { publisher: '福建日报', published: '2020-02-06', pageNumber: '04' },
    ],
    ['版次：A03　作者：林夏', { author: '林夏', pageNumber: 'A03' }],
    ['2020-01-11 09:30', { dated: '2020-01-11' }],
    ['来源：新华社2020-01-11 09:30', { publisher: '新华社', dated: '2020-01-11' }],
    ['责任编辑：林夏', {}],
    // What is empty, filled by nobody or about something else.
    ['来源：　　作者：', {}],
    ['来源：null　作者：admin', {}],
    ['来源：{$source}', {}],
    ['来源：http://www.example.com/a', {}],
    ['发布时间：近日', {}],
    ['发布时间：2020-13-01', {}],
    ['电力来源于水电站', {}],
    ['数据来源：省统计局', {}],
    ['图片来源：视觉库', {}],
    ['会议时间：2020年3月1日', {}],
    ['今天是2026年2月6日 星期五', {}],
    ['2026年2月6日　星期五', {}],
  ])('%s', (line, parts) => expect(plain(imprintOf(line))).toEqual(parts));
});
