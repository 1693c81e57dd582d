/// What the path of a request has to be.
enum PathCondition: Hashable {
  case exact(String)
  /// What begins with a text.
  case prefix(String)
  /// A path of whole segments, and what is below it.
  case segments(String)
  case regex(String)

  /// Every path.
  static let all = PathCondition.prefix("/")

  /// Reads a prefix of the Gateway API, which compares whole segments.
  init(segments text: String) {
    let short = text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
    self = short.isEmpty || short == "/" ? .all : .segments(short)
  }

  /// Whether a path may fulfil both; patterns may, whatever they say.
  func overlaps(_ other: PathCondition) -> Bool {
    switch (self, other) {
    case (.regex, _), (_, .regex): true
    case (.exact(let path), .exact(let other)): path == other
    case (.exact(let path), _): other.takes(path)
    case (_, .exact(let path)): takes(path)
    case (.prefix(let one), .prefix(let two)), (.prefix(let one), .segments(let two)),
      (.segments(let one), .prefix(let two)):
      one.hasPrefix(two) || two.hasPrefix(one)
    case (.segments(let one), .segments(let two)): takes(two) || other.takes(one)
    }
  }

  private func takes(_ path: String) -> Bool {
    switch self {
    case .exact(let text): path == text
    case .prefix(let text): path.hasPrefix(text)
    case .segments(let text): path == text || path.hasPrefix("\(text)/")
    case .regex: true
    }
  }
}
