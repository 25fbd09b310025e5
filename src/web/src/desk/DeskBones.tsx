/** The desk's shape while it is on its way. */
export function DeskBones() {
  return (
    <div className="desk" role="status" aria-label="正在打开材料">
      <header className="dbar">
        <i className="bone" style={{ width: 240 }} />
        <i className="bone" style={{ width: 90 }} />
        <span className="grow" />
        <i className="bone" style={{ width: 160 }} />
      </header>
      <nav className="ol">
        {Array.from({ length: 14 }, (_, index) => (
          <i
            key={index}
            className="bone"
            style={{ width: 110 + ((index * 37) % 60), margin: '14px 18px 0' }}
          />
        ))}
      </nav>
      <main className="sheet">
        <div className="sheetscroll">
          <div className="paper">
            <i className="bone" style={{ width: 260, margin: '8px auto 26px' }} />
            {Array.from({ length: 16 }, (_, index) => (
              <i
                key={index}
                className="bone"
                style={{ width: index % 5 === 4 ? '52%' : '100%', margin: '0 0 16px' }}
              />
            ))}
          </div>
        </div>
      </main>
      <section className="findings">
        {Array.from({ length: 7 }, (_, index) => (
          <i
            key={index}
            className="bone"
            style={{ width: 220 + ((index * 53) % 110), margin: '14px 16px 0' }}
          />
        ))}
      </section>
    </div>
  )
}
