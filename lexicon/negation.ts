/**
 * Where a clause (plain text, terms masked) begins to deny what it mentions: 0 where all of it is
 * denied (没有提及, 只字不提, 尚未出台, 尚无), the offset of the word where only what follows is
 * (而不是, 并非), undefined where nothing is. 不得 and 严禁 are measures and no denial; 不仅, 未来,
 * 未经 deny nothing.
 */
export function deniedFrom(whole: string): number | undefined {
  if (!QUICK.test(whole)) return undefined;
  // What brackets deny, they deny of what stands in them: 重庆(不含万州区)全面推行……
  const clause = whole.replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length));
  if (ALL.test(clause) && !DOUBLE.test(clause)) return 0;
  const match = REST.exec(clause);
  return match ? match.index : undefined;
}

/** Most clauses hold none of these and need no closer look. */
const QUICK =
  /[不未没无非缺]|空白|一笔|\b(?:no|n't|yet|without|never|nor|neither|lack|absent|omit|fail|silent|nothing)/i;

const ALL = new RegExp(
  [
    '没有|没(?=提|见|写|出|把|将|在|能|打算|推|列|纳)',
    '(?<!前所)未(?!来|必|经|成年|雨|免|婚|知|央|尽|然|竟|遂)',
    '不曾|只字不|避而不|绝口不|不提(?![供高升倡前取示交])|不涉及|不包[括含]|不含|不见(?!面)|不打算|不准备|不计划|不属于|不等于|不再(?=提|列|写|推|发|把|将|作为|设)',
    '[尚暂并均仍毫还]无|无(?=相关|具体|专门|任何|一[处条项字]|涉及|专项|此类|计划|意)|缺乏|缺少|缺失|空白|无缘|缺席|找不到|一笔带过',
    "\\b(?:not(?! (?:only|just|allowed|permitted|be allowed))|never|neither|nor|yet to|lacks?|absent|omit(?:s|ted)|fail(?:s|ed) to|silent on|nothing)\\b|n't\\b|\\bno\\b(?![.\\d]| ?\\d| (?:later|longer (?:need|requir|have to|has to|accept)|need|fewer|less|more than|one))|\\bwithout\\b",
  ].join('|'),
  'i',
);
const DOUBLE =
  /(?:不能|不可|不是|无不|有)没有|没有[^,，]{0,6}不(?!动|见)|没有(?:例外|止步|停|终点)|缺[^,，]{0,4}不可|不可或缺/;
// 由云南而非贵州承建: who does not do it, where somebody does.
const REST = /而不是(?!◇)|而非(?!◇)|并非|绝非|(?<!而)不是|\brather than\b|\binstead of\b/i;
