import './sample.css';
import type { Preferences } from '../../ports/preferences';
import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { Icon } from '../icons/Icon';
import { useWords } from '../locales/words-context';
import { marksStyle } from '../options/MarksSample';

/** Words in one look; `hit` is the number of what stands behind them. */
export interface SamplePiece {
  text: string;
  mark?: { kind: 'blockchain' | 'government' | 'data' | 'place'; hit: number };
}

export interface SampleBlock {
  heading: boolean;
  /** Passages, with the words between them. */
  spans: { hit?: number; pieces: SamplePiece[] }[];
}

export interface SampleProps {
  title: string;
  blocks: readonly SampleBlock[];
  colours: Preferences['colours'];
  /** What the reader has done of the three steps. */
  explained: boolean;
  kept: readonly { id: string; text: string }[];
  /** What the kept passages are as Markdown, once asked for. */
  markdown: string | undefined;
  /** Opens what stands behind marked words, with the keyboard's focus in it. */
  onOpen: (hit: number) => void;
  onRemove: (id: string) => void;
  onExport: () => void;
  onCopy: () => Promise<void>;
}

/** A short report to read, clip and export from; nothing of it is kept. */
export function Sample(props: SampleProps) {
  const { t } = useWords();
  const { kept, markdown } = props;
  return (
    <div class="sample" style={marksStyle(props.colours)}>
      <article class="marks-sample" lang="zh-CN">
        <h3>{props.title}</h3>
        {props.blocks.map(({ heading, spans }) => {
          const words = spans.map((span) => (
            <Span key={span.pieces[0]?.text} span={span} onOpen={props.onOpen} />
          ));
          const key = spans[0]?.pieces[0]?.text;
          return heading ? <h4 key={key}>{words}</h4> : <p key={key}>{words}</p>;
        })}
      </article>
      <ol class="sample-steps">
        <Step done={props.explained} words={t('try.read')} />
        <Step done={kept.length > 0} words={t('try.clip')} />
        <Step done={markdown !== undefined} words={t('try.export')} />
      </ol>
      {kept.length === 0 ? null : (
        <ul class="sample-kept" aria-label={t('try.kept')}>
          {kept.map(({ id, text }) => (
            <li key={id}>
              <q lang="zh-CN">{text}</q>
              <Button weight="quiet" icon="undo-2" onClick={() => props.onRemove(id)}>
                {t('undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {kept.length > 0 && markdown === undefined ? (
        <Button weight="primary" icon="file-text" onClick={props.onExport}>
          {t('try.export.do')}
        </Button>
      ) : null}
      {markdown === undefined ? null : <Markdown text={markdown} onCopy={props.onCopy} />}
      <p class="welcome-quiet">{t('try.nothing')}</p>
    </div>
  );
}

function Span({
  span: { hit, pieces },
  onOpen,
}: {
  span: SampleBlock['spans'][number];
  onOpen: SampleProps['onOpen'];
}) {
  return (
    <span data-mark={hit === undefined ? undefined : 'passage'} data-hit={hit}>
      {pieces.map(({ text, mark }) =>
        mark ? (
          <button
            key={mark.hit}
            type="button"
            data-mark={mark.kind}
            data-hit={mark.hit}
            onClick={() => onOpen(mark.hit)}
          >
            {text}
          </button>
        ) : (
          text
        ),
      )}
    </span>
  );
}

function Step({ done, words }: { done: boolean; words: string }) {
  const { t } = useWords();
  return (
    <li data-done={done}>
      {done ? <Icon name="check" /> : <span class="sample-open" aria-hidden="true" />}
      <span>{words}</span>
      {done ? <span class="visually-hidden">{t('try.done')}</span> : null}
    </li>
  );
}

function Markdown({ text, onCopy }: { text: string; onCopy: SampleProps['onCopy'] }) {
  const { t } = useWords();
  const [stage, copy] = useCopied(onCopy);
  return (
    <div class="sample-markdown">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the keyboard */}
      <pre tabIndex={0} lang="zh-CN">
        {text}
      </pre>
      <Button icon={stage === 'copied' ? 'check' : 'clipboard-copy'} onClick={copy}>
        {stage === 'copied' ? t('exportView.copied') : t('exportView.copy')}
      </Button>
      <p role="status">{stage === 'failed' ? t('exportView.copyFailed') : null}</p>
    </div>
  );
}
