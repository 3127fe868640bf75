import { resolve } from 'node:path';
import { build, type PluginOption, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** Pages of their own: small scripts beside the bundle of the Flow views, which they do without. */
const PAGES = [
  { folder: 'survey', script: 'survey', from: 'survey-page' },
  { folder: 'pocket-plan', script: 'plan', from: 'plan-page' },
  { folder: 'pocket-sessions', script: 'sessions', from: 'register-page' },
];

function ownPages(): PluginOption {
  let root = '';
  return {
    name: 'own-pages',
    apply: 'build',
    configResolved: (config) => {
      root = resolve(config.root, config.build.outDir, 'VAADIN');
    },
    closeBundle: async () => {
      for (const { folder, script, from } of PAGES) {
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          build: {
            outDir: resolve(root, folder),
            emptyOutDir: true,
            target: 'es2022',
            modulePreload: false,
            rollupOptions: {
              input: resolve(import.meta.dirname, `frontend/pocket/${from}.ts`),
              output: { entryFileNames: `${script}.js`, inlineDynamicImports: true },
            },
          },
        });
      }
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [ownPages()] });

export default overrideVaadinConfig(customConfig);
