import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { keepPlan } from './api/plan.ts'
import { drawnPlan } from './drawn.ts'
import { languageOf } from './page/language.ts'
import { Page } from './page/page.tsx'
import { loadBeside } from './results/architecture-beside.tsx'
import { loadTranslator } from './ui/texts.tsx'
import { useWizard } from './wizard/store.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the document has no #root')

const client = new QueryClient()
const drawn = drawnPlan()
if (drawn) keepPlan(client, drawn.query, drawn.answer)

// In one piece, and in the language of the page, so that what the server drew stands until then.
// Nobody waits for it: it yields to whatever the reader does meanwhile.
Promise.all([loadTranslator(languageOf(useWizard.getState().draft)), loadBeside()]).then(
  ([first]) =>
    startTransition(() =>
      createRoot(root).render(
        <StrictMode>
          <QueryClientProvider client={client}>
            <Page first={first} />
          </QueryClientProvider>
        </StrictMode>,
      ),
    ),
)
