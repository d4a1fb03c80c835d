export type BrowserName = 'chromium' | 'firefox';
export interface FoundBrowser {
  path: string;
  version: number;
}
export const oldest: Record<BrowserName, number>;
export function findBrowser(name: BrowserName): FoundBrowser | { tooOld: FoundBrowser } | undefined;
