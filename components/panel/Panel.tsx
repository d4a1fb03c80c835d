import '../theme.css';
import '../base.css';
import './panel.css';
import type { ComponentChildren } from 'preact';
import { JustSaved } from '../clippings/JustSaved';
import { IconButton } from '../controls/IconButton';
import { type Tab, Tabs, tabId, tabPanelId } from '../controls/Tabs';
import { useWide } from '../controls/use-wide';
import type { Words } from '../locales/i18n';
import { WordsProvider } from '../locales/words-context';
import type { Names } from '../names';
import { ProvincesTab, type ProvincesTabProps } from '../provinces/ProvincesTab';
import { PageClippings, type PageClippingsProps } from '../verdicts/PageClippings';
import { ClippingsTab, type ClippingsTabProps } from './ClippingsTab';
import { DigestTab, type DigestTabProps } from './DigestTab';

export type PanelTab = 'digest' | 'clippings' | 'places' | 'matrix';

export interface PanelProps {
  words: Words;
  names: Names;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  onOptions: () => void;
  /** Backup and import. */
  onBackup: () => void;
  /** Left out in the library, where no page stands beside. */
  digest?: Omit<DigestTabProps, 'names'>;
  /** Beside a page: what is kept of it. */
  pageClippings?: PageClippingsProps;
  clippings: Omit<ClippingsTabProps, 'names'>;
  places: ProvincesTabProps;
  /** 证据对照表: in the library alone, where there is room. */
  matrix?: () => ComponentChildren;
}

/** Side panel (from 320 px) and library (two columns from 900 px): 本页要点 · 摘录 · 地区. */
export function Panel(props: PanelProps) {
  const { words, names, tab, onTab, digest, clippings, places, matrix } = props;
  const { t, number } = words;
  const wide = useWide();
  const { shelf } = clippings;
  const tabs: Tab<PanelTab>[] = [
    ...(digest === undefined
      ? []
      : [
          {
            id: 'digest' as const,
            label: t('panel.digest'),
            count:
              digest.digest.state === 'ready' ? number(digest.digest.passages.length) : undefined,
          },
        ]),
    {
      id: 'clippings',
      label: t('panel.clippings'),
      count: shelf.state === 'ready' && shelf.view === 'kept' ? number(shelf.total) : undefined,
    },
    { id: 'places', label: t('panel.places') },
    ...(matrix === undefined ? [] : [{ id: 'matrix' as const, label: t('matrix.title') }]),
  ];
  return (
    <WordsProvider value={words}>
      <div class="panel-page" data-tab={tab} lang={words.language}>
        <header class="panel-head">
          <h1 class={wide ? 'panel-name' : 'visually-hidden'}>{t('app.name')}</h1>
          <Tabs label={t('panel.label')} tabs={tabs} chosen={tab} onChoose={onTab} />
          <IconButton icon="archive" label={t('backup.open')} onClick={props.onBackup} />
          <IconButton icon="settings" label={t('popup.options')} onClick={props.onOptions} />
        </header>
        <main>
          <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)}>
            {tab === 'matrix' && matrix !== undefined ? (
              matrix()
            ) : tab === 'places' ? (
              <ProvincesTab {...places} />
            ) : tab === 'digest' && digest !== undefined ? (
              <>
                <SavedBeside {...clippings} names={names} />
                {props.pageClippings ? <PageClippings {...props.pageClippings} /> : null}
                <DigestTab {...digest} names={names} />
              </>
            ) : (
              <ClippingsTab {...clippings} names={names} />
            )}
          </div>
        </main>
      </div>
    </WordsProvider>
  );
}

/** Above the digest as above the list; what was kept out of the digest itself is marked there. */
function SavedBeside({ justSaved, shelf, names, actions }: ClippingsTabProps) {
  if (justSaved === undefined || justSaved.clipping.via === 'digest') return null;
  const { clipping, keptSince } = justSaved;
  return (
    <JustSaved
      key={clipping.id}
      clipping={clipping}
      keptSince={keptSince}
      names={names}
      knownTags={shelf.state === 'ready' ? shelf.tags : []}
      actions={actions}
    />
  );
}
