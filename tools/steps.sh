# Steps of ./run and ./test: each says what it does, and does nothing when it was done and nothing has changed since.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# One line that names what is missing and how to get it.
missing() {
  echo "$1" >&2
  exit 1
}

need_dotnet() {
  local wanted=10
  command -v dotnet >/dev/null || missing ".NET SDK $wanted is missing: get it from https://dotnet.microsoft.com/download"
  dotnet --list-sdks | grep -q "^$wanted\." ||
    missing ".NET SDK $wanted is missing (there is $(dotnet --list-sdks | cut -d' ' -f1 | xargs)): get it from https://dotnet.microsoft.com/download"
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    missing "Node.js 20.19 or newer with npm is missing: get it from https://nodejs.org"
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    missing "Node.js 20.19 or newer is missing (there is $(node --version)): get it from https://nodejs.org"
}

# What files hold now, in one number.
state_of() {
  find "$@" \( -name node_modules -o -name dist -o -name bin -o -name obj \) -prune -o -type f -exec cksum {} + |
    LC_ALL=C sort | cksum
}

# once NAME STATE COMMAND...: runs the command unless it succeeded in this very state.
once() {
  local stamp=artifacts/stamps/$1 state=$2
  shift 2
  if [ "$(cat "$stamp" 2>/dev/null)" != "$state" ]; then
    rm -f "$stamp"
    "$@"
    mkdir -p "$(dirname "$stamp")"
    echo "$state" >"$stamp"
  fi
}

npm_packages() {
  [ -f "$1/package.json" ] || return 0
  [ -d "$1/node_modules" ] || rm -f "artifacts/stamps/npm-${1//\//-}"
  once "npm-${1//\//-}" "$(cksum <"$1/package-lock.json") $(node --version)" npm_ci "$1"
}

npm_ci() {
  echo "Installing the npm packages of $1 …"
  npm ci --prefix "$1" --no-audit --no-fund --loglevel=error </dev/null
}

web_app() {
  [ -f src/web/package.json ] || return 0
  [ -f src/web/dist/index.html ] || rm -f artifacts/stamps/web
  once web "$(state_of src/web)" build_web_app
}

build_web_app() {
  echo "Building the web app …"
  npm run build --prefix src/web --silent </dev/null
}

host() {
  [ -f artifacts/bin/MedInsPerf.Local/release/MedInsPerf.Local.dll ] || rm -f artifacts/stamps/host
  once host "$(state_of src/MedInsPerf.* Directory.*.props global.json .editorconfig BannedSymbols.txt) $(dotnet --version)" build_host
}

build_host() {
  echo "Restoring the .NET packages …"
  dotnet restore src/MedInsPerf.Local --locked-mode -v quiet </dev/null
  echo "Building the product …"
  dotnet build src/MedInsPerf.Local -c Release --no-restore -v quiet -clp:NoSummary </dev/null
}

# Browser tests drive a Chromium, and without a font for Chinese every character is a box.
need_browser() {
  local wanted=()
  command -v chromium >/dev/null || wanted+=(chromium)
  fc-list 2>/dev/null | grep -qi 'cjk\|noto sans sc\|yahei\|pingfang' || wanted+=(fonts-noto-cjk fontconfig)
  [ ${#wanted[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${wanted[*]} …"
    apt-get update -qq </dev/null >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" </dev/null >/dev/null
  else
    missing "The browser tests need ${wanted[*]}: sudo apt-get install ${wanted[*]}"
  fi
}
