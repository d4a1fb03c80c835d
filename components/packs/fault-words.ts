import type { Fault } from '../../seeds/packs/faults';
import { useWords } from '../locales/words-context';

/** Says what is wrong, and where it helps what would be right. */
export function useFaultWords(): (fault: Pick<Fault, 'why' | 'limit'>) => string {
  const { t, number } = useWords();
  return ({ why, limit }) => {
    const most = why === 'too-big' ? (limit ?? 0) / 1024 / 1024 : (limit ?? 0);
    return t(`fault.${why}`, { limit: number(most) });
  };
}
