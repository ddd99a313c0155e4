import ArgumentParser

/// The script of a shell: the parser's own, which knows neither the other names of commands nor, in bash, words with a colon.
struct CompletionScript {
  private(set) var text: String

  init(for shell: CompletionShell) {
    text = Jalon.completionScript(for: shell)
    switch shell {
    case .bash: finishBash()
    case .zsh: finishZsh()
    default: finishFish()
    }
  }

  /// Another name of a command, and its own.
  private static let aliases: [(alias: String, command: String)] = Jalon.configuration.subcommands.flatMap { command in
    command.configuration.aliases.map { ($0, command._commandName) }
  }

  private func each(_ line: (String, String) -> String) -> String {
    CompletionScript.aliases.map { line($0.alias, $0.command) }.joined(separator: "\n")
  }

  private mutating func replace(_ piece: String, _ other: String) {
    text.replace(piece, with: other, maxReplacements: 1)
  }

  private mutating func finishBash() {
    // It is read, never run.
    replace("#!/bin/bash\n\n", "")
    replace("    local -r cur=\"${2}\"\n    local -r prev=\"${3}\"\n", CompletionScript.wholeWords)
    replace(
      "    local -r subcommand=\"${unparsed_words[0]}\"\n",
      """
          local subcommand="${unparsed_words[0]}"
          case "${subcommand}" in
      \(each { "    \($0)) subcommand=\($1) ;;" })
          esac

      """)
    let others = CompletionScript.aliases.map(\.alias).joined(separator: " ")
    replace(" help' -- \"${cur}\"))", " help'\"${cur:+ \(others)}\" -- \"${cur}\"))")
    guard let start = text.firstRange(of: "\n_jalon() {"), let end = text[start.upperBound...].firstRange(of: "\n}\n")
    else { return }
    text.replaceSubrange(end, with: CompletionScript.lastPieces)
  }

  /// Readline cuts words at colons: they are put together again, and what stands before the last colon is kept aside.
  private static let wholeWords = #"""
        # A colon cuts no word here: « structure:ateliers-buech » is one.
        local -a joined=()
        local line="${COMP_LINE:0:COMP_POINT}" word
        for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
            if [[ "${#joined[@]}" -eq 0 || "${line}" = [[:space:]]* ]]; then
                joined+=("${word}")
            else
                joined[-1]+="${word}"
            fi
            line="${line#"${line%%[![:space:]]*}"}"
            line="${line#"${word}"}"
        done
        local -ar COMP_WORDS=("${joined[@]}")
        local -ir COMP_CWORD="${#joined[@]}-1"
        local kept="${joined[-1]%"${2}"}"
        [[ "${joined[-1]}" != [\'\"]* ]] || kept=''
        local -r cur="${kept}${2}"
        local -r prev="${joined[-2]}"

    """#

  private static let lastPieces = #"""

        COMPREPLY=("${COMPREPLY[@]#"${kept}"}")
        # A word that is not finished is followed by no space.
        if [[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" = *[:\>] ]]; then
            compopt -o nospace
            [[ "${COMPREPLY[0]}" = *[[:space:]]* ]] || compopt +o filenames
        fi
    }

    """#

  private mutating func finishZsh() {
    replace(
      "        case \"${words[1]}\" in\n",
      """
              case "${words[1]}" in
      \(each { "        \($0)) words[1]=\($1) ;;" })
              esac
              case "${words[1]}" in

      """)
    let others = CompletionScript.aliases.map { "'\($0.alias)'" }.joined(separator: " ")
    replace(
      "        _describe -V subcommand subcommands && ret=0\n",
      """
              local -a others=()
              [[ -z "${PREFIX}" ]] || others=(\(others))
              _describe -V subcommand subcommands -- others && ret=0

      """)
    replace(
      "    _describe -V '' non_empty_completions --",
      """
          local -ar finished=("${non_empty_completions:#*(\\\\:|>)}")
          local -ar unfinished=("${(M)non_empty_completions:#*(\\\\:|>)}")
          _describe -V '' finished -- unfinished -S '' --
      """)
  }

  private mutating func finishFish() {
    replace(
      "    set -l unparsed_tokens (__jalon_tokens -pc)\n",
      """
          set -l unparsed_tokens (__jalon_tokens -pc)
          switch "$unparsed_tokens[2]"
      \(each { "    case '\($0)'\n        set unparsed_tokens[2] '\($1)'" })
          end

      """)
    text +=
      "\n"
      + each {
        "complete -c jalon -n '__jalon_should_offer_completions_for_positional jalon -eq 1; and commandline -ct | string length -q' -fa '\($0)' -d '\($1)'"
      }
  }
}
