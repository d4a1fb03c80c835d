import type { Fault } from '../../seeds/packs/faults';
import { useWords } from '../locales/words-context';
import { useFaultWords } from './fault-words';

/** What is wrong in a file, each with its line and its path. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const { t } = useWords();
  const say = useFaultWords();
  return (
    <ol class="faults">
      {faults.map((fault, at) => (
        <li key={at}>
          {fault.line === undefined ? null : (
            <span class="fault-place">
              {fault.column === undefined
                ? t('packs.line', { line: fault.line })
                : t('packs.place', { line: fault.line, column: fault.column })}
              {fault.path ? <code>{fault.path}</code> : null}
            </span>
          )}
          <span>{say(fault)}</span>
          {fault.seen === undefined ? null : (
            <span class="fault-seen">
              {t('packs.seen')}
              <code dir="auto">{fault.seen === '' ? '""' : fault.seen}</code>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
