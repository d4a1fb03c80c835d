import { launch } from '../journeys/harness/launch';
import { samplePages, samplePaths } from '../journeys/harness/sample-pages';
import { serve } from '../journeys/harness/serve';
import { oddPaths } from '../pages/odd/index';
(async () => {
const server = await serve(samplePages, { paths: { ...samplePaths, ...oddPaths } });
const which = process.argv[2] as 'chromium';
const driver = await launch(which, { hosts: ['www.unlisted.example', 'www.gansu.gov.cn'] });
// frames removed: badge
const f = await driver.open(server.url('www.gansu.gov.cn', '/frames.html'));
for (let i = 0; i < 60 && (await driver.badge(f)) !== '4'; i++) await new Promise(r => setTimeout(r, 200));
console.log('badge', await driver.badge(f));
await f.page.evaluate("for (const frame of document.querySelectorAll('iframe')) frame.remove()");
for (let i = 0; i < 60 && (await driver.badge(f)) !== '1'; i++) await new Promise(r => setTimeout(r, 200));
console.log('badge without frames', await driver.badge(f));
for (const host of ['www.unlisted.example', 'www.gansu.gov.cn']) {
  const t = Date.now();
  const p = await driver.open(server.url(host, '/odd/depth-5000.html'));
  console.log(host, 'loaded', Date.now() - t);
  for (let i = 0; i < 5; i++) { const a = Date.now(); await p.page.evaluate('1'); console.log(' eval', Date.now() - a); await new Promise(r => setTimeout(r, 800)); }
  console.log(' marks', JSON.stringify((await p.highlights())[0]?.texts?.length), Date.now() - t);
  await p.close();
}
await driver.close(); await server.close(); process.exit(0);
})();
