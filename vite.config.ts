import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  // Inline styles would break the content security policy, so every asset stays a file.
  build: { assetsInlineLimit: 0, target: 'es2022' },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The product outlives this fault of its database client (src/lib/server/db/lost-socket.ts), and so do its tests.
    onUnhandledError: ({ message, stack = '' }) =>
      !(
        message === "Cannot read properties of null (reading 'write')" &&
        stack.includes('nextWrite')
      ),
  },
});
