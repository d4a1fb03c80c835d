import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';
import { ExportView } from '../../components/export/ExportView';
import type { ShelfControl } from '../desk/shelf';
import type { Surroundings } from '../desk/surroundings';
import { type Scope, scopeIn } from './export-scope';
import { makeExport } from './make-export';

/** `#export`: what leaves, over the library. Tells whether it is shown. */
export function exportPage(
  control: ShelfControl,
  { words, names }: Surroundings,
): ReadonlySignal<boolean> {
  const route = signal(location.hash);
  const asked = signal(scopeIn(route.value) !== undefined);
  window.addEventListener('hashchange', () => {
    route.value = location.hash;
  });
  const place = document.createElement('div');
  place.id = 'export';
  document.body.append(place);

  effect(() => {
    const scope = scopeIn(route.value);
    asked.value = scope !== undefined;
    place.hidden = scope === undefined;
    if (scope === undefined) {
      render(null, place);
      return;
    }
    const exporting = makeExport(control, { words, names }, scope);
    render(<Page scope={scope} exporting={exporting} />, place);
    return exporting.close;
  });
  return asked;

  interface PageProps {
    scope: Scope;
    exporting: ReturnType<typeof makeExport>;
  }

  function Page({ scope, exporting }: PageProps) {
    return (
      <ExportView
        words={words}
        stage={exporting.stage.value}
        scope={inWords(scope, exporting.title.value)}
        count={exporting.excerpts.value.length}
        sources={exporting.sources.value}
        preview={exporting.preview.value}
        previewed={exporting.previewed.value}
        filename={exporting.filename.value}
        choices={exporting.choices.value}
        reference={exporting.reference}
        onChange={exporting.change}
        onCorrect={exporting.correct}
        onCopy={exporting.copy}
        onCopyRich={exporting.copyRich.value}
        onDownload={() => void exporting.download()}
        onCancel={exporting.cancel}
        onRetry={exporting.retry}
        onBack={() => {
          location.hash = '';
        }}
      />
    );
  }

  function inWords(scope: Scope, title: string): string {
    switch (scope.of) {
      case 'digest':
        return words.t('exportView.scope.digest', { title });
      case 'chosen':
      case 'handed':
        return words.t('exportView.scope.chosen');
      case 'search':
        return scope.query === '' ? '' : words.t('exportView.scope.search', { query: scope.query });
    }
  }
}
