import { useRef, useState } from 'preact/hooks';

export type CopyStage = 'ready' | 'copied' | 'failed';

/** Runs a copy and says for two seconds that it is done; a failure stays until the next try. */
export function useCopied(copy: () => Promise<void>): [CopyStage, () => void] {
  const [stage, setStage] = useState<CopyStage>('ready');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const run = () => {
    clearTimeout(timer.current);
    copy().then(
      () => {
        setStage('copied');
        timer.current = setTimeout(() => setStage('ready'), 2000);
      },
      () => setStage('failed'),
    );
  };
  return [stage, run];
}
