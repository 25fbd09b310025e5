import react from '@vitejs/plugin-react'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** Leaves a .br beside every text file, for hosts that serve precompressed files. */
function brotli(): Plugin {
  const compress = promisify(brotliCompress)
  return {
    name: 'brotli',
    apply: 'build',
    async closeBundle() {
      const names = await readdir('dist', { recursive: true })
      await Promise.all(
        names
          .filter((name) => /\.(js|css|html|svg)$/.test(name))
          .map(async (name) => {
            const text = await readFile(join('dist', name))
            const packed = await compress(text, {
              params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
            })
            await writeFile(join('dist', `${name}.br`), packed)
          }),
      )
    },
  }
}

/**
 * The library gives every icon its English name as a label. Icons stand beside words here, or in a button that has a Chinese
 * label of its own, so a screen reader shall pass them over: those of the library's own parts, too.
 */
function silentIcons(): Plugin {
  const named = '"aria-label": icon.name'
  return {
    name: 'silent-icons',
    transform(code, id) {
      if (!/@ant-design\/icons\/es\/components\/AntdIcon(Light)?\.js$/.test(id)) return null
      if (!code.includes(named)) this.error('The icons name themselves in another way than before.')
      return code.replace(named, '"aria-hidden": true')
    },
  }
}

/** Where `npm run dev` finds the API: the address that ./run prints. */
const host = process.env['MEDINSPERF_HOST'] ?? 'http://localhost:5080'

export default defineConfig({
  plugins: [react(), silentIcons(), brotli()],
  server: { proxy: { '/api': host, '/local-issuer': host } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            {
              name: 'antd',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)[\\/]/,
            },
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
})
