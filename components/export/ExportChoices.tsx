import type { Exporting } from '../../ports/preferences';
import { Segments } from '../controls/Segments';
import { useWords } from '../locales/words-context';
import {
  type ExportKind,
  formatOf,
  isMarkdown,
  isReferenceFile,
  kindOf,
  referenceFiles,
} from './export-choices';

interface ExportChoicesProps {
  choices: Exporting;
  onChange: (change: Partial<Exporting>) => void;
}

const kinds: readonly ExportKind[] = ['gfm', 'obsidian', 'paper', 'csv', 'references', 'json-ld'];
const groupings: readonly Exporting['grouping'][] = [
  'source',
  'province',
  'field',
  'tag',
  'day',
  'none',
];
const parts = ['note', 'context', 'provinces', 'fields', 'tags', 'link'] as const;

/** What leaves and how; only what the format takes is asked. */
export function ExportChoices({ choices, onChange }: ExportChoicesProps) {
  const { t } = useWords();
  const { format, show } = choices;
  const markdown = isMarkdown(format);
  return (
    <div class="export-choices">
      <div class="export-formats" role="radiogroup" aria-label={t('exportView.format')}>
        {kinds.map((kind) => (
          <label key={kind} class="export-format">
            <input
              type="radio"
              name="export-format"
              checked={kindOf(format) === kind}
              onChange={() => onChange({ format: formatOf(kind) })}
            />
            <span class="export-format-name">{t(`exportView.format.${kind}`)}</span>
            <span class="export-format-hint">{t(`exportView.hint.${kind}`)}</span>
          </label>
        ))}
      </div>
      {isReferenceFile(format) ? (
        <Segments
          label={t('exportView.referenceFile')}
          options={referenceFiles.map((value) => ({
            value,
            label: t(`exportView.referenceFile.${value}`),
          }))}
          chosen={format}
          onChoose={(next) => onChange({ format: next })}
        />
      ) : null}
      {markdown ? (
        <Choice
          label={t('exportView.grouping')}
          values={groupings}
          name={(value) => t(`exportView.grouping.${value}`)}
          chosen={choices.grouping}
          onChoose={(grouping) => onChange({ grouping })}
        />
      ) : null}
      {format === 'paper' ? (
        <>
          <Choice
            label={t('exportView.citing')}
            values={['footnotes', 'keys']}
            name={(value) => t(`exportView.citing.${value}`)}
            chosen={choices.citing}
            onChoose={(citing) => onChange({ citing })}
          />
          <div class="export-choice">
            <span>{t('exportView.standard')}</span>
            <Segments
              label={t('exportView.standard')}
              options={(['2025', '2015'] as const).map((value) => ({ value, label: value }))}
              chosen={choices.standard}
              onChoose={(standard) => onChange({ standard })}
            />
          </div>
          <Choice
            label={t('exportView.punctuation')}
            values={['full', 'half']}
            name={(value) => t(`exportView.punctuation.${value}`)}
            chosen={choices.punctuation}
            onChoose={(punctuation) => onChange({ punctuation })}
          />
        </>
      ) : null}
      {format === 'obsidian' ? (
        <Choice
          label={t('exportView.split')}
          values={['one', 'pages']}
          name={(value) => t(`exportView.split.${value}`)}
          chosen={choices.split}
          onChoose={(split) => onChange({ split })}
        />
      ) : null}
      {isReferenceFile(format) ? null : (
        <fieldset class="export-parts">
          <legend>{t('exportView.parts')}</legend>
          {parts.map((part) => (
            <Check
              key={part}
              label={t(`exportView.parts.${part}`)}
              checked={show[part]}
              onChange={(on) => onChange({ show: { ...show, [part]: on } })}
            />
          ))}
        </fieldset>
      )}
      {format === 'obsidian' ? (
        <Check
          label={t('exportView.highlight')}
          checked={choices.highlight}
          onChange={(highlight) => onChange({ highlight })}
        />
      ) : null}
      {markdown && !(format === 'paper' && choices.citing === 'keys') ? (
        <Check
          label={t('exportView.withReferences')}
          checked={choices.withReferences}
          onChange={(withReferences) => onChange({ withReferences })}
        />
      ) : null}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  name: (value: Value) => string;
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, values, name, chosen, onChoose } = props;
  return (
    <label class="export-choice">
      <span>{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          const next = values.find((value) => value === event.currentTarget.value);
          if (next !== undefined) onChoose(next);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {name(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label class="export-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
