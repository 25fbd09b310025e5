import { FileSearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { at } from '../api/address'
import { get, post, type Answer } from '../api/call'
import type { Check } from '../api/views'
import { DropVeil } from '../imports/DropVeil'
import { Logo } from '../ui/Logo'
import { asCode } from './code'
import { Verdict } from './Verdict'

/** 核对公文: for whoever holds an official document, signed in or not. Its file, or the code at its foot, is enough. */
export function Component() {
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState<'code' | 'file'>()
  const [answer, setAnswer] = useState<{ about: string; found: Answer<Check> }>()
  const chooser = useRef<HTMLInputElement>(null)
  const label = useId()
  const typed = asCode(code)

  const ask = async (by: 'code' | 'file', about: string, question: Promise<Answer<Check>>) => {
    setAsked(by)
    setAnswer(undefined)
    const found = await question
    setAnswer({ about, found })
    setAsked(undefined)
  }
  const askCode = () => {
    if (typed) void ask('code', typed, get(at('/api/checks/{mark}', { mark: typed })))
  }
  const askFile = (file: File | undefined) => {
    if (!file) return
    const form = new FormData()
    form.append('file', file)
    void ask('file', file.name, post(at('/api/checks'), { form }))
  }

  return (
    <main className="check">
      <DropVeil onDrop={(files) => askFile(files[0])} says="松开就核对" detail="文件只用来比对，不保存" />
      <header className="row">
        <Logo size={26} />
        <b className="brand">医保绩效</b>
        <Link to="/sign-in" className="check-in">
          登录
        </Link>
      </header>
      <h1>核对公文</h1>
      <p className="sec">手里的自评报告是不是报送的那一份？输入页脚的校验码，或者选文件来比。不用登录。</p>
      <div className="check-ways">
        <section className="card" aria-labelledby={`${label}-code`}>
          <h2 id={`${label}-code`}>输入校验码</h2>
          <p className="dim s12">印在每一页的页脚，十二位，例如 1A2B-3C4D-5E6F</p>
          <div className="row">
            <Input
              aria-label="校验码"
              value={code}
              placeholder="____-____-____"
              maxLength={20}
              onChange={(event) => setCode(event.target.value)}
              onPressEnter={askCode}
            />
            <Button type="primary" disabled={!typed} loading={asked === 'code'} onClick={askCode}>
              核对
            </Button>
          </div>
        </section>
        <section className="card" aria-labelledby={`${label}-file`}>
          <h2 id={`${label}-file`}>用文件核对</h2>
          <p className="dim s12">Word、PDF、Excel 都可以；改过的能指出改了哪里。文件只用来比对，不保存</p>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".docx,.pdf,.xlsx"
            onChange={(event) => {
              askFile(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <Button
            icon={<FileSearchOutlined />}
            loading={asked === 'file'}
            onClick={() => chooser.current?.click()}
          >
            选文件，或拖到这一页
          </Button>
        </section>
      </div>
      <div aria-live="polite">{answer && <Verdict about={answer.about} found={answer.found} />}</div>
    </main>
  )
}
