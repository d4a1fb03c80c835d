import { Button } from '../controls/Button';
import { Segments } from '../controls/Segments';
import { Switch } from '../controls/Switch';
import { useWords } from '../locales/words-context';
import type { SiteActions, SiteState } from './site-state';

/** The page's site, and whether we read it. */
export function SiteBar({ site, actions }: { site: SiteState; actions: SiteActions }) {
  const { t } = useWords();
  switch (site.state) {
    case 'loading':
      return <div class="site" aria-hidden="true" />;
    case 'on':
    case 'off':
      return (
        <div class="site">
          <div class="site-words">
            <p class="site-host">{site.host}</p>
            {site.state === 'off' ? (
              <p class="site-line">{t('site.off')}</p>
            ) : site.quiet === 'everywhere' ? (
              <p class="site-line">{t('site.quiet')}</p>
            ) : (
              <Segments
                label={t('site.how')}
                options={[
                  { value: 'marks', label: t('site.marks') },
                  { value: 'list', label: t('site.list') },
                ]}
                chosen={site.quiet === 'here' ? 'list' : 'marks'}
                onChoose={(how) => actions.onList(site.host, how === 'list')}
              />
            )}
          </div>
          <label class="site-switch" for="site-switch">
            <span>{t('site.switch')}</span>
            <Switch
              id="site-switch"
              checked={site.state === 'on'}
              onChange={(on) => actions.onSwitch(site.host, on)}
            />
          </label>
        </div>
      );
    case 'unlisted':
      return (
        <div class="site">
          <div class="site-words">
            <p class="site-host">{site.host}</p>
            <p class="site-line">{site.refused ? t('site.refused') : t('site.unlisted')}</p>
          </div>
          <div class="site-enable">
            <Button weight="primary" onClick={() => actions.onEnable(site.host, false)}>
              {t('site.enable.marks')}
            </Button>
            <Button onClick={() => actions.onEnable(site.host, true)}>
              {t('site.enable.list')}
            </Button>
          </div>
        </div>
      );
    case 'reload':
      return (
        <div class="site">
          <div class="site-words">
            <p class="site-host">{site.host}</p>
            <p class="site-line">{t('site.reload')}</p>
          </div>
          <Button icon="rotate-cw" onClick={actions.onReload}>
            {t('reload')}
          </Button>
        </div>
      );
    case 'unmarkable':
      return (
        <div class="site">
          <div class="site-words">
            <p class="site-host">{t(`unmarkable.${site.why}.what`)}</p>
            <p class="site-line">{t(`unmarkable.${site.why}.do`)}</p>
          </div>
        </div>
      );
  }
}
