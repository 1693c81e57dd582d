import Diagnostics

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
    guard let range = properties?.tag else { return nil }
    let text = document.source.text(in: range)
    let full = text.hasPrefix("!<") ? String(text.dropFirst(2).dropLast()) : expanded(text)
    return full.hasPrefix(Self.corePrefix) ? CoreTag(name: full.dropFirst(Self.corePrefix.count)) : .other
  }

  /// A tag shorthand with its handle replaced by the prefix it stands for (YAML 1.2.2 §6.8.2, §6.9.1).
  private func expanded(_ tag: String) -> String {
    guard let last = tag.lastIndex(of: "!") else { return tag }
    let handle = tag[...last]
    for directive in document.directives {
      let words = document.source.text(in: directive).split(whereSeparator: { $0 == " " || $0 == "\t" })
      if words.count >= 3, words[0] == "%TAG", words[1] == handle { return String(words[2] + tag[last...].dropFirst()) }
    }
    return handle == "!!" ? Self.corePrefix + tag[last...].dropFirst() : tag
  }
}
