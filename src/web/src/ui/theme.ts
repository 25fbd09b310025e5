import { theme as antd, type ThemeConfig } from 'antd'

/** The product's colours: the only place where they stand. `field` borders a lone input; err, warn and info are for severity only. */
export const light = {
  brand: '#0B6B61',
  brandSoft: '#E6F2F0',
  bg: '#F4F6F6',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  sunken: '#F8FAF9',
  line: '#E2E7E6',
  lineStrong: '#CBD3D1',
  field: '#87948F',
  track: '#EAEEED',
  ink: '#16211F',
  ink2: '#4B5957',
  ink3: '#5E6C69',
  err: '#C5302B',
  errSoft: '#FCEFEE',
  warn: '#935500',
  warnSoft: '#FDF4E3',
  info: '#2460B8',
  infoSoft: '#EDF3FC',
  onBrand: '#FFFFFF',
  paper: '#FFFFFF',
  paperInk: '#1B1B1B',
  seq1: '#F1F6F5',
  seq2: '#D8E9E6',
  seq3: '#B3D4CF',
  seq4: '#7FB6AE',
  seq5: '#2E7F77',
  seq6: '#0B6B61',
  grey1: '#AEB9B7',
  grey2: '#CBD3D1',
  grey3: '#E2E7E6',
}

export type Tokens = typeof light

export const dark: Tokens = {
  brand: '#4DB8AA',
  brandSoft: '#16302D',
  bg: '#0E1312',
  surface: '#161C1B',
  raised: '#1D2423',
  sunken: '#121817',
  line: '#28312F',
  lineStrong: '#3B4644',
  field: '#5F6C69',
  track: '#222A29',
  ink: '#E6ECEA',
  ink2: '#A9B5B2',
  ink3: '#919E9B',
  err: '#FF8078',
  errSoft: '#351917',
  warn: '#F0B04A',
  warnSoft: '#33260F',
  info: '#7FB0FF',
  infoSoft: '#15243C',
  onBrand: '#0E1312',
  paper: '#1B2221',
  paperInk: '#DCE3E1',
  seq1: '#17211F',
  seq2: '#1C322F',
  seq3: '#214A45',
  seq4: '#28695F',
  seq5: '#36907F',
  seq6: '#4DB8AA',
  grey1: '#5C6866',
  grey2: '#3B4644',
  grey3: '#28312F',
}

export const font =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif'

export function antdTheme(t: Tokens, isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: t.brand,
      colorLink: t.brand,
      colorError: t.err,
      colorWarning: t.warn,
      colorInfo: t.info,
      colorSuccess: t.brand,
      colorErrorBg: t.errSoft,
      colorErrorBorder: t.line,
      colorWarningBg: t.warnSoft,
      colorWarningBorder: t.line,
      colorText: t.ink,
      colorTextSecondary: t.ink2,
      colorTextTertiary: t.ink3,
      colorTextPlaceholder: t.ink3,
      colorBorder: t.lineStrong,
      colorBorderSecondary: t.line,
      colorBgLayout: t.bg,
      colorBgContainer: t.surface,
      colorBgElevated: t.raised,
      colorTextLightSolid: t.onBrand,
      fontFamily: font,
      fontSize: 13,
      controlHeight: 30,
      controlHeightSM: 24,
      controlHeightLG: 38,
      borderRadius: 5,
      borderRadiusSM: 4,
      borderRadiusLG: 7,
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', paddingInline: 12 },
      Segmented: { itemSelectedBg: t.surface, trackBg: t.track, itemSelectedColor: t.ink },
      Input: { colorBorder: t.field, activeShadow: `0 0 0 2px ${t.brandSoft}` },
      Select: { colorBorder: t.lineStrong },
      Tooltip: { colorBgSpotlight: isDark ? '#2A3331' : '#22302D', colorTextLightSolid: '#F4F6F6' },
    },
  }
}

/** Puts the tokens where the style sheet reads them. */
export function paintTokens(t: Tokens, isDark: boolean) {
  const root = document.documentElement
  root.dataset['theme'] = isDark ? 'dark' : 'light'
  for (const [name, colour] of Object.entries(t)) root.style.setProperty(`--${name}`, colour)
}
