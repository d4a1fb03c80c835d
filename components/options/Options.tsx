import '../theme.css';
import '../base.css';
import './options.css';
import type { Preferences } from '../../ports/preferences';
import { Button } from '../controls/Button';
import { Segments } from '../controls/Segments';
import type { Words } from '../locales/i18n';
import { WordsProvider } from '../locales/words-context';
import { OwnWords, type OwnWordsProps } from '../own-words/OwnWords';
import { Check } from './Check';
import { MarksSample } from './MarksSample';
import { SiteList } from './SiteList';

export interface OptionsProps {
  words: Words;
  preferences: Preferences;
  /** Takes effect at once; a promise that rejects is the caller's to show through `failed`. */
  onChange: (change: Partial<Preferences>) => void;
  /** The last change could not be stored. */
  failed?: boolean;
  ownWords: Pick<OwnWordsProps, 'words' | 'onWords' | 'onExport'>;
  /** Hosts that the reader enabled beside the fixed list. */
  sitesOn: readonly string[];
  onForget: (host: string) => void;
  /** Undefined until counted. */
  storage: { clippings: number; bytes?: number } | undefined;
  /** Keys as the browser has them; empty where none is set. */
  shortcuts: readonly { what: string; keys: string }[];
  /** Where the browser lets its own page for keys be opened. */
  onShortcuts?: () => void;
  onLibrary: () => void;
  /** The whole texts that are kept. */
  onArticles: () => void;
  onPacks: () => void;
}

const delays = [200, 500, 900, 'click'] as const;
const palettes = ['soft', 'apart', 'grey'] as const;

export function Options(props: OptionsProps) {
  const { words, preferences, storage, onChange } = props;
  const { t, number, size, sentences } = words;
  const { topics } = preferences;
  const quiet = preferences.quiet;
  return (
    <WordsProvider value={words}>
      <main class="options-page" lang={words.language}>
        <h1>{t('options.title')}</h1>
        {props.failed === true ? (
          <p class="options-failed" role="alert">
            {t('options.failed')}
          </p>
        ) : null}

        <section>
          <h2>{t('options.marks')}</h2>
          <MarksSample preferences={preferences} />
          <Check
            label={t('options.quiet')}
            hint={t('options.quiet.hint')}
            checked={quiet}
            onChange={(checked) => onChange({ quiet: checked })}
          />
          <fieldset class="options-kinds" disabled={quiet}>
            <legend class="visually-hidden">{t('options.kinds')}</legend>
            <Check
              label={t('counts.passages')}
              hint={t('options.passages.hint')}
              checked={preferences.passages}
              onChange={(passages) => onChange({ passages })}
            />
            <Check
              label={t('counts.blockchain')}
              checked={topics.blockchain}
              onChange={(blockchain) => onChange({ topics: { ...topics, blockchain } })}
            />
            <Check
              label={t('counts.government')}
              hint={t('options.inside')}
              checked={topics.government}
              onChange={(government) => onChange({ topics: { ...topics, government } })}
            />
            <Check
              label={t('counts.data')}
              hint={t('options.data.hint')}
              checked={topics.data}
              onChange={(data) => onChange({ topics: { ...topics, data } })}
            />
            <Check
              label={t('counts.place')}
              hint={t('options.inside')}
              checked={preferences.places}
              onChange={(places) => onChange({ places })}
            />
            <Check
              label={t('options.keptOnPage')}
              hint={t('options.keptOnPage.hint')}
              checked={preferences.keptOnPage}
              onChange={(keptOnPage) => onChange({ keptOnPage })}
            />
          </fieldset>
          <div class="option">
            <span>{t('options.colours')}</span>
            <Segments
              label={t('options.colours')}
              options={palettes.map((value) => ({ value, label: t(`options.colours.${value}`) }))}
              chosen={preferences.colours}
              onChoose={(colours) => onChange({ colours })}
            />
          </div>
        </section>

        <section>
          <h2>{t('own.title')}</h2>
          <p class="options-hint">{t('own.hint')}</p>
          <OwnWords
            {...props.ownWords}
            choice={preferences.own}
            onChoice={(own) => onChange({ own })}
          />
        </section>

        <section>
          <h2>{t('options.reading')}</h2>
          <div class="option">
            <span>{t('options.delay')}</span>
            <Segments
              label={t('options.delay')}
              options={delays.map((delay) => ({
                value: `${delay}` as const,
                label: t(`options.delay.${delay}`),
              }))}
              chosen={`${preferences.showDelay}` as const}
              onChoose={(value) => {
                const showDelay = delays.find((delay) => `${delay}` === value);
                if (showDelay !== undefined) onChange({ showDelay });
              }}
            />
          </div>
          <Check
            label={t('options.noteAtOnce')}
            hint={t('options.noteAtOnce.hint')}
            checked={preferences.noteAtOnce}
            onChange={(noteAtOnce) => onChange({ noteAtOnce })}
          />
          <div class="option">
            <span>{t('options.language')}</span>
            <Segments
              label={t('options.language')}
              options={[
                { value: 'auto', label: t('options.language.auto') },
                { value: 'zh-CN', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
              chosen={preferences.language}
              onChoose={(language) => onChange({ language })}
            />
          </div>
        </section>

        <section>
          <h2>{t('options.sites')}</h2>
          <SiteList
            label={t('options.sitesOff')}
            none={t('options.sitesOff.none')}
            hosts={preferences.sitesOff}
            removeLabel={(host) => t('options.sitesOff.remove', { host })}
            onRemove={(host) =>
              onChange({ sitesOff: preferences.sitesOff.filter((one) => one !== host) })
            }
          />
          {preferences.sitesListed.length === 0 ? null : (
            <SiteList
              label={t('options.sitesListed')}
              none=""
              hosts={preferences.sitesListed}
              removeLabel={(host) => t('options.sitesListed.remove', { host })}
              onRemove={(host) =>
                onChange({ sitesListed: preferences.sitesListed.filter((one) => one !== host) })
              }
            />
          )}
          <SiteList
            label={t('options.sitesOn')}
            none={t('options.sitesOn.none')}
            hosts={props.sitesOn}
            removeLabel={(host) => t('options.sitesOn.remove', { host })}
            onRemove={props.onForget}
          />
        </section>

        {props.shortcuts.length === 0 ? null : (
          <section>
            <h2>{t('options.keys')}</h2>
            <dl class="options-keys">
              {props.shortcuts.map(({ what, keys }) => (
                <div key={what} class="option">
                  <dt>{what}</dt>
                  <dd>{keys === '' ? t('options.keys.none') : <kbd>{keys}</kbd>}</dd>
                </div>
              ))}
            </dl>
            {props.onShortcuts === undefined ? (
              <p class="options-hint">{t('options.keys.firefox')}</p>
            ) : (
              <Button onClick={props.onShortcuts}>{t('options.keys.change')}</Button>
            )}
          </section>
        )}

        <section>
          <h2>{t('options.packs')}</h2>
          <p class="options-hint">{t('options.packs.hint')}</p>
          <Button icon="book-open" onClick={props.onPacks}>
            {t('options.packs.open')}
          </Button>
        </section>

        <section>
          <h2>{t('options.storage')}</h2>
          <p>
            {storage === undefined
              ? t('shelf.loading')
              : sentences([
                  t('options.storage.kept', { count: storage.clippings }),
                  ...(storage.bytes === undefined
                    ? []
                    : [t('options.storage.size', { size: size(storage.bytes) })]),
                ])}
          </p>
          <p class="options-hint">{t('options.storage.where', { days: number(30) })}</p>
          <p>
            <Button icon="library" onClick={props.onLibrary}>
              {t('options.library')}
            </Button>{' '}
            <Button icon="file-text" onClick={props.onArticles}>
              {t('articles.title')}
            </Button>
          </p>
        </section>
      </main>
    </WordsProvider>
  );
}
