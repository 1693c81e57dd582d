import ProxyConfig

/// A dump of the corpus that a real istiod led to, a mesh that it is compared with, and why each difference is there.
struct CorpusDrift {
  /// Differences, and why they are there.
  struct Reason {
    /// How the line of a difference begins; a star stands for anything.
    let line: String
    let why: String

    init(_ line: String, _ why: String) {
      self.line = line
      self.why = why
    }

    /// Whether it explains a line: what is between the stars is in it, in this order, from its beginning on.
    func explains(_ text: String) -> Bool {
      var rest = text[...]
      for (place, part) in line.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
        guard let found = place == 0 ? (rest.hasPrefix(part) ? rest.startIndex : nil) : Self.place(of: part, in: rest)
        else { return false }
        rest = rest[found...].dropFirst(part.count)
      }
      return true
    }

    private static func place(of part: Substring, in text: Substring) -> Substring.Index? {
      if part.isEmpty { return text.startIndex }
      return text.indices.first { text[$0...].hasPrefix(part) }
    }
  }

  let dump: String
  let mesh: String
  let identity: ProxyIdentity
  let types: [ResourceType]
  let reasons: [Reason]
}
