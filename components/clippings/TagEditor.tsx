import { useState } from 'preact/hooks';
import { Icon } from '../icons/Icon';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import { TagField } from './TagField';

interface TagEditorProps {
  tags: readonly string[];
  known: readonly string[];
  onTags: (tags: readonly string[]) => Promise<void>;
}

/** The tags of one clipping, to be taken off and put on. */
export function TagEditor({ tags, known, onTags }: TagEditorProps) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const write = (next: readonly string[]) => {
    onTags(next).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip chip-button"
          data-kind="mine"
          aria-label={t('tags.remove', { tag })}
          onClick={() => write(tags.filter((other) => other !== tag))}
        >
          <span lang={textLanguage(tag)}>{`#${tag}`}</span>
          <Icon name="x" size={12} />
        </button>
      ))}
      <TagField
        label={t('tags.add')}
        known={known.filter((tag) => !tags.includes(tag))}
        onTag={(tag) => {
          if (!tags.includes(tag)) write([...tags, tag]);
        }}
      />
      <p class="clippings-failure" role="alert" hidden={!failed}>
        {t('tags.failed')}
      </p>
    </div>
  );
}
