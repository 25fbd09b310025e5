import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { antdTheme, dark, light, paintTokens, type Tokens } from './theme'

/** What the person chose; `system` follows the computer. */
export type Choice = 'system' | 'light' | 'dark'

interface Appearance {
  tokens: Tokens
  isDark: boolean
  choice: Choice
  choose(choice: Choice): void
}

const key = 'appearance'
const system = matchMedia('(prefers-color-scheme: dark)')
const AppearanceContext = createContext<Appearance | null>(null)

export function useAppearance(): Appearance {
  const found = useContext(AppearanceContext)
  if (!found) throw new Error('useAppearance outside AppearanceProvider')
  return found
}

function stored(): Choice {
  const value = localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : 'system'
}

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(stored)
  const [systemDark, setSystemDark] = useState(system.matches)
  useEffect(() => {
    const follow = () => setSystemDark(system.matches)
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [])
  const isDark = choice === 'system' ? systemDark : choice === 'dark'
  const tokens = isDark ? dark : light
  paintTokens(tokens, isDark)
  const choose = (next: Choice) => {
    localStorage.setItem(key, next)
    setChoice(next)
  }
  return (
    <AppearanceContext value={{ tokens, isDark, choice, choose }}>
      <ConfigProvider locale={zhCN} theme={antdTheme(tokens, isDark)} button={{ autoInsertSpace: false }}>
        <AntApp style={{ height: '100%' }} message={{ top: 52, maxCount: 3 }}>
          {children}
        </AntApp>
      </ConfigProvider>
    </AppearanceContext>
  )
}
