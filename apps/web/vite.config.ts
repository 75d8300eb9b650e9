import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: {
    // Start the real server with `npm start` and sign in there; its cookie counts for every port of this host.
    proxy: { '/api': 'http://localhost:3000' },
  },
  build: {
    target: 'es2022',
    // The content security policy has no `data:`; every asset is a file of our own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
