SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:
.DEFAULT_GOAL := help

# The crate and the tool must be of one version.
wasm-bindgen := $(shell sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml | sort -u)
trunk := 0.22.1
geckodriver := 0.37.1
cargo-deny := 0.20.2
cargo-fuzz := 0.13.2

rust-tools := cc rust
web-tools := $(rust-tools) node-modules trunk@$(trunk) wasm-bindgen-cli@$(wasm-bindgen)
site-tools := $(web-tools) python eleventy
bench-tools := $(web-tools) chromium bench
test-tools := $(site-tools) chromium chromedriver bench
tools-for-firefox := firefox geckodriver@$(geckodriver)
tools-for-webkit := webkit

cache := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/afterword
# Keyed by what is in it; Hugo is there, too.
export PYTHON := $(cache)/python-$(shell cksum <tools/requirements.txt | cut -d' ' -f1)/bin/python
# The command, as tests run it.
export AFTERWORD := $(CURDIR)/target/debug/afterword
export PATH := $(CURDIR)/node_modules/.bin:$(cache)/trunk-$(trunk)/bin:$(cache)/wasm-bindgen-cli-$(wasm-bindgen)/bin:$(cache)/geckodriver-$(geckodriver)/bin:$(cache)/cargo-deny-$(cargo-deny)/bin:$(cache)/cargo-fuzz-$(cargo-fuzz)/bin:$(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin

# What the next build of the scripts replaces is not in it.
formatted := $(shell git ls-files '*.mjs' '*.js' '*.ts' '*.jsx' '*.css' '*.md' | grep -v -e ^src/ -e /fixtures/ \
	-e /seeds/ -e /content/ -e ^site/demo/ -e ^docs/benchmarks.md -e ^docs/reliability.md)

wasm32 := --target wasm32-unknown-unknown -p afterword

# Both are looked up when a recipe needs them: what installs them runs first.
with-browser = CHROMIUM="$$(tools/install --where chromium)" CHROMEDRIVER="$$(tools/install --where chromedriver)"

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: ## build everything and serve the demo article to this machine
	@tools/install $(web-tools)
	@$(MAKE) --no-print-directory build
	@node web/serve.mjs

.PHONY: build
build: dist/afterword.js ## build the widget, the loader and the demo into dist/ (STABLE=1: without unstable options)

dist/afterword.js: target/demo/post.json target/post.schema.json target/stable Trunk.toml index.html package-lock.json rust-toolchain.toml \
		web/trunk-build $(shell find web/build -name "*.mjs" -not -name "*.test.mjs") Cargo.toml Cargo.lock $(shell find src styles site/demo site/gallery -type f)
	@tools/install $(web-tools)
	web/trunk-build

# Changes with STABLE alone, so that dist/ is built again then.
target/stable: always
	@mkdir -p $(@D)
	@echo '$(STABLE)' | cmp -s - $@ || echo '$(STABLE)' > $@
.PHONY: always

target/demo/post.json: site/demo/post.md Cargo.toml Cargo.lock cli/Cargo.toml reader/Cargo.toml $(shell find src cli/src reader/src -name '*.rs')
	@tools/install $(rust-tools)
	@mkdir -p $(@D)
	cargo run -q -p afterword-cli -- extract $< -o $@
	@touch $@

target/post.schema.json: Cargo.toml Cargo.lock cli/Cargo.toml reader/Cargo.toml $(shell find src cli/src reader/src -name '*.rs')
	@tools/install $(rust-tools)
	@mkdir -p $(@D)
	cargo run -q -p afterword-cli -- schema > $@

.PHONY: test
test: test-tools lint test-native test-json-ld test-browser build sizes test-e2e ## run every check

.PHONY: test-tools
test-tools:
	@tools/install $(test-tools)

.PHONY: lint
lint: ## formatting, lints, documentation and types
	@tools/install $(rust-tools) node-modules bench
	cargo fmt --all --check
	cargo clippy --workspace --all-features --all-targets -- -D warnings
	cargo clippy $(wasm32) --all-targets -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --workspace --all-features --no-deps
	prettier --log-level warn --check $(formatted)
	tsc -p src/tsconfig.json
	tsc -p tests/tsconfig.json
	tsc -p bench/contestants/tsconfig.json

.PHONY: lint-language
lint-language: ## doc comments, names of functions, widths and lengths (tests/language)
	@tools/install $(rust-tools)
	cargo run -q -p afterword-language

.PHONY: test-native
test-native: ## the tests that need no browser
	@tools/install $(rust-tools) node-modules
	PROPTEST_RNG_SEED=$${PROPTEST_RNG_SEED:-1} cargo test --workspace --all-features
	node --test --test-reporter=spec web/build/*.test.mjs bench/*.test.mjs

.PHONY: test-json-ld
test-json-ld: command ## what others' tools say about the JSON-LD
	@tools/install node-modules python
	$(PYTHON) -B -m unittest discover -v -s tests/judges -p '*_test.py'
	node --test --test-reporter=spec tests/judges/*.test.mjs

# The command that the tests run.
.PHONY: command
command:
	@tools/install $(rust-tools)
	cargo build -q -p afterword-cli

.PHONY: test-browser
test-browser: ## the Rust tests that run in headless Chromium
	@tools/install $(test-tools)
	@mkdir -p target
	@printf '{"goog:chromeOptions": {"binary": "%s", "args": [%s]}}\n' "$$(tools/install --where chromium)" \
		'"--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"' \
		> target/webdriver.json
	$(with-browser) WASM_BINDGEN_TEST_WEBDRIVER_JSON='$(CURDIR)/target/webdriver.json' \
		CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
		cargo test $(wasm32) --tests

.PHONY: fuzz
fuzz: ## look for input on which a check fails (SECONDS_EACH=1200, TARGET="json url …" for some alone)
	@tools/install $(rust-tools) cxx cargo-fuzz@$(cargo-fuzz)
	tests/fuzz/run $(or $(SECONDS_EACH),1200) "$(TARGET)"

.PHONY: audit
audit: ## licences, sources and known faults of what this depends on
	@tools/install $(rust-tools) cargo-deny@$(cargo-deny)
	@tools/audit

.PHONY: sites
sites: build command ## build the sites of examples/ with Hugo and Eleventy, into target/sites/
	@tools/install $(site-tools)
	PATH="$(CURDIR)/target/debug:$$(dirname "$$(tools/install --where hugo)"):$$PATH" web/sites

.PHONY: test-e2e
test-e2e: build sites ## whole pages in headless Chromium, with Playwright (ARGS="adoption" for one file)
	@tools/install $(test-tools)
	$(with-browser) playwright test -c tests/e2e $(ARGS)

# None of the checks of `make test`: there are machines that can't have these browsers.
ENGINES ?= firefox webkit
.PHONY: test-engines
test-engines: engine-tools build command ## whole pages in Firefox and in WebKit, with WebDriver (ENGINES="webkit" for one)
	FIREFOX="$$(tools/install --where firefox)" WEBKIT="$$(tools/install --where webkit)" \
		playwright test -c tests/engines $(addprefix --project=,$(ENGINES)) $(ARGS)

.PHONY: engine-tools
engine-tools:
	@tools/install $(web-tools) $(foreach engine,$(ENGINES),$(tools-for-$(engine)))

.PHONY: reliability-update
reliability-update: build command ## write what readers see when something is wrong to docs/reliability.md
	@tools/install $(test-tools)
	$(with-browser) RELIABILITY=update playwright test -c tests/e2e reliability

.PHONY: screenshots
screenshots: build ## pictures of the demo and the gallery, in target/screenshots/
	@tools/install $(test-tools)
	$(with-browser) node web/screenshots.mjs

.PHONY: sizes
sizes: build ## compare what readers download with web/sizes.json, to the byte
	@$(if $(STABLE),echo 'web/sizes.json is of a build without STABLE: not compared',node web/build/sizes.mjs)

.PHONY: sizes-update
sizes-update: build ## write the sizes of dist/ to web/sizes.json
	@$(if $(STABLE),echo 'web/sizes.json is of a build without STABLE' >&2; exit 1,node web/build/sizes.mjs --update)

.PHONY: bench
bench: target/bench/built ## the widget beside others, in about half an hour, into docs/benchmarks.md (ARGS="--only NAMES …")
	$(with-browser) node bench/run.mjs $(ARGS)
	node bench/report.mjs target/bench/results.json

.PHONY: bench-quick
bench-quick: target/bench/built ## the same with fewer samples, in less than 3 minutes, to the terminal
	$(with-browser) node bench/run.mjs --quick --out target/bench/quick.json $(ARGS)
	@node bench/report.mjs --summary target/bench/quick.json

target/bench/built: dist/afterword.js bench/build.mjs bench/cells.mjs bench/contestants.mjs bench/data.mjs bench/host.css bench/package-lock.json \
		$(shell find bench/contestants bench/rust -type f -not -path '*/target/*') | command
	@tools/install $(bench-tools)
	node bench/build.mjs
	@touch $@

.PHONY: bench-cli
bench-cli: ## afterword extract beside Hugo, over 10,000 posts (ARGS="--posts N --runs N")
	@tools/install $(site-tools)
	cargo build -q --release -p afterword-cli
	$(PYTHON) bench/cli/bench.py target/release/afterword $(ARGS)

.PHONY: clean
clean: ## remove what was built; the tools stay
	rm -rf dist target
