import { useWords } from '../locales/words-context';
import type { Import } from './backup-state';

type Part = 'pack' | 'article' | 'words' | 'preferences' | 'sites';
type Fault = Extract<Import, { stage: 'refused' }>['fault'];

/** Says what is wrong with a file, and what can be done. */
export function useImportFault(): (fault: Fault) => string {
  const { t, number, size } = useWords();
  return (fault) => {
    switch (fault.why) {
      case 'too-large':
        return t('backup.fault.too-large', { limit: size(fault.limit) });
      case 'too-many':
        return t('backup.fault.too-many', { limit: number(fault.limit) });
      case 'cut-short':
        return t('backup.fault.cut-short', { count: fault.read });
      case 'bad-line':
        return t('backup.fault.bad-line', { line: number(fault.line) });
      case 'count':
        return t('backup.fault.count', { said: number(fault.said), found: number(fault.found) });
      case 'bad-part': {
        const what = fault.part ? t(`backup.part.${fault.part as Part}`) : t('backup.part.unknown');
        const values = { n: number(fault.n), what, path: fault.path };
        return t(fault.twice ? 'backup.fault.twice' : 'backup.fault.bad-part', values);
      }
      default:
        return t(`backup.fault.${fault.why}`);
    }
  };
}
