import { describe, expect, it } from 'vitest';
import {
  groupMatches,
  isServiceHost,
  matchPattern,
  optionalHosts,
  requiredHosts,
  requiredMatches,
} from '../../ports/hosts';

describe('hosts', () => {
  const required = [...requiredHosts.government, ...requiredHosts.national];

  it('are named once each', () => {
    const all = [...required, ...Object.values(optionalHosts).flat()];
    expect(all.filter((host, i) => all.indexOf(host) !== i)).toEqual([]);
  });

  it('are bare host names that a match pattern can hold', () => {
    const bad = [...required, ...Object.values(optionalHosts).flat()].filter(
      (host) => !/^=?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host),
    );
    expect(bad).toEqual([]);
  });

  it('read subdomains, except portals, which are single hosts', () => {
    expect(matchPattern('gov.cn')).toBe('*://*.gov.cn/*');
    expect(groupMatches('portals')).toContain('*://mp.weixin.qq.com/*');
    expect(requiredMatches).toContain('*://*.gov.hk/*');
  });

  it.each([
    ['etax.fujian.gov.cn', true],
    ['zwfw.hunan.gov.cn', true],
    ['mail.gov.cn', true],
    ['www.gjzwfw.gov.cn', true],
    ['www.fujian.gov.cn', false],
    ['oa-news.example.gov.cn', false],
  ])('%s is a service and not a page to read: %s', (host, service) =>
    expect(isServiceHost(host)).toBe(service),
  );
});
