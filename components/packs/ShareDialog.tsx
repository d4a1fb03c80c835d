import { useState } from 'preact/hooks';
import type { PackHead } from '../../seeds/packs/pack';
import { PackHead as Head } from '../../seeds/packs/pack';
import { wrongIn } from '../../seeds/packs/wrong-in';
import { useWords } from '../locales/words-context';
import { Ask } from './Ask';
import { Field } from './Field';
import { useFaultWords } from './fault-words';

export interface ShareDialogProps {
  head: PackHead;
  onShare: (title: Pick<PackHead, 'name' | 'author'>) => void;
  onClose: () => void;
}

/** Under which name the reader's pack is given away, and whose it is said to be. */
export function ShareDialog({ head, onShare, onClose }: ShareDialogProps) {
  const { t } = useWords();
  const say = useFaultWords();
  const [name, setName] = useState(head.name);
  const [author, setAuthor] = useState(head.author);
  const [asked, setAsked] = useState(false);
  const title = { name: name.trim(), author: author.trim() };
  const found = wrongIn(Head, { ...head, ...title });
  const wrong = (key: string) => {
    const fault = found.find(({ path }) => path[0] === key);
    return asked && fault ? say(fault) : undefined;
  };
  return (
    <Ask
      title={t('packs.give')}
      yes={t('packs.give.yes')}
      no={t('cancel')}
      onYes={() => {
        setAsked(true);
        if (found.length > 0) return false;
        onShare(title);
        return true;
      }}
      onNo={onClose}
    >
      <Field label={t('packs.give.name')} value={name} onInput={setName} wrong={wrong('name')} />
      <Field
        label={t('packs.give.author')}
        value={author}
        onInput={setAuthor}
        wrong={wrong('author')}
      />
      <p class="packs-private">{t('packs.give.hint')}</p>
    </Ask>
  );
}
