import type { PassageCard } from '../../ports/popover-content';
import { textLanguage } from '../locales/text-language';
import type { PopoverWord } from './words';

interface PassageProps {
  passage: PassageCard;
  word: PopoverWord;
}

/** The passage round a word in a line: 这段话 · 电子政务 · 数据共享. `but`: names said already. */
export function PassageLine({ passage, but, word }: PassageProps & { but: readonly string[] }) {
  const provinces = passage.provinces.filter((name) => !but.includes(name));
  const items = [...passage.fields, ...provinces, ...passage.figures];
  if (items.length === 0) return null;
  return (
    <div class="quiet passage-line">
      <p class="line">
        <span>{word('passage')}</span>
        <Items of={items} />
      </p>
    </div>
  );
}

/** The passage by itself, where the pointer is on no term and no place. */
export function PassagePart({ passage, word }: PassageProps) {
  const rows = (['provinces', 'fields', 'instruments', 'figures'] as const).filter(
    (key) => passage[key].length > 0,
  );
  return (
    <section class="part" data-topic="passage">
      <header class="head">
        <h2>{word('passage')}</h2>
      </header>
      <dl class="rows">
        {rows.map((key) => (
          <div key={key} class="row">
            <dt>{word(key)}</dt>
            <dd class="line">
              <Items of={passage[key]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Items({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((item) => (
        <span key={item} class="item" lang={textLanguage(item)}>
          {item}
        </span>
      ))}
    </>
  );
}
