import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// Kit writes its announcer of page titles with a style attribute, which the policy below refuses (and reports in
// every console). app.css hides the announcer by its id instead.
/** @type {import('svelte/compiler').PreprocessorGroup} */
const announcerWithoutStyle = {
  name: 'announcer-without-style',
  markup: ({ content, filename }) =>
    filename?.endsWith('generated/root.svelte')
      ? { code: content.replace(/(<div id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') }
      : undefined,
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [announcerWithoutStyle, vitePreprocess()],
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ out: 'build/app' }),
    // Kit adds a nonce to its own inline scripts; hooks.server.ts adds the headers that a policy cannot carry.
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['none'],
        'object-src': ['none'],
        'frame-ancestors': ['none'],
      },
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [
          ...config['include'],
          '../tests/**/*.ts',
          '../drizzle/*.ts',
          '../*.config.ts',
          '../*.config.js',
          '../src/**/*.mjs',
        ],
      }),
    },
  },
};
