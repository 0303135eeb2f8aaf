import { defineConfig, type UserConfig } from 'vite';
import { extensionBuild } from './scripts/vite/extension.ts';
import { test } from './scripts/vite/tests.ts';
import { widgetBuilds } from './scripts/vite/widget.ts';

/** `vite build --mode …`: the passes of the widget and the two browsers of the extension. */
const builds: Readonly<Record<string, () => UserConfig>> = {
  ...widgetBuilds,
  chrome: () => extensionBuild('chrome'),
  firefox: () => extensionBuild('firefox'),
};

export default defineConfig(({ mode }) => ({ ...builds[mode]?.(), test }) as UserConfig);
