import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { HostGroup } from '../../components/welcome/HostGroups';
import { Welcome } from '../../components/welcome/Welcome';
import { groupMatches, type OptionalGroup, optionalHosts, requiredHosts } from '../../ports/hosts';
import { askPage } from '../../ports/messaging';
import { loadSurroundings, root } from '../desk/surroundings';
import { createSample } from './sample';

const surroundings = await loadSurroundings();
const { words } = surroundings;
const TrySample = createSample(surroundings);
const optionalGroups = Object.keys(optionalHosts) as OptionalGroup[];
const states = signal<Partial<Record<OptionalGroup, HostGroup['state']>>>({});
const waiting = signal<readonly number[]>([]);

async function lookAtGrants(): Promise<void> {
  const granted = await Promise.all(
    optionalGroups.map((group) => browser.permissions.contains({ origins: groupMatches(group) })),
  );
  states.value = Object.fromEntries(
    optionalGroups.map((group, i) => [group, granted[i] ? 'granted' : 'open']),
  );
}

/** Called within the click: an await before the request would lose the gesture. */
function ask(id: HostGroup['id']): void {
  const group = optionalGroups.find((name) => name === id);
  if (!group) return;
  const asked = browser.permissions.request({ origins: groupMatches(group) });
  void asked
    .catch(() => false)
    .then((given) => {
      states.value = { ...states.value, [group]: given ? 'granted' : 'refused' };
    });
}

/** Tabs on listed sites that no script of ours answers from. */
async function lookAtTabs(): Promise<void> {
  const { host_permissions = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  const tabs = await browser.tabs.query({ url: host_permissions });
  const silent: number[] = [];
  for (const { id } of tabs) {
    if (id !== undefined && !(await askPage(id, 0, 'marks.recount', {}))) silent.push(id);
  }
  waiting.value = silent;
}

async function reloadTabs(): Promise<void> {
  await Promise.all(waiting.value.map((id) => browser.tabs.reload(id).catch(() => undefined)));
  waiting.value = [];
}

function Page() {
  const bare = (hosts: readonly string[]) => hosts.map((host) => host.replace(/^=/, ''));
  return (
    <Welcome
      words={words}
      groups={[
        { id: 'government', state: 'always', hosts: requiredHosts.government },
        { id: 'national', state: 'always', hosts: requiredHosts.national },
        ...optionalGroups.map((id) => ({
          id,
          state: states.value[id] ?? ('open' as const),
          hosts: bare(optionalHosts[id]),
        })),
      ]}
      onAsk={ask}
      sample={<TrySample />}
      tabsToReload={waiting.value.length}
      onReloadTabs={() => void reloadTabs()}
    />
  );
}

render(<Page />, root());
void lookAtGrants();
void lookAtTabs();
browser.permissions.onAdded.addListener(() => void lookAtGrants());
browser.permissions.onRemoved.addListener(() => void lookAtGrants());
