import { useEffect, useState } from 'preact/hooks';

/** Whether the surface has room for two columns. */
export function useWide(query = '(min-width: 900px)'): boolean {
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const aborter = new AbortController();
    // It may have changed between the first drawing and this.
    setWide(media.matches);
    media.addEventListener('change', () => setWide(media.matches), { signal: aborter.signal });
    return () => aborter.abort();
  }, [query]);
  return wide;
}
