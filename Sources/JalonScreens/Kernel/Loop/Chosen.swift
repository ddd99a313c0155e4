import JalonCore

/// What somebody chose on a screen that stood above another, handed to that one as what it is.
public enum Chosen: Sendable {
  /// Columns of a list, and by which of them it is sorted.
  case columns(ColumnChoice, ListOrder)
  case order(BoardOrder)
  /// Of a sheet that is left.
  case mission(MissionID)
  /// How a list was narrowed and sorted where it was shown otherwise.
  case narrowed(FilterLine, BoardOrder)
  case agenda(AgendaChoice)
  case provider(ProviderID)
  /// Why, as somebody typed it.
  case reason(String)
  /// The code of what was entered in the directory.
  case registered(String)
}
