// The JSON Schema of replylint.yaml, by which editors complete and check it.

import { toJsonSchema } from '@valibot/to-json-schema';
import { ConfigFile } from '../config/schema.ts';

export function configSchema(): object {
  // Checks that are code have no counterpart there.
  const schema = toJsonSchema(ConfigFile, { typeMode: 'output', errorMode: 'ignore' });
  return { title: 'Settings of replylint', ...schema };
}
