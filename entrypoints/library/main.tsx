import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { Clipping } from '../../clippings/model';
import { ExportView, type ExportViewProps } from '../../components/export/ExportView';
import { download } from '../desk/download';
import { exportFile } from '../desk/markdown';
import { showPanel } from '../desk/panel-page';
import { loadSurroundings, root } from '../desk/surroundings';

const surroundings = await loadSurroundings();
const { words, names } = surroundings;

/** `#export?q=…`: what the search leaves, as Markdown. */
function askedFor(): string | undefined {
  const [, query] = /^#export(?:\?q=(.*))?$/.exec(location.hash) ?? [];
  return location.hash.startsWith('#export') ? decodeURIComponent(query ?? '') : undefined;
}

const control = showPanel({
  surroundings,
  onExport: ({ query }) => {
    location.hash = `export?q=${encodeURIComponent(query.value.trim())}`;
  },
});
const preset = signal<ExportViewProps['preset']>('gfm');
const grouping = signal<ExportViewProps['grouping']>('source');
const chosen = signal<readonly Clipping[] | undefined>(undefined);
const failed = signal(false);
const overlay = document.createElement('div');
overlay.id = 'export';
document.body.append(overlay);

async function gather(): Promise<void> {
  chosen.value = undefined;
  failed.value = false;
  try {
    chosen.value = await control.all();
  } catch {
    failed.value = true;
  }
}

function Exporting() {
  const clippings = chosen.value;
  const file =
    clippings === undefined
      ? undefined
      : exportFile(clippings, { words, names, preset: preset.value, grouping: grouping.value });
  return (
    <ExportView
      words={words}
      count={clippings?.length ?? 0}
      markdown={file?.text}
      filename={file?.name ?? ''}
      preset={preset.value}
      grouping={grouping.value}
      failed={failed.value}
      onPreset={(next) => {
        preset.value = next;
      }}
      onGrouping={(next) => {
        grouping.value = next;
      }}
      onCopy={() => navigator.clipboard.writeText(file?.text ?? '')}
      onDownload={() => {
        if (file) download(file.name, file.text);
      }}
      onBack={() => {
        location.hash = '';
      }}
    />
  );
}

const route = signal(askedFor());
window.addEventListener('hashchange', () => {
  route.value = askedFor();
});
effect(() => {
  const query = route.value;
  const exporting = query !== undefined;
  root().hidden = exporting;
  overlay.hidden = !exporting;
  if (!exporting) {
    render(null, overlay);
    return;
  }
  control.query.value = query;
  void gather();
  render(<Exporting />, overlay);
});
