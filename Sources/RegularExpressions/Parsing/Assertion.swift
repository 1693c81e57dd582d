/// What an expression can demand of a position without reading a byte.
enum Assertion: UInt8, Sendable {
  case textStart
  case textEnd
  case lineStart
  case lineEnd
  case wordBoundary
  case notWordBoundary

  /// The same demand for a text that is read from its end.
  var mirrored: Self {
    switch self {
    case .textStart: .textEnd
    case .textEnd: .textStart
    case .lineStart: .lineEnd
    case .lineEnd: .lineStart
    case .wordBoundary, .notWordBoundary: self
    }
  }
}
