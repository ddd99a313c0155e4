public enum Obstacle: Hashable, Sendable { case placeholder; var field: String? { nil } }
