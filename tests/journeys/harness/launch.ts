import { launchChromium } from './chromium';
import type { BrowserName, Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

/** Starts the browser of that name with the built extension; one launch per suite. */
export function launch(name: BrowserName, options?: LaunchOptions): Promise<Driver> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
