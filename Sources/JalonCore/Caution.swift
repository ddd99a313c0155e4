public enum Caution: Hashable, Sendable { case placeholder; public var code: String { "" } }
