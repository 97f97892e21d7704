# Touchline. "make run" and "make test" work on a fresh Debian or Ubuntu with
# Go, make and a C compiler; the rest is for those who work on it.

GO     ?= go
TOOL   := $(GO) tool -modfile=tools/go.mod
# What builds without a C compiler, on every system: all but the window.
PURE   := ./assets/... ./model/... ./canvas/... ./export/... ./cmd/internal/... ./cmd/touchline-cli
# How long one fuzz target runs under "make fuzz".
FUZZ   ?= 30s
# How long the random user sits at the window under "make user", and how long
# two windows and a command line work on one file. With SEED that one again;
# without, another one each time, but for "make test": what it judges is the
# change at hand, so it takes the same seed each time, and it says a fault only
# when that seed fails twice.
ALONE    ?= 2m
TOGETHER ?= 40s
SEED     ?=

.DEFAULT_GOAL := help
.PHONY: help run test build window cli format lint unit user race smoke fuzz judge mutate rooms bench golden pictures vuln clean

help: ## say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

run: ## install what is missing, build, and open the editor on the sample
	@scripts/setup.sh build
	@$(MAKE) --no-print-directory window
	@scripts/run.sh

test: ## install what the tests need, and run them all
	@scripts/setup.sh build screen test
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory build
	@$(MAKE) --no-print-directory smoke
	@$(MAKE) --no-print-directory unit
	@$(MAKE) --no-print-directory user SEED=$(or $(SEED),1) TOGETHER=20s || \
		{ echo "The random users failed: the same seed again, to tell a fault from a machine that was busy."; \
		$(MAKE) --no-print-directory user SEED=$(or $(SEED),1) TOGETHER=20s; }

build: window cli ## build both programs into bin/

window: ## build the desktop program, bin/touchline
	$(GO) build -o bin/ ./cmd/touchline

cli: ## build the command line alone, bin/touchline-cli, without a C compiler
	CGO_ENABLED=0 $(GO) build -o bin/ ./cmd/touchline-cli

format: ## format the code
	$(TOOL) gofumpt -w .

lint: ## format (looked at only), vet, staticcheck; vet for Windows and macOS too
	@echo "gofumpt -l ."; out=$$($(TOOL) gofumpt -l .); [ -z "$$out" ] || { echo "$$out"; echo "These are not formatted: run 'make format'."; exit 1; }
	$(GO) vet ./...
	CGO_ENABLED=0 GOOS=windows $(GO) vet $(PURE)
	CGO_ENABLED=0 GOOS=darwin $(GO) vet $(PURE)
	$(TOOL) staticcheck ./...

unit: ## the tests alone
	$(GO) test ./...

user: ## a random user at the real window, and two windows on one file
	TOUCHLINE_USER=$(ALONE) TOUCHLINE_USER_SEED=$(SEED) TOUCHLINE_SHARED=$(TOGETHER) TOUCHLINE_SHARED_SEED=$(SEED) \
		$(GO) test ./ui -count=1 -timeout 0 -v -run '^(TestARandomUser|TestOneFileTwoWindowsAndACommandLine)$$'

# Not part of "make test": it takes three times as long. And not cmd/touchline:
# it has no tests, and would have GLFW compiled once more.
race: ## the tests again, looking for data races
	$(GO) test -race $$($(GO) list ./... | grep -v '/cmd/touchline$$')

smoke: ## open the real window on a virtual display, and look whether it paints
	@mkdir -p out && cp assets/templates/bank.en.blueprint out/smoke.blueprint
	scripts/screen.sh out/smoke.png bin/touchline out/smoke.blueprint

fuzz: ## run each fuzz target for FUZZ (30s)
	GO=$(GO) FUZZ=$(FUZZ) scripts/fuzz.sh

# Not part of "make test": it takes an office program, npm and minutes.
judge: ## have an office program and a validator judge what is written
	@GO=$(GO) scripts/judge.sh

# Not part of "make test": a fault costs a run of the tests, and a package has hundreds.
mutate: ## which faults do the tests of PKG not notice? PKG=./canvas/layout, TRY=50 about so many
	@GO=$(GO) nice scripts/mutate.sh $(PKG)

rooms: ## of each folder: how its files use one another, and the type with the most methods
	$(GO) test ./cmd/internal/house -count=1 -v -run TestFilesStandOneAboveAnother

bench: ## run the benchmarks
	$(GO) test -run='^$$' -bench=. -benchmem ./...

golden: ## write the golden files anew; look at the difference before you commit
	GO=$(GO) scripts/golden.sh

pictures: window ## make the pictures of the README anew, and contact sheets of everything in out/sheets
	@scripts/setup.sh screen
	scripts/pictures.sh
	scripts/sheets.sh
	scripts/decks.sh

vuln: ## look for known vulnerabilities (needs the network)
	$(TOOL) govulncheck ./...

clean: ## remove what was built and made
	rm -rf bin out
