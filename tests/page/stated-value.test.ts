import { describe, expect, it } from 'vitest';
import { meansItself, stated } from '../../page/stated-value';

describe('a value as a page states it', () => {
  it.each([
    ['  福建　日报 ', '福建 日报'],
    ['关于推进&ldquo;一网通办&rdquo;的通知', '关于推进“一网通办”的通知'],
    ['关于推进<br/>链上政务的通知', '关于推进 链上政务的通知'],
    ['福建&nbsp;日报', '福建 日报'],
    ['\u202e福建日报\u202c', '福建日报'],
    ['商报', '商报'],
  ])('%s', (value, plain) => expect(stated(value)).toBe(plain));

  it.each([
    '',
    '　',
    '无',
    'null',
    'undefined',
    '--',
    '0',
    'admin',
    '佚名',
    '网络',
    '\u0024{author}',
    '{{ source }}',
    '[!--writer--]',
    '<%=author%>',
    '[object Object]',
  ])('%s says nothing', (value) => expect(stated(value)).toBeUndefined());

  it('is cut where it is no value any more', () =>
    expect(stated('长'.repeat(5000))).toHaveLength(300));

  it.each([
    ['本站', true],
    ['本网 原创', true],
    ['本站原创', true],
    ['本报综合', true],
    ['本溪日报', false],
  ])('%s as the site itself: %s', (value, own) => expect(meansItself(value)).toBe(own));
});
