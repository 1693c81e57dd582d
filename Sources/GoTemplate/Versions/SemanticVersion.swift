/// A version as https://semver.org defines it, minor and patch number left out at will.
struct SemanticVersion: Hashable, Sendable {
  let major: Int
  let minor: Int
  let patch: Int
  /// The identifiers behind `-`; none for a release.
  let prerelease: [String]
  let metadata: String

  init(major: Int, minor: Int, patch: Int, prerelease: [String] = [], metadata: String = "") {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
    self.metadata = metadata
  }

  /// Reads a version; nil when the text is none.
  init?(_ text: String) {
    let body = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let withoutMetadata = body.prefix { $0 != "+" }
    let core = withoutMetadata.prefix { $0 != "-" }
    var numbers: [Int] = []
    for part in core.split(separator: ".", omittingEmptySubsequences: false) {
      guard part.utf8.allSatisfy(TemplateLexer.isDigit), let number = Int(part) else { return nil }
      numbers.append(number)
    }
    guard (1...3).contains(numbers.count) else { return nil }
    var identifiers: [String] = []
    if core.endIndex < withoutMetadata.endIndex {
      let tail = withoutMetadata[withoutMetadata.index(after: core.endIndex)...]
      identifiers = tail.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard identifiers.allSatisfy(Self.isIdentifier) else { return nil }
    }
    let metadata = withoutMetadata.endIndex < body.endIndex ? String(body[withoutMetadata.endIndex...].dropFirst()) : ""
    self.init(
      major: numbers[0],
      minor: numbers.count > 1 ? numbers[1] : 0,
      patch: numbers.count > 2 ? numbers[2] : 0,
      prerelease: identifiers,
      metadata: metadata
    )
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        TemplateLexer.isDigit(byte) || byte == UInt8(ascii: "-")
          || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      }
  }
}

extension SemanticVersion: Comparable {
  /// Whether it comes before another; a release follows its prereleases (semver.org §11).
  static func < (one: SemanticVersion, other: SemanticVersion) -> Bool {
    let (left, right) = ((one.major, one.minor, one.patch), (other.major, other.minor, other.patch))
    if left != right { return left < right }
    if one.prerelease.isEmpty || other.prerelease.isEmpty { return !one.prerelease.isEmpty && other.prerelease.isEmpty }
    for (first, second) in zip(one.prerelease, other.prerelease) where first != second {
      switch (Int(first), Int(second)) {
      case (let first?, let second?): return first < second
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return ByteText.precedes(first, second)
      }
    }
    return one.prerelease.count < other.prerelease.count
  }
}
