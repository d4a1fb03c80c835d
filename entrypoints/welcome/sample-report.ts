import type { Unit } from '../../lexicon/types';

/** A made-up report, to be tried on before a real one; it stands in nobody's library. */
export const sampleReport = {
  title: '示例：数字政府建设年度要点',
  blocks: [
    { unit: 'heading', text: '一、推进政务服务' },
    {
      unit: 'paragraph',
      text: '福建省将深化“一网通办”改革，推动区块链技术在电子证照领域的应用，年内新增高频事项120项。各地继续做好春耕备耕和防汛准备。',
    },
    { unit: 'heading', text: '二、发展数字经济' },
    {
      unit: 'paragraph',
      text: '浙江省支持杭州建设区块链产业园，培育骨干企业，力争2027年产业规模达到500亿元。',
    },
  ],
} as const satisfies { title: string; blocks: readonly { unit: Unit; text: string }[] };
