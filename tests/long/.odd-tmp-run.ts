import { launch } from '../../tests/journeys/harness/launch';
import { samplePages, samplePaths } from '../../tests/journeys/harness/sample-pages';
import { serve } from '../../tests/journeys/harness/serve';
import { oddComplaints, oddHosts } from '../../tests/journeys/odd-reading';
import { oddPages, oddPaths } from '../../tests/pages/odd/index';

(async () => {
  const [browser, pick = '', skip = ''] = process.argv.slice(2);
  const server = await serve(samplePages, { paths: { ...samplePaths, ...oddPaths } });
  const driver = await launch(browser as 'chromium', { hosts: Object.values(oddHosts) });
  const all = Object.values(oddPages)
    .flat()
    .filter((p) =>
      pick === 'often'
        ? p.often
        : (pick === '' ||
            pick
              .split(',')
              .some((k) => (k.endsWith('*') ? p.name.startsWith(k.slice(0, -1)) : p.name === k))) &&
          !(skip && skip.split(',').includes(p.name)),
    );
  let bad = 0;
  for (const odd of all) {
    const t = Date.now();
    const c = await oddComplaints(driver, server, odd).catch((e) => [e.stack.slice(0, 400)]);
    if (c.length) bad++;
    console.log(
      c.length ? 'BAD ' : 'ok  ',
      odd.name,
      Date.now() - t,
      'ms',
      c.map((x) => '\n      ' + x.slice(0, 500)).join(''),
    );
  }
  console.log(bad, 'bad of', all.length);
  await driver.close();
  await server.close();
  process.exit(0);
})();
