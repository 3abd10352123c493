// Lets code import the text of a file: `import style from './page.css?raw'`, as the tests' runner does.

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'rolldown';

const RAW = /\?raw$/;

export const RAW_FILES: Plugin = {
  name: 'raw-files',
  resolveId: (id, importer) => (RAW.test(id) && importer ? resolve(dirname(importer), id) : null),
  load: (id) =>
    RAW.test(id) ? `export default ${JSON.stringify(readFileSync(id.replace(RAW, ''), 'utf8'))};` : null,
};
