import '@fontsource-variable/source-sans-3';
import './app/tokens.css';
import './app/base.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startEngine } from './engine/start';
import { ownStore } from './extracts/own/own-store';

// First of all: the engine's start is the longest wait there is.
const own = ownStore();
const engine = startEngine(own);

// An answer holds as long as its extract. A failed question is asked again by the reader, or by the engine after a crash. The network has
// no part in it: a browser that believes it is offline still answers.
const client = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always', gcTime: Number.POSITIVE_INFINITY } },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App engine={engine} own={own} client={client} />
  </StrictMode>,
);
