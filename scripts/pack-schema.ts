/** Writes docs/fact-pack.schema.json from the schema that packs are read with: `npx tsx scripts/pack-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { FactPack } from '../seeds/packs/pack';

/**
 * The published form of the rules. It is the wider one: it knows no calendar, counts characters
 * where the reader counts UTF-16 units, and cannot say that ids of facts differ.
 */
export function packSchema(): string {
  const schema = toJsonSchema(FactPack, {
    target: 'draft-2020-12',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const { type, message } = valibotAction as { type: string; message?: unknown };
      if (type !== 'check') return undefined;
      if (message === 'twice') return { ...jsonSchema, uniqueItems: true };
      if (message === 'says-nothing') {
        return { ...jsonSchema, anyOf: [{ required: ['statement'] }, { required: ['quote'] }] };
      }
      return jsonSchema;
    },
  });
  const { $schema, ...rules } = schema;
  const whole = { $schema, title: 'Lianzhu fact pack, format 1', ...rules };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

const [, run] = process.argv;
if (run && import.meta.url === pathToFileURL(run).href) {
  writeFileSync(
    fileURLToPath(new URL('../docs/fact-pack.schema.json', import.meta.url)),
    packSchema(),
  );
}
