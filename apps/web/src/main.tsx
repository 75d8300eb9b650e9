import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/App.tsx';
import './styles/index.css';
import { findStoredLanguage, setLanguage } from './text/language.ts';

const container = document.getElementById('app');
if (container === null) throw new Error('index.html has no element #app');

// Zod would try `new Function` to compile its parsers, which the content security policy refuses.
config({ jitless: true });
setLanguage(findStoredLanguage());
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
