# Each target is one plain command; `make run` and `make test` are all that a newcomer needs.
.PHONY: run test team-test team quick browser proofs outside build bench install uninstall deb archive sbom card docs words modules pictures oracle shipped xlsform lint format clean

RELEASE = .build/release/jalon
# Static, because the dynamic library takes as long to load as everything else; relative relocations packed, for the same
# reason (docs/decisions/0008).
STATIC = --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
# Whatever it loads stands fixed before it runs, and nothing is looked for beside it (docs/decisions/0064).
HARDENED = --disable-local-rpath -Xlinker -z -Xlinker now -Xlinker --no-export-dynamic
PREFIX ?= /usr/local

run: build
	$(RELEASE) demo

build:
	sh .ci/ensure build
	swift build -c release $(STATIC) $(HARDENED) --product jalon

test:
	sh .ci/ensure test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

# What is kept on a server, on one of its own (PostgreSQL, installed from Debian where it is missing): every store contract,
# cuts and kills, accounts, moves both ways (docs/decisions/0062).
team-test: build
	swift build --build-tests
	sh .ci/team swift test --skip-build --filter 'JalonStoreTests'
	sh .ci/team python3 Tests/Proofs/team.py $(RELEASE)

# The demonstration on a server that goes with it: two Jalon side by side (tmux).
team: build
	sh .ci/team sh .ci/side-by-side $(RELEASE)

# While a change is under way: what is said and ruled, and the forms.
quick:
	swift build --build-tests
	swift test --skip-build --filter 'JalonCoreTests|JalonWordingTests|JalonScreensTests.*Form'

# The page of a survey in a real Chromium: filled in by the keyboard, sent back, recorded; and the conditions of many
# questionnaires, as a browser works them out and as the core does (docs/decisions/0059).
browser:
	sh .ci/ensure browser
	swift build --build-tests
	rm -rf .build/browser
	JALON_BROWSER=$(CURDIR)/.build/browser swift test --skip-build --filter BrowserPages
	python3 Tests/Browser/agreement.py .build/browser
	python3 Tests/Browser/survey.py .build/debug/jalon

# Every walk in its long form; `make test` says which ones it shortened. Then the binary from outside (docs/proofs.md): an
# hour or two; the figures of the run stand in docs/proofs.md.
proofs: build
	sh .ci/ensure proofs
	swift build --build-tests
	JALON_PROOFS=1 swift test --skip-build
	status=0; $(MAKE) outside || status=1; \
	  python3 Tests/Proofs/planted.py --together --record .build/proofs/planted.json || status=1; \
	  python3 Tests/Proofs/report.py .build/proofs > docs/proofs.md; exit $$status

# The binary from outside; PROOFS=--short for some minutes of each.
outside: build
	sh .ci/ensure proofs
	status=0; for proof in life fuzz tamper rights kills power keys; do \
	  python3 Tests/Proofs/$$proof.py $(RELEASE) $(PROOFS) --record .build/proofs/$$proof.json || status=1; done; exit $$status

bench: build
	sh .ci/ensure bench
	python3 Tests/Bench/bench.py $(RELEASE)

# The program, its pages of manual, what completes commands at the keyboard, the guide and the card of keys.
install: build
	sh .ci/install $(RELEASE) $(DESTDIR)$(PREFIX)

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/jalon $(DESTDIR)$(PREFIX)/share/man/man1/jalon*.1 $(DESTDIR)$(PREFIX)/share/man/fr/man1/jalon*.1
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/jalon $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_jalon
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/jalon.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/doc/jalon

# A package for Debian and Ubuntu, which needs no Swift where it is installed (docs/decisions/0035).
deb: build
	sh .ci/ensure deb
	sh .ci/deb $(RELEASE) .build/deb
	sh .ci/check-deb .build/deb/jalon_$$($(RELEASE) --version)_$$(dpkg --print-architecture).deb

# One archive for other distributions and for WSL; its LISEZMOI says what it needs of the system.
archive: build
	sh .ci/ensure archive
	sh .ci/archive $(RELEASE) .build/archive

# All that a release is made of, as CycloneDX.
sbom: build
	python3 .ci/sbom $(RELEASE) .build > .build/jalon.cdx.json

# The card of keys on one A4 page, as PDF beside the pages of docs.
card:
	sh .ci/ensure card
	for language in fr en; do sh .ci/card docs/keycard.$$language.html .build/keycard.$$language.pdf || exit 1; done

docs: build modules
	$(RELEASE) docs lifecycle --lang en > docs/lifecycle.md
	$(RELEASE) docs keys --lang en > docs/keys.md
	$(RELEASE) docs exits --lang en > docs/exits.md
	for language in fr en; do python3 .ci/keycard $(RELEASE) $$language > docs/keycard.$$language.html || exit 1; done
	python3 .ci/manual $(RELEASE) docs/man

# Every sentence in both languages, to be read by eye, and compared before and after a change (docs/decisions/0074).
words: build
	$(RELEASE) docs words > .build/words.md

# The picture of the modules in docs/architecture.md: needs no build.
modules:
	sh .ci/ensure docs
	python3 .ci/modules docs/architecture.md

# The stills of the guide, and the moving pictures of both READMEs out of the stills of their own tapes.
pictures: build
	sh .ci/ensure pictures
	for tape in docs/pictures/*.tape; do $(RELEASE) tape "$$tape" --pictures docs/pictures > /dev/null || exit 1; done
	for name in film liste echeancier comparaison enquete; do \
	  rm -rf .build/film && mkdir -p .build/film && $(RELEASE) tape docs/pictures/film/$$name.tape --pictures .build/film > /dev/null && \
	  python3 .ci/film .build/film/*.svg > .build/film.svg && mv .build/film.svg docs/pictures/film-$$name.svg || exit 1; done
	mv docs/pictures/film-film.svg docs/pictures/film.svg

# Rankings, surveys, holidays and calendars by independent libraries (decisions 0010, 0013 and 0017): rarely renewed, and the only target that needs a network.
oracle:
	sh .ci/ensure oracle
	python3 -m venv .build/oracle
	.build/oracle/bin/pip install --quiet --requirement Tests/Oracle/requirements.txt
	.build/oracle/bin/python Tests/Oracle/oracle.py
	.build/oracle/bin/python Tests/Oracle/surveys.py
	.build/oracle/bin/python Tests/Oracle/public_holidays.py
	.build/oracle/bin/python Tests/Oracle/calendars.py

# Swift from Sources/JalonCore/Survey/Questionnaires/*.toml (docs/decisions/0012): a test fails where it was forgotten.
shipped:
	python3 Tests/Questionnaires/shipped.py
	swift format --in-place Sources/JalonCore/Survey/Shipped/*.swift

# The XLSForms that Jalon writes, read by pyxform (docs/decisions/0012): needs a network.
xlsform:
	sh .ci/ensure xlsform
	python3 -m venv .build/xlsform
	.build/xlsform/bin/pip install --quiet --requirement Tests/Questionnaires/requirements.txt
	.build/xlsform/bin/python Tests/Questionnaires/validate.py

# A sentence stays on its line, however long: everything else that the linter says is an error.
lint:
	! swift format lint --recursive --parallel Package.swift Sources Tests themes 2>&1 | grep -v '\[LineLength\]'

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests themes

clean:
	rm -rf .build
