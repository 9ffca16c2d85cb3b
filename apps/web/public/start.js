/*
 * What cannot wait for the page's own code. A block of its own, so that it leaves one name behind.
 */
{
  const stored = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null // Storage is closed: the system's choice stands.
    }
  }

  // The theme that was chosen, before anything is painted in the other one.
  const theme = stored('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme

  // The plan of this address, asked for while the code that draws it is still on its way.
  const query = new URLSearchParams(location.search)
  for (const name of [...query.keys()]) {
    if (/^(utm_\w+|fbclid|gclid|compare)$/.test(name)) query.delete(name)
  }
  if (!query.has('lang')) {
    const tags = [stored('lang'), ...navigator.languages.map((tag) => tag.slice(0, 2)), 'en']
    query.set(
      'lang',
      tags.find((tag) => tag === 'en' || tag === 'es'),
    )
  }
  window.firstPlan = fetch(`/api/v1/plan?${query}`)
  // Whoever uses it says so when it fails; until then it is no unhandled error.
  window.firstPlan.catch(() => {})
}
