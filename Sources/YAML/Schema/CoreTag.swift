/// The tags that change how a scalar's text is read (YAML 1.1 types, as go-yaml v2 knows them).
enum CoreTag {
  case string, integer, float, boolean, null, binary, timestamp
  /// Any other tag, `!` included: the text is taken as it is.
  case other

  init(name: Substring) {
    switch name {
    case "str": self = .string
    case "int": self = .integer
    case "float": self = .float
    case "bool": self = .boolean
    case "null": self = .null
    case "binary": self = .binary
    case "timestamp": self = .timestamp
    default: self = .other
    }
  }
}

extension Node {
  private static let corePrefix = "tag:yaml.org,2002:"

  /// The core tag of a node; nil when it has no tag.
  var coreTag: CoreTag? {
    guard record.flags.contains(.hasProperties), let tag else { return nil }
    return tag.hasPrefix(Self.corePrefix) ? CoreTag(name: tag.dropFirst(Self.corePrefix.count)) : .other
  }
}
