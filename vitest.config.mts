import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** GitHub's parser imports JSON in a way that Node 20 has no word for, and names source maps that it doesn't bring. */
const GITHUB_PARSER = /\/node_modules\/@actions\/.*\.js$/;

export default defineConfig({
  plugins: [
    {
      name: 'without-source-maps',
      enforce: 'pre',
      load: (id) =>
        GITHUB_PARSER.test(id) ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '') : null,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Without this, what imports a style gets an empty one.
    css: true,
    server: { deps: { inline: [GITHUB_PARSER] } },
  },
});
