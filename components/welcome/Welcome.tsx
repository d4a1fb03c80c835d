import '../theme.css';
import '../base.css';
import './welcome.css';
import type { ComponentChildren } from 'preact';
import { Button } from '../controls/Button';
import type { Words } from '../locales/i18n';
import { WordsProvider } from '../locales/words-context';
import { type HostGroup, HostGroups } from './HostGroups';

export interface WelcomeProps {
  words: Words;
  groups: readonly HostGroup[];
  /** Asks the browser for a group. Called within the click, so that the prompt may open. */
  onAsk: (id: HostGroup['id']) => void;
  /** Tabs of listed sites that were open before the extension came. */
  tabsToReload: number;
  onReloadTabs: () => void;
  /** A report to try the three steps on. */
  sample: ComponentChildren;
}

/** Opens once after installing. */
export function Welcome(props: WelcomeProps) {
  const { words, tabsToReload } = props;
  const { t } = words;
  return (
    <WordsProvider value={words}>
      <main class="welcome-page" lang={words.language}>
        <header>
          <img src="/icon/128.png" width={56} height={56} alt="" />
          <h1>{t('app.name')}</h1>
          <p class="welcome-lead">{t('welcome.lead')}</p>
        </header>

        <section aria-label={t('welcome.steps')}>
          <ol class="welcome-steps">
            <li>
              <h2>{t('steps.read')}</h2>
              <p>{t('steps.read.how')}</p>
            </li>
            <li>
              <h2>{t('steps.clip')}</h2>
              <p>{t('steps.clip.how')}</p>
            </li>
            <li>
              <h2>{t('steps.export')}</h2>
              <p>{t('steps.export.how')}</p>
            </li>
          </ol>
        </section>

        <section>
          <h2>{t('try.title')}</h2>
          {props.sample}
        </section>

        {tabsToReload === 0 ? null : (
          <section class="welcome-reload">
            <p>{t('welcome.reload', { count: tabsToReload })}</p>
            <Button icon="rotate-cw" onClick={props.onReloadTabs}>
              {t('welcome.reload.do')}
            </Button>
          </section>
        )}

        <section>
          <h2>{t('welcome.where')}</h2>
          <p class="welcome-quiet">{t('welcome.where.how')}</p>
          <HostGroups groups={props.groups} onAsk={props.onAsk} />
        </section>

        <section>
          <h2>{t('welcome.privacy')}</h2>
          <p>{t('welcome.privacy.1')}</p>
          <p>{t('welcome.privacy.2')}</p>
        </section>
      </main>
    </WordsProvider>
  );
}
