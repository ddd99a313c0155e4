import JalonCore
import JalonTables
import JalonWording

/// The mark of a store whose data are nobody's, drawn around what a template gives: no template draws it, and none can
/// leave it out.
public struct Stamp: Sendable {
  private let mark: StoreMark
  private let language: Language
  /// Columns of a terminal or of a printer that a text takes.
  private let measure: @Sendable (String) -> Int

  public init(_ mark: StoreMark, in language: Language, measure: @escaping @Sendable (String) -> Int) {
    self.mark = mark
    self.language = language
    self.measure = measure
  }

  var warning: String { mark.warning(language) }
  /// Before the name of a file.
  public var word: String { mark.words(language) }

  // MARK: Lines of text

  /// Lines between two bands: a sheet of paper holds three of them at least.
  private static let between = 20

  /// A band above, a band below, and one at the first blank line of every twenty.
  public func text(_ page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var (marked, count) = ([String](), 0)
    for line in lines.last == "" ? lines.dropLast() : lines[...] {
      marked.append(line)
      count += 1
      guard count >= Stamp.between, line.allSatisfy(\.isWhitespace) || count >= 2 * Stamp.between else { continue }
      marked += [band, ""]
      count = 0
    }
    let edge = [rule, band, rule]
    return (edge + [""] + marked + [""] + edge).map { $0 + "\n" }.joined()
  }

  private var rule: String { String(repeating: "*", count: TextPages.columns) }

  private var band: String {
    let room = max(6, TextPages.columns - measure(warning) - 2)
    return String(repeating: "*", count: room / 2) + " \(warning) " + String(repeating: "*", count: room - room / 2)
  }

  // MARK: A page for a browser

  /// A band above and below, and the word across each sheet that is printed. The styles of a page cannot hide them.
  public func html(_ page: String) -> String { page.wrapped(in: strip + across, strip) }

  private var strip: String {
    Stamp.element(
      "display:block!important;margin:1em 0!important;padding:.5em!important;border:3px solid #b00!important;"
        + "background:#fff!important;color:#b00!important;font:bold 14pt sans-serif!important;"
        + "text-align:center!important",
      Markup.escaped(warning))
  }

  private var across: String {
    Stamp.element(
      "display:block!important;position:fixed!important;top:40%!important;left:0!important;width:100%!important;"
        + "color:rgba(187,0,0,.2)!important;font:bold 96pt sans-serif!important;text-align:center!important;"
        + "transform:rotate(-30deg)!important;pointer-events:none!important;z-index:2147483647!important",
      Markup.escaped(word))
  }

  /// What the page says of every element of this kind is undone first.
  private static func element(_ style: String, _ text: String) -> String {
    "<p style=\"all:revert!important;\(style)\"><strong>\(text)</strong></p>\n"
  }
}

extension String {
  /// With something right within the body and something at its end; around everything where no body is opened.
  fileprivate func wrapped(in start: String, _ end: String) -> String {
    let places = PageTags(self)
    var page = self
    page.insert(contentsOf: end, at: places.bodyEnd ?? endIndex)
    page.insert(contentsOf: "\n" + start, at: places.bodyStart ?? places.doctypeEnd ?? startIndex)
    return page
  }
}
