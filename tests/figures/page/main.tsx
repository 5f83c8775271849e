import '@fontsource-variable/source-sans-3';
import '@/app/tokens.css';
import './page.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import TrendChart from '@/charts/trend/chart';
import { medskapande } from '../models';

/** A figure that can be taken away and put back. */
function Page() {
  const [isShown, show] = useState(true);
  const [drawn, count] = useState(0);
  return (
    <>
      <button type="button" onClick={() => show(!isShown)}>
        Visa
      </button>
      <output>{drawn}</output>
      {isShown && <TrendChart figure={medskapande} onReady={() => count((n) => n + 1)} />}
    </>
  );
}

const root = document.querySelector('main');
if (root) createRoot(root).render(<Page />);
