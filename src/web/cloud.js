// Run by azd before the page is built for the cloud: says where the API is, and what the page may talk to.
import { writeFile } from 'node:fs/promises'

const needed = (name) => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run azd provision first.`)
  return value
}

const api = new URL(needed('VITE_API_ORIGIN')).origin
const signIn = new URL(needed('IDENTITY_AUTHORITY')).origin

const contentSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  `connect-src 'self' ${api} ${signIn}`,
  `frame-src ${signIn}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

const site = {
  navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*', '*.svg'] },
  globalHeaders: {
    'Content-Security-Policy': contentSecurity,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  },
}

await writeFile('.env.production.local', `VITE_API_ORIGIN=${api}\n`)
await writeFile('public/staticwebapp.config.json', `${JSON.stringify(site, null, 2)}\n`)
