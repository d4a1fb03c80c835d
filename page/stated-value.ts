/** What content systems and editors leave where nothing was filled in. */
const NOTHING =
  /^(?:无|暂无|没有|未知|不详|佚名|匿名|空|默认|其他|其它|网络|互联网|转载|来源|作者|本文|admin(?:istrator)?|webmaster|管理员|系统管理员|网站管理员|editor|author|source|null|undefined|none|nan|n\/?a|unknown|test|测试|false|true|array|object|\[object object\]|[\d\s\p{P}\p{S}]{1,3})$/iu;

/** Marks of a template that was never filled. */
const TEMPLATE = /\{\{|\$\{|<%|\{\$|\[!--|%[a-z_]{3,}%|\{[a-z_.:]+\}|@@/i;

/** The site means itself. */
const OWN =
  /^(?:来源)?(?:本站|本网|本网站|本报|本刊|本台|本局|本单位|本站原创|本网原创|原创|自采|自编|本网讯|本站讯|本报讯|本站编辑|本网综合|本报综合|本站综合)$/;

/** A value as a page states it: tags and entities that slipped in taken out, blanks single. */
export function stated(value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const plain = value
    .slice(0, 2000)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(
      /&(nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|middot|mdash|hellip|#\d{1,6});/gi,
      entity,
    )
    .replace(/\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  if (plain === '' || TEMPLATE.test(plain) || NOTHING.test(plain)) return undefined;
  return plain.slice(0, 300);
}

/** Whether a publisher or author is no more than a word for the site itself. */
export function meansItself(value: string): boolean {
  return OWN.test(value.replace(/\s/g, ''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  hellip: '…',
};

function entity(_whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = Number(name.slice(1));
    return code > 31 && code < 0x10ffff ? String.fromCodePoint(code) : ' ';
  }
  return ENTITIES[name.toLowerCase()] ?? ' ';
}
