module github.com/lssm-tech/docsgen

go 1.26.0

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // front matter of guides as Hugo has it
	github.com/alecthomas/chroma/v2 v2.27.0
	github.com/andybalholm/cascadia v1.3.5 // tests: pages are asserted by CSS selector
	github.com/chromedp/cdproto v0.159.0 // tests: the protocol of the browser
	github.com/chromedp/chromedp v0.23.0 // tests: pages in a real browser
	github.com/evanw/esbuild v0.28.2
	github.com/fsnotify/fsnotify v1.10.1
	github.com/go-git/go-git/v5 v5.19.3 // .gitignore as git reads it; only its package gitignore is linked
	github.com/goccy/go-yaml v1.19.2
	github.com/gofrs/flock v0.13.1 // one build of a target at a time, on every system, also after a crash
	github.com/google/uuid v1.6.0 // ids of feeds whose site has no address
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // tests: machine output and configuration against their schemas
	github.com/spf13/cobra v1.10.2
	github.com/vektah/gqlparser/v2 v2.5.64 // GraphQL's schema language; only its parser is linked
	github.com/yuin/goldmark v1.8.7
	github.com/yuin/goldmark-emoji v1.0.6 // the names of GitHub's emoji; only its table is linked
	golang.org/x/image v0.47.0 // the social card: fonts and their drawing
	golang.org/x/mod v0.42.0 // semantic versions
	golang.org/x/net v0.62.0 // HTML in guides, tag by tag; tests: pages as browsers parse them
	golang.org/x/sync v0.24.0 // writing on all cores until the first error
	golang.org/x/sys v0.49.0 // two folders exchanged in one step, on Linux and macOS; processor time of a thread
	golang.org/x/text v0.43.0 // search: accents folded; terminal: width of characters
	golang.org/x/tools v0.52.0 // tests: txtar archives
	modernc.org/quickjs v0.27.0
)

require github.com/spf13/pflag v1.0.9

require (
	github.com/dlclark/regexp2/v2 v2.2.1 // indirect
	github.com/dustin/go-humanize v1.1.0 // indirect
	github.com/go-git/gcfg v1.5.1-0.20230307220236-3a3c6141e376 // indirect
	github.com/go-git/go-billy/v5 v5.9.2 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/jbenet/go-context v0.0.0-20150711004518-d14ea06fba99 // indirect
	github.com/mattn/go-isatty v0.0.24 // indirect
	github.com/ncruces/go-strftime v1.1.0 // indirect
	github.com/remyoudompheng/bigfft v0.0.0-20230129092748-24d4a6f8daec // indirect
	go.yaml.in/yaml/v3 v3.0.6 // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	gopkg.in/warnings.v0 v0.1.2 // indirect
	honnef.co/go/tools v0.8.2 // indirect
	modernc.org/libc v1.79.0 // indirect
	modernc.org/libquickjs v0.14.0 // indirect
	modernc.org/mathutil v1.7.1 // indirect
	modernc.org/memory v1.12.1 // indirect
)

tool honnef.co/go/tools/cmd/staticcheck
