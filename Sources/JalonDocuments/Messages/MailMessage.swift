import JalonCore
import JalonWording

/// A message as a mail program opens it (RFC 5322), with its papers (MIME, RFC 2045): to one reader.
public struct MailMessage: Sendable {
  /// Who writes, or who reads.
  public struct Mailbox: Sendable {
    public let name: String
    public let mail: String

    public init(name: String, mail: String) { (self.name, self.mail) = (name, mail) }
  }

  public struct Attachment: Sendable {
    /// Letters, digits and dashes, with its ending.
    public let name: String
    public let format: DocumentFormat
    public let bytes: [UInt8]

    public init(name: String, format: DocumentFormat, bytes: [UInt8]) {
      (self.name, self.format, self.bytes) = (name, format, bytes)
    }
  }

  public let from: Mailbox
  public let to: Mailbox
  public let subject: String
  public let text: String
  public let attachments: [Attachment]
  public let at: Instant

  public init(
    from: Mailbox, to: Mailbox, subject: String, text: String, attachments: [Attachment], at instant: Instant
  ) {
    (self.from, self.to, self.subject, self.text) = (from, to, subject, text)
    (self.attachments, at) = (attachments, instant)
  }

  /// No line of the parts can be this one: letters of base 64 hold no underline.
  private static let boundary = "=_jalon"

  /// The file, in lines that end as mail wants them.
  public var bytes: [UInt8] {
    let head = [
      // Programs of mail open it as something to be sent, and not as something received.
      "X-Unsent: 1", "Date: \(MailHeader.date(at))", MailHeader.line("From", from), MailHeader.line("To", to),
      MailHeader.line("Subject", subject), "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"\(MailMessage.boundary)\"",
    ]
    let parts = [part("text/plain; charset=utf-8", [], Array(text.withMailLines.utf8))] + attachments.map(part)
    let body = parts.flatMap { ["--\(MailMessage.boundary)"] + $0 } + ["--\(MailMessage.boundary)--", ""]
    return Array((head + [""] + body).joined(separator: "\r\n").utf8)
  }

  private func part(_ attachment: Attachment) -> [String] {
    part(
      attachment.format.mediaType, ["Content-Disposition: attachment; filename=\"\(attachment.name)\""],
      attachment.bytes)
  }

  private func part(_ type: String, _ more: [String], _ bytes: [UInt8]) -> [String] {
    ["Content-Type: \(type)", "Content-Transfer-Encoding: base64"] + more + [""] + MailMessage.lines(bytes)
  }

  /// Fifty-seven bytes are a line of seventy-six letters.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 57).map { Base64.encode(bytes[$0..<min($0 + 57, bytes.count)]) }
  }
}

extension DocumentFormat {
  fileprivate var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .pdf: "application/pdf"
    }
  }
}

extension String {
  fileprivate var withMailLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
