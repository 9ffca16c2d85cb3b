/*
 * What cannot wait for the page's own code; stands in the document's head. A block of its own, so
 * that it leaves no name behind.
 */
{
  const stored = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null // Storage is closed: the system's choice stands.
    }
  }
  const { documentElement: html } = document

  // The theme that was chosen, before anything is painted in the other one.
  const theme = stored('theme')
  if (theme === 'light' || theme === 'dark') html.dataset.theme = theme

  // The server draws the first step, whatever step the address goes on with: it never sees that.
  if (location.hash) html.dataset.elsewhere = ''

  // The server knows the browser's language, not the one that was chosen here before.
  const lang = stored('lang')
  const query = new URLSearchParams(location.search)
  if ((lang === 'en' || lang === 'es') && lang !== html.lang && !query.has('lang')) {
    query.set('lang', lang)
    location.replace(`/?${query}${location.hash}`)
  }
}
