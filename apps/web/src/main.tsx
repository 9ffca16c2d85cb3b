import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Page } from './page/page.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the document has no #root')

// The font comes while the page is worked out. Asked for any sooner it would delay this very code,
// by as much as it is long; asked for by the first text it would come after it. Where it never comes,
// the fallback stands.
document.fonts.load('1em Archivo').catch(() => {})

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>
  </StrictMode>,
)
