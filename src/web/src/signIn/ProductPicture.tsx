import { Logo } from '../ui/Logo'
import { Mark } from '../ui/Mark'

/** The product in one picture: a sentence of a report, the rate that does not follow, what it should be. */
export function ProductPicture() {
  return (
    <section className="signin-picture" aria-label="医保绩效是什么">
      <div className="row signin-name">
        <Logo size={28} inverse />
        <b>医保绩效</b>
        <span>医疗保障资金绩效自评系统</span>
      </div>
      <div>
        <p className="signin-claim">
          每一个数，都有出处；
          <br />
          每一处不符，都说得清。
        </p>
        <p className="signin-sub">拖入去年的 Word 文件，一分钟看到写了什么、哪里对不上、怎么改。</p>
        <div
          className="signin-example"
          role="img"
          aria-label="例子：使用率写的是 95.15 %，按金额算应为 95.51 %，相差 −0.36 个点"
        >
          <p className="signin-text" aria-hidden>
            2024年度城乡居民医疗保险县级配套资金财政二下审核额度为 <u>14400000 元</u>，此项资金已使用{' '}
            <u>13752922.50 元</u>，使用率 <em>95.15%</em>。
          </p>
          <div className="row signin-finding" aria-hidden>
            <Mark of="error" size={16} />
            <b>执行率与金额不符</b>
            <span className="grow">执行数 ÷ 全年预算数</span>
            <dl>
              <dt>文中写</dt>
              <dd>95.15%</dd>
            </dl>
            <dl>
              <dt>应为</dt>
              <dd>
                <b>95.51%</b>
              </dd>
            </dl>
            <dl>
              <dt>相差</dt>
              <dd className="signin-gap">−0.36 个点</dd>
            </dl>
          </div>
        </div>
      </div>
      <p className="signin-foot">县里填报和签字　市里审核　省里汇总</p>
    </section>
  )
}
