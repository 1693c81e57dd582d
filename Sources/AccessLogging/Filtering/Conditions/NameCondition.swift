/// Names of which one is asked for: `default,reviews-*,!canary`; `*` stands for any text.
public struct NameCondition: Hashable, Sendable {
  /// As it was written.
  public let text: String
  private let wanted: [NameGlob]
  private let unwanted: [NameGlob]

  /// Reads a list of names; what has `!` in front is left out.
  ///
  /// - Parameter isMethod: whether small letters stand for capitals, as people write methods.
  public init(_ text: String, isMethod: Bool = false) throws(FilterMistake) {
    self.text = text
    var wanted: [NameGlob] = []
    var unwanted: [NameGlob] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let item = item.trimmingSpaces
      let name = item.first == "!" ? item.dropFirst() : item
      guard !name.isEmpty else { throw .malformed(expected: "names with commas between them") }
      let glob = NameGlob(isMethod ? name.uppercased() : String(name))
      if item.first == "!" { unwanted.append(glob) } else { wanted.append(glob) }
    }
    (self.wanted, self.unwanted) = (wanted, unwanted)
  }

  /// Whether a name is asked for.
  public func matches(_ name: Span<UInt8>) -> Bool {
    for glob in unwanted where glob.matches(name) { return false }
    if wanted.isEmpty { return true }
    for glob in wanted where glob.matches(name) { return true }
    return false
  }
}
