import { resolve } from 'node:path';
import { build, type PluginOption, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** The survey’s own page: one small script beside the bundle of the Flow views, which it does without. */
function surveyPage(): PluginOption {
  let outDir = '';
  return {
    name: 'survey-page',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir, 'VAADIN/survey');
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir,
          emptyOutDir: true,
          target: 'es2022',
          modulePreload: false,
          rollupOptions: {
            input: resolve(import.meta.dirname, 'frontend/pocket/survey-page.ts'),
            output: { entryFileNames: 'survey.js', inlineDynamicImports: true },
          },
        },
      });
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [surveyPage()] });

export default overrideVaadinConfig(customConfig);
