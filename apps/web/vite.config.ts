import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { previewAnswers } from './dev/preview-answers.ts';

export default defineConfig({
  plugins: [react(), previewAnswers()],
  build: {
    target: 'es2022',
    // The content security policy has no `data:`; every asset is a file of our own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
