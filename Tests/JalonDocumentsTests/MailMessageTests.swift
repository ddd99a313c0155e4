import JalonCore
import JalonDocuments
import Testing

@Suite("A message as a file that a mail program opens")
struct MailMessageTests {
  private func lines(_ name: String = "Nadia Faure", subject: String = "Appel") -> [String] {
    let message = MailMessage(
      from: .init(name: "C. Roux", mail: "c-roux@exemple.fr"), to: .init(name: name, mail: "n.faure@exemple.fr"),
      subject: subject, text: "Bonjour,\n\nÀ bientôt\n",
      attachments: [.init(name: "lettre.odt", format: .odt, bytes: Array(repeating: 7, count: 200))],
      at: Instant(seconds: 1_795_424_705))
    return String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test("it has one reader, its day, and each paper with its name and its kind")
  func whole() {
    let lines = lines()
    #expect(lines.contains("Date: Mon, 23 Nov 2026 09:05:05 +0000"), "\(lines[1])")
    #expect(lines.filter { $0.hasPrefix("To:") }.count == 1 && !lines.contains { $0.hasPrefix("Cc:") })
    #expect(lines.contains("To: \"Nadia Faure\" <n.faure@exemple.fr>"))
    #expect(lines.contains("Content-Disposition: attachment; filename=\"lettre.odt\""))
    #expect(lines.contains("Content-Type: application/vnd.oasis.opendocument.text"))
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(lines.contains("--=_jalon--") && !lines.contains { $0.contains("\n") })
  }

  @Test("accents stand in words of their own, cut between letters, and no line is too long for a server")
  func accents() {
    let lines = lines("Éric Ça-et-Là", subject: String(repeating: "Échéance à l’été ", count: 12))
    let subject = lines.drop { !$0.hasPrefix("Subject:") }.prefix { $0.hasPrefix("Subject:") || $0.hasPrefix(" ") }
    #expect(subject.count > 3 && subject.allSatisfy { $0.contains("=?UTF-8?B?") && $0.utf8.count <= 78 })
  }

  @Test("nothing that was typed begins another header")
  func injected() {
    let lines = lines("N. Faure\r\nBcc: autre@exemple.fr", subject: "Appel\nBcc: autre@exemple.fr")
    #expect(!lines.contains { $0.hasPrefix("Bcc") })
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
