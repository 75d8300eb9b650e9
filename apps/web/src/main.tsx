import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './styles/index.css';
import { findStoredLanguage, setLanguage } from './text/language.ts';

const container = document.getElementById('app');
if (container === null) throw new Error('index.html has no element #app');

setLanguage(findStoredLanguage());
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
