export function Logo({ size = 22, inverse = false }: { size?: number; inverse?: boolean }) {
  const plate = inverse ? '#F4FAF9' : 'var(--brand)'
  const line = inverse ? '#0B6B61' : 'var(--surface)'
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden style={{ flex: 'none' }}>
      <rect width="24" height="24" rx="5" fill={plate} />
      <path d="M6 16.5h12" stroke={line} strokeWidth="2" strokeLinecap="round" />
      <path
        d="M6.5 11.3h3.4l1.8-4.3 2.6 6.2 1.3-1.9h2"
        fill="none"
        stroke={line}
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
