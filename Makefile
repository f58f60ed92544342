SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:
.DEFAULT_GOAL := help

# The tool must have the version of the crate.
wasm-bindgen := $(shell sed -n '/^name = "wasm-bindgen"$$/{n; s/.*"\(.*\)"/\1/p}' Cargo.lock)
trunk := 0.22.1
geckodriver := 0.37.1
cargo-deny := 0.20.2
cargo-fuzz := 0.13.2

empty :=
space := $(empty) $(empty)
comma := ,

rust-tools := cc rust
web-tools := $(rust-tools) node-modules trunk@$(trunk) wasm-bindgen-cli@$(wasm-bindgen)
site-tools := $(web-tools) python
sites-tools := $(site-tools) eleventy jekyll
site-test-tools := $(site-tools) chromium lighthouse
bench-tools := $(web-tools) chromium bench
framework-tools := $(web-tools) chromium framework-libraries
package-tools := $(web-tools) wasi
release-tools := $(package-tools) packaging rust-targets@$(subst $(space),$(comma),$(systems))
package-test-tools := $(release-tools) chromium package-tests eleventy site-generators qemu \
	$(oldest-rust:%=rust-version@%)
generator-tools := $(framework-tools) site-generators
test-tools := $(sites-tools) $(site-test-tools) $(framework-tools) wasi packaging chromedriver bench
# The systems of the wheels (packages/build/systems.py), and each `rust-version` of a crate.
systems := x86_64-unknown-linux-musl aarch64-unknown-linux-musl x86_64-apple-darwin \
	aarch64-apple-darwin x86_64-pc-windows-gnu
oldest-rust := 1.88.0 1.97.0
tools-for-firefox := firefox geckodriver@$(geckodriver)
tools-for-webkit := webkit

cache := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/afterword
# The environment's name has a checksum of its packages, so that a change of them makes a new one.
export PYTHON := $(cache)/python-$(shell cksum <tools/requirements.txt | cut -d' ' -f1)/bin/python
# The path of the command that the tests run.
export AFTERWORD := $(CURDIR)/target/debug/afterword
# The files of the widget go into the command once they are built. Cargo builds it anew when this
# changes, so all recipes have the same.
export AFTERWORD_WIDGET = $(shell [ ! -e dist/afterword.files.json ] || echo '$(CURDIR)/dist')
packaging := $(cache)/packaging-$(shell cksum <packages/python/requirements.txt | cut -d' ' -f1)/bin
cached-tools := trunk-$(trunk) wasm-bindgen-cli-$(wasm-bindgen) geckodriver-$(geckodriver) \
	cargo-deny-$(cargo-deny) cargo-fuzz-$(cargo-fuzz)
tool-folders := $(CURDIR)/node_modules/.bin $(cached-tools:%=$(cache)/%/bin)
export PATH := $(subst $(space),:,$(tool-folders)):$(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin

formatted := $(shell git ls-files '*.mjs' '*.js' '*.ts' '*.jsx' '*.css' '*.md' | \
	grep -v -e /fixtures/ -e /seeds/ -e /content/ \
	-e ^site/demo/ -e ^docs/benchmarks.md -e ^docs/reliability.md)

wasm32 := --target wasm32-unknown-unknown

# The recipe looks up both paths itself, after it has installed them.
with-browser = CHROMIUM="$$(tools/install --where chromium)" \
	CHROMEDRIVER="$$(tools/install --where chromedriver)"

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: ## build everything and serve the project's site to this machine
	@tools/install $(site-tools)
	@$(MAKE) --no-print-directory site
	@node web/serve.mjs

.PHONY: site
site: build command ## the project's site, into target/site/ (SITE_URL="https://…" if it is known)
	@tools/install $(site-tools)
	@HUGO="$$(tools/install --where hugo)" node web/site.mjs

.PHONY: build
build: dist/afterword.js command ## dist/ and the command (STABLE=1: without unstable options)

# The reader for pages without data, and that of the playground.
web-reader := target/web-reader/article/names.json
$(web-reader): $(shell find src reader/src web/reader -name '*.rs' -o -name Cargo.toml) \
		target/stable Cargo.toml Cargo.lock rust-toolchain.toml package-lock.json web/reader-build \
		web/size-flags $(addprefix web/build/,optimize-reader.mjs optimize.mjs glue.mjs scripts.mjs)
	@tools/install $(web-tools)
	web/reader-build
	@touch $@

web-sources := $(shell find src styles site/demo site/gallery web/widget -type f) \
	$(shell find web/build -name '*.mjs' -not -name '*.test.mjs')
dist/afterword.js: target/demo/post.json target/post.schema.json target/stable \
		Trunk.toml index.html package-lock.json rust-toolchain.toml Cargo.toml Cargo.lock \
		web/trunk-build web/size-flags $(web-reader) $(web-sources)
	@tools/install $(web-tools)
	web/trunk-build

# Changes only with STABLE, so that dist/ is built anew then.
target/stable: always
	@mkdir -p $(@D)
	@echo '$(STABLE)' | cmp -s - $@ || echo '$(STABLE)' > $@
.PHONY: always

# The demo's data is made by the command of the last build, or by one without the widget's files.
command-sources := Cargo.toml Cargo.lock cli/Cargo.toml reader/Cargo.toml \
	$(shell find src cli/src reader/src -name '*.rs')
target/demo/post.json: site/demo/post.md $(command-sources)
	@tools/install $(rust-tools)
	@mkdir -p $(@D)
	cargo run -q -p afterword-cli -- extract $< -o $@
	@touch $@

target/post.schema.json: $(command-sources)
	@tools/install $(rust-tools)
	@mkdir -p $(@D)
	cargo run -q -p afterword-cli -- schema > $@

.PHONY: test
test: test-tools lint test-native test-json-ld test-browser build sizes test-e2e test-docs \
	test-site test-lighthouse test-frameworks-quick test-packages-quick ## run every check

.PHONY: test-tools
test-tools:
	@tools/install $(test-tools)

.PHONY: lint
lint: ## formatting, lints, documentation, types, and the measures of the language
	@tools/install $(rust-tools) node-modules bench framework-libraries
	cargo fmt --all --check
	cargo clippy --workspace --all-features --all-targets -- -D warnings
	cargo clippy $(wasm32) -p afterword --all-targets -- -D warnings
	cargo clippy $(wasm32) -p afterword-example-yew --all-targets -- -D warnings
	cargo clippy $(wasm32) -p afterword-reader -- -D warnings
	cargo clippy $(wasm32) -p afterword-web-reader -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --workspace --all-features --no-deps
	prettier --log-level warn --check $(formatted)
	tsc -p src/tsconfig.json
	tsc -p tests/tsconfig.json
	tsc -p site/playground/tsconfig.json
	tsc -p bench/contestants/tsconfig.json
	tsc -p tests/frameworks/apps/tsconfig.json
	cargo run -q -p afterword-language

.PHONY: test-native
test-native: ## the tests that need no browser
	@tools/install $(rust-tools) node-modules
	PROPTEST_RNG_SEED=$${PROPTEST_RNG_SEED:-1} cargo test --workspace --all-features
	cargo test -p afterword-web-reader
	node --test --test-reporter=spec web/build/*.test.mjs bench/*.test.mjs

.PHONY: test-json-ld
test-json-ld: command ## the JSON-LD, judged by other projects' tools
	@tools/install node-modules python
	$(PYTHON) -B -m unittest discover -v -s tests/judges -p '*_test.py'
	node --test --test-reporter=spec tests/judges/*.test.mjs

.PHONY: command
command: dist/afterword.js ## the command, with the files of the widget inside
	@tools/install $(rust-tools)
	cargo build -q -p afterword-cli

chromium-arguments := "--disable-gpu", "--disable-background-networking", \
	"--disable-component-update", "--disable-sync", "--no-first-run"
.PHONY: test-browser
test-browser: ## the Rust tests that run in headless Chromium
	@tools/install $(test-tools)
	@mkdir -p target
	@printf '{"goog:chromeOptions": {"binary": "%s", "args": [%s]}}\n' \
		"$$(tools/install --where chromium)" \
		'$(chromium-arguments)' > target/webdriver.json
	$(with-browser) WASM_BINDGEN_TEST_WEBDRIVER_JSON='$(CURDIR)/target/webdriver.json' \
		CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
		cargo test $(wasm32) -p afterword -p afterword-example-yew --tests

.PHONY: fuzz
fuzz: ## look for input on which a check fails (SECONDS_EACH=60 TARGET="json url")
	@tools/install $(rust-tools) cxx cargo-fuzz@$(cargo-fuzz)
	tests/fuzz/run $(or $(SECONDS_EACH),1200) "$(TARGET)"

.PHONY: audit
audit: ## licenses, sources and known vulnerabilities of the dependencies
	@tools/install $(rust-tools) cargo-deny@$(cargo-deny)
	@tools/audit

generators := $(dir $(PYTHON)):$(CURDIR)/examples/eleventy/node_modules/.bin
.PHONY: sites
sites: build command ## build sites with Hugo, Eleventy, Jekyll and MkDocs, into target/sites/
	@tools/install $(sites-tools)
	PATH="$(CURDIR)/target/debug:$$(dirname "$$(tools/install --where hugo)"):$(generators):$$PATH" \
		web/sites

.PHONY: test-e2e
test-e2e: build sites ## whole pages in headless Chromium (ARGS="adoption" for one file)
	@tools/install $(test-tools)
	$(with-browser) playwright test -c tests/e2e $(ARGS)

.PHONY: test-docs
test-docs: build command ## every block of code in the documents, run or compared
	@tools/install $(web-tools)
	node --test --test-reporter=spec tests/docs/*.test.mjs

.PHONY: test-site
test-site: site ## the project's site in headless Chromium (ARGS="search" for one file)
	@tools/install $(site-test-tools)
	$(with-browser) playwright test -c tests/site $(ARGS)

.PHONY: test-lighthouse
test-lighthouse: site ## the project's site, judged by Lighthouse
	@tools/install $(site-test-tools)
	$(with-browser) node tests/site/lighthouse.mjs

.PHONY: test-frameworks-quick
test-frameworks-quick: build ## routers and frameworks in Chromium (ARGS="turbo" for one file)
	@tools/install $(framework-tools)
	node tests/frameworks/build.mjs
	$(with-browser) playwright test -c tests/frameworks $(or $(ARGS),quick)

# Not part of `make test`, since the generators are large.
.PHONY: test-frameworks
test-frameworks: build command ## routers, frameworks and site generators in Chromium
	@tools/install $(generator-tools)
	node tests/frameworks/build.mjs
	node tests/frameworks/generators/build.mjs
	$(with-browser) playwright test -c tests/frameworks $(ARGS)

wasi-command := target/wasm32-wasip1/wasi/afterword.wasm
$(wasi-command): dist/afterword.js cli/build.rs $(command-sources)
	@tools/install $(package-tools)
	cargo build -q --profile wasi -p afterword-cli --target wasm32-wasip1
	@touch $@

.PHONY: npm-package
npm-package: $(wasi-command)
	@tools/install $(package-tools)
	node packages/build/index.mjs

# The wheel of this system alone, unoptimized: what is tested is how it is installed.
.PHONY: quick-wheel
quick-wheel: command
	@tools/install packaging
	rm -rf target/packages-quick
	cd packages/python && $(packaging)/maturin build --quiet --profile dev --locked \
		--out ../../target/packages-quick

.PHONY: packages
packages: command ## what a release publishes, in target/packages/ (SYSTEMS="TARGET…" for some)
	@tools/install $(release-tools)
	rm -rf target/packages
	@$(MAKE) --no-print-directory npm-package
	$(packaging)/python -B packages/build/crates.py target/packages
	$(packaging)/python -B packages/build/wheels.py target/packages $(SYSTEMS)
	$(packaging)/python -B packages/build/archives.py target/packages '$(AFTERWORD)'

test-package = PATH="$(packaging):$$PATH" node --test --test-reporter=spec
.PHONY: test-packages-quick
test-packages-quick: npm-package quick-wheel ## the packages of this system, installed, at work
	$(test-package) $(patsubst %,tests/packages/%.test.mjs,guest-paths site-options npm)
	PACKAGES='$(CURDIR)/target/packages-quick' $(test-package) tests/packages/wheels.test.mjs

.PHONY: test-packages
test-packages: packages ## the packages, installed into empty folders, at all that they do
	@tools/install $(package-test-tools)
	$(with-browser) $(test-package) tests/packages/*.test.mjs

# Not part of `make test`, since not every machine can have these browsers.
ENGINES ?= firefox webkit
.PHONY: test-engines
test-engines: engine-tools build command ## whole pages in Firefox and WebKit (ENGINES="webkit")
	FIREFOX="$$(tools/install --where firefox)" WEBKIT="$$(tools/install --where webkit)" \
		playwright test -c tests/engines $(addprefix --project=,$(ENGINES)) $(ARGS)

.PHONY: engine-tools
engine-tools:
	@tools/install $(web-tools) $(foreach engine,$(ENGINES),$(tools-for-$(engine)))

.PHONY: reliability-update
reliability-update: build command ## write the outcome of each fault to docs/reliability.md
	@tools/install $(test-tools)
	$(with-browser) RELIABILITY=update playwright test -c tests/e2e reliability

# The outcome is committed, so that no test needs the generators.
.PHONY: renderings
renderings: ## render the fixtures with six site generators, and write what is read differently
	@tools/install $(rust-tools) node-modules python renderings kramdown cmark-gfm
	HUGO="$$(tools/install --where hugo)" node tests/renderings/render.mjs
	RENDERINGS=update cargo test -q -p afterword-cli --test renderings

.PHONY: screenshots
screenshots: build ## pictures of the demo and the gallery, in target/screenshots/
	@tools/install $(test-tools)
	$(with-browser) node web/screenshots.mjs

.PHONY: pictures
pictures: build ## the pictures of the demo in docs/
	@tools/install $(test-tools)
	$(with-browser) node web/pictures.mjs

other-build := web/sizes.json holds the sizes of a build without STABLE
.PHONY: sizes
sizes: build ## compare the compressed sizes of dist/ with web/sizes.json, to the byte
	@$(if $(STABLE),echo '$(other-build): not compared',node web/build/sizes.mjs)

.PHONY: sizes-update
sizes-update: build ## write the sizes of dist/ to web/sizes.json
	@$(if $(STABLE),echo '$(other-build)' >&2; exit 1,node web/build/sizes.mjs --update)

.PHONY: bench
bench: target/bench/built ## the widget beside others, in half an hour (ARGS="--only NAMES")
	$(with-browser) node bench/run.mjs $(ARGS)
	node bench/report.mjs target/bench/results.json

.PHONY: bench-quick
bench-quick: target/bench/built ## the same with fewer samples, in 3 minutes, to the terminal
	$(with-browser) node bench/run.mjs --quick --out target/bench/quick.json $(ARGS)
	@node bench/report.mjs --summary target/bench/quick.json

target/bench/built: dist/afterword.js bench/build.mjs bench/cells.mjs bench/contestants.mjs \
		bench/data.mjs bench/host.css bench/package-lock.json \
		$(shell find bench/contestants bench/rust -type f -not -path '*/target/*') | command
	@tools/install $(bench-tools)
	node bench/build.mjs
	@touch $@

.PHONY: bench-cli
bench-cli: dist/afterword.js ## the command beside Hugo and Pagefind, over 10,000 posts (ARGS="--posts N")
	@tools/install $(web-tools) python bench
	cargo build -q --release -p afterword-cli
	$(PYTHON) bench/cli/bench.py target/release/afterword $(ARGS)
	$(PYTHON) bench/cli/site.py target/release/afterword node_modules/.bin/pagefind $(ARGS)

.PHONY: clean
clean: ## remove everything that was built; installed tools stay
	rm -rf dist target
