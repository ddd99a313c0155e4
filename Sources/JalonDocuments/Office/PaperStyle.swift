/// A kind of paragraph in a file for word processors.
enum PaperStyle: String, CaseIterable {
  case body = "Standard"
  case letterheadName = "LetterheadName"
  case letterhead = "Letterhead"
  case title = "Title"
  case heading = "Heading1"
  case notice = "Notice"
  /// What no sheet may be without: that its data are nobody's, that it is not settled.
  case stamp = "Stamp"
  case item = "ListItem"
  case label = "Label"
  case cell = "Cell"
  case cellRight = "CellRight"
  case head = "CellHead"
  case headRight = "CellHeadRight"
  case total = "CellTotal"
  case totalRight = "CellTotalRight"
  case sign = "Signature"
  case colophon = "Colophon"
  case header = "Header"
  case footer = "Footer"
  /// « Page 1/2 »
  case pageNumber = "PageNumber"
  /// Between a table and what follows.
  case gap = "Gap"

  /// How it looks, whatever the file.
  var look: Look {
    switch self {
    case .body: Look(after: 18)
    case .letterheadName: Look(size: 24, isBold: true, keepsNext: true)
    case .letterhead: Look(size: 18, colour: Look.grey)
    case .title: Look(size: 32, isBold: true, before: 60, after: 30, keepsNext: true, line: .below)
    case .heading: Look(size: 24, isBold: true, before: 45, after: 15, keepsNext: true)
    case .notice: Look(isBold: true, before: 10, after: 20, line: .around)
    case .stamp: Look(size: 24, isBold: true, side: .centre, before: 10, after: 20, line: .around, colour: Look.red)
    case .item: Look(after: 8)
    case .label, .head: Look(size: 20, isBold: true)
    case .headRight: Look(size: 20, isBold: true, side: .right)
    case .cell: Look(size: 20)
    case .cellRight: Look(size: 20, side: .right)
    case .total: Look(size: 20, isBold: true)
    case .totalRight: Look(size: 20, isBold: true, side: .right)
    case .sign: Look(size: 19)
    case .colophon: Look(size: 17, after: 4, keepsNext: true, colour: Look.grey)
    case .header: Look(size: 17, side: .right, after: 40, colour: Look.grey)
    case .pageNumber: Look(size: 17, side: .right, colour: Look.grey)
    case .footer: Look(size: 17, colour: Look.grey)
    case .gap: Look(size: 10)
    }
  }

  static func cell(_ side: Paper.Table.Side, isTotal: Bool) -> PaperStyle {
    side == .right ? (isTotal ? .totalRight : .cellRight) : (isTotal ? .total : .cell)
  }
}

/// How a paragraph looks. Lengths are in tenths of a millimetre.
struct Look {
  enum Side { case left, right, centre }
  enum Line { case none, below, around }

  /// In half points.
  var size = 22
  var isBold = false
  var side = Side.left
  var before = 0
  var after = 0
  /// On the same sheet as what follows.
  var keepsNext = false
  var line = Line.none
  /// Six figures, as the web writes colours.
  var colour = "111111"

  static let grey = "444444"
  static let red = "BB0000"
  static let rule = "777777"
  /// Behind the heads of columns.
  static let shade = "EDEDED"
  /// Both have the same widths: pages break at the same places.
  static let (openFont, wordFont) = ("Liberation Sans", "Arial")
}

/// The sheet: A4, upright or on its side.
struct Sheet {
  let isWide: Bool
  /// Between the margins.
  let textWidth: Int

  init(isWide: Bool, textWidth: Int? = nil) {
    self.isWide = isWide
    self.textWidth = textWidth ?? (isWide ? 2970 : 2100) - 2 * Sheet.margin
  }

  static let (margin, edge, headRoom) = (200, 120, 60)
  /// Of a place to sign, of a row to be filled by hand.
  static let (signing, filling) = (300, 100)

  var width: Int { isWide ? 2970 : 2100 }
  var height: Int { isWide ? 2100 : 2970 }
}

extension Int {
  /// Tenths of a millimetre, as OpenDocument writes a length.
  var millimetres: String { "\(self / 10).\(self % 10)mm" }
  /// The same in twentieths of a point, as Word counts.
  var twips: String { "\((self * 1440 + 127) / 254)" }
}
