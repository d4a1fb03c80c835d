import type { Language } from '../../../components/locales/i18n';
import type { Driver } from './driver';

/** Has the extension speak a language; other preferences stay as they are. */
export function speak(driver: Driver, language: Language): Promise<void> {
  return driver.background(async (api, wanted) => {
    const { preferences } = await api.storage.local.get('preferences');
    await api.storage.local.set({
      preferences: { ...(preferences as object | undefined), language: wanted },
    });
  }, language);
}
