import type { PopoverContent } from '../../../ports/popover-content';

/** Words as the locales have them, and contents as the background answers with: for tests only. */
const zh: Record<string, string> = {
  label: '链注：{name}',
  save: '保存',
  saving: '正在保存…',
  open: '在弹窗中打开',
  close: '关闭',
  passage: '这段话',
  provinces: '地区',
  fields: '领域',
  instruments: '举措',
  figures: '数字',
  otherCounts: '资料库中的不同统计',
  related: '相关',
  own: '我的词',
  small: '这里放不下浮窗。点工具栏上的链注，在侧栏看本页要点。',
  more: '另有 {count} 条',
  moreLabel: '{name}另有 {count} 条，在弹窗中打开',
  noFacts: '资料库暂未收录',
  asOf: '资料截至 {date}',
  quote: '引文',
  quoteRemark: '标点经处理，非原文',
  source: '来源',
  newTab: '新标签页',
  secondary: '二手来源',
  disputed: '有不同说法',
  copyHint: '可在此选中并复制原文',
  refusedEarly: '弹窗刚刚出现，没有保存。请再点一次。',
  refusedCovered: '这个弹窗可能被网页遮住，没有保存。请选中文字，用右键菜单或快捷键保存。',
  refusedUndo: '浮窗可能被网页遮住，没有撤销。可在工具栏弹窗中撤销。',
  changed: '网页刚刚变了，没有保存。请关闭浮窗，再停到标记上重试。',
  gone: '没有得到已保存的确认：链注没有回应，可能刚更新过。请先复制这段文字，重新载入网页后再试。',
};

const en: Record<string, string> = {
  label: 'Lianzhu: {name}',
  save: 'Save',
  saving: 'Saving…',
  open: 'Open in popup',
  close: 'Close',
  passage: 'This passage',
  provinces: 'Places',
  fields: 'Fields',
  instruments: 'Measures',
  figures: 'Figures',
  otherCounts: 'Counted otherwise on record',
  related: 'Related',
  own: 'My term',
  small: 'No room for a popover here. Choose Lianzhu in the toolbar and look in the side panel.',
  more: '{count} more',
  moreLabel: '{count} more on {name}, open in popup',
  noFacts: 'Nothing on record yet',
  asOf: 'As of {date}',
  quote: 'Quotation',
  quoteRemark: 'Punctuation as in our copy, not the original',
  source: 'Source',
  newTab: 'new tab',
  secondary: 'second-hand source',
  disputed: 'disputed',
  copyHint: 'Select and copy the words here',
  refusedEarly: 'The popover had only just appeared, so nothing was saved. Click again.',
  refusedCovered:
    'The page may be covering this popover, so nothing was saved. Select the words and save by the context menu or the shortcut.',
  refusedUndo:
    'The page may be covering the popover, so nothing was undone. Undo it in the toolbar popup.',
  changed:
    'The page has just changed, so nothing was saved. Close the popover, then rest on the mark again.',
  gone: 'Lianzhu did not confirm that this was saved; it may have been updated. Copy this text, reload the page, then try again.',
};

export const placeContent: PopoverContent = {
  language: 'zh-CN',
  words: zh,
  places: [
    {
      code: 'CN-FJ',
      name: '福建',
      otherName: 'Fujian',
      kind: '省 · 东部',
      more: 11,
      asOf: '2023',
      facts: [
        {
          id: 'sample-1',
          year: 2020,
          statement: '报告提出实施“链上政务”工程，让更多事项凭链上凭证一次办成。',
          quote: '实施“链上政务”工程',
          disputed: false,
          source: {
            title: '二十余省份谈区块链',
            publisher: '证券日报',
            date: '2020-02-27',
            url: 'https://news.example.cn/2020/0227',
            secondary: false,
          },
        },
        {
          id: 'sample-2',
          year: 2021,
          statement: '侧重培育区块链产业集群，并在供应链金融中先行先试。',
          disputed: false,
          source: {
            title: 'Provinces and the ledger',
            publisher: 'China Banking News',
            date: '2021-03-02',
            url: 'https://bank.example.com/ledger',
            secondary: false,
          },
        },
        {
          id: 'sample-3',
          year: 2022,
          statement: '称全省政务区块链节点达到 26 个。',
          disputed: true,
          source: { title: '节点统计', publisher: '东南观察', date: '2022-06-18', secondary: true },
        },
      ],
    },
  ],
  passage: {
    provinces: ['福建'],
    fields: ['电子政务', '数据共享'],
    instruments: [],
    figures: [],
  },
};

export const placeContentEnglish: PopoverContent = {
  language: 'en',
  words: en,
  places: [
    {
      code: 'CN-GZ',
      name: 'Guizhou',
      otherName: '贵州',
      kind: 'Province · West',
      more: 4,
      asOf: '2023',
      facts: [
        {
          id: 'sample-4',
          year: 2022,
          statement:
            'Plans to extend a province-wide blockchain service network to all nine prefectures and to record electronic licences on it.',
          quote: '建设全省统一的区块链服务网络',
          disputed: false,
          source: {
            title: '工作报告摘登',
            publisher: '贵州日报',
            date: '2022-01-28',
            url: 'https://paper.example.cn/0128',
            secondary: false,
          },
        },
        {
          id: 'sample-5',
          year: 2020,
          statement: 'Names blockchain among the drivers of its digital economy.',
          disputed: false,
          source: {
            title: 'Provinces and the ledger',
            publisher: 'China Banking News',
            date: '2020-03-02',
            url: 'https://bank.example.com/ledger',
            secondary: false,
          },
        },
      ],
    },
  ],
};

export const termContent: PopoverContent = {
  language: 'zh-CN',
  words: zh,
  term: {
    id: 'blockchain',
    topic: 'blockchain',
    label: '区块链',
    category: '基础概念',
    definition: '由多方共同维护、以密码学保证不可篡改的分布式账本技术，数据按区块首尾相连。',
    related: ['联盟链', '分布式账本', '智能合约'],
  },
  places: [],
  passage: {
    provinces: ['福建', '江西'],
    fields: ['电子政务'],
    instruments: [],
    figures: ['26 个节点'],
  },
};

export const passageContent: PopoverContent = {
  language: 'zh-CN',
  words: zh,
  places: [],
  passage: {
    provinces: ['北京', '山东', '江西', '福建', '海南'],
    fields: ['电子政务', '政务服务'],
    instruments: ['试点', '专项资金'],
    figures: ['5 个省市', '2.4 亿元'],
  },
};

export const emptyPlaceContent: PopoverContent = {
  language: 'zh-CN',
  words: zh,
  places: [
    { code: 'CN-XZ', name: '西藏', otherName: 'Tibet', kind: '自治区 · 西部', facts: [], more: 0 },
  ],
};

/** A city that stands for two divisions, with a term on the same words. */
export const crowdedContent: PopoverContent = {
  ...placeContent,
  term: {
    id: 'chain-government',
    topic: 'government',
    label: '链上政务',
    category: '电子政务',
    definition: '把办事凭证和流程记录在区块链上，使部门之间可以互认。',
    related: ['电子证照', '一网通办'],
  },
  places: [...placeContent.places, ...placeContentEnglish.places],
};
