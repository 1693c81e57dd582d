import Output

/// Response flags of which one at least is asked for: `UH,NR`, `!DC`; `none` asks for lines without flags.
public struct FlagCondition: Hashable, Sendable {
  /// As it was written.
  public let text: String
  private let wanted: [[UInt8]]
  private let unwanted: [[UInt8]]
  private let wantsNone: Bool

  /// Reads a list of flags. Capitals do not matter; a flag that nobody knows is taken if it resembles none.
  public init(_ text: String) throws(FilterMistake) {
    self.text = text
    var wanted: [[UInt8]] = []
    var unwanted: [[UInt8]] = []
    var wantsNone = false
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let item = item.trimmingSpaces
      let flag = (item.first == "!" ? item.dropFirst() : item).uppercased()
      guard !flag.isEmpty, flag.utf8.allSatisfy({ (0x30...0x5A).contains($0) || $0 == UInt8(ascii: "-") }) else {
        throw .malformed(expected: "response flags such as UH,NR, or none")
      }
      if flag == "NONE" || flag == "-" {
        guard item.first != "!" else { throw .malformed(expected: "response flags such as UH,NR, or none") }
        wantsNone = true
        continue
      }
      let near = NearestMatch.candidates(for: flag, among: ResponseFlag.allCases.map(\.rawValue))
      guard ResponseFlag(rawValue: flag) != nil || near.isEmpty else { throw .unknownFlag(flag, near: near) }
      if item.first == "!" { unwanted.append(Array(flag.utf8)) } else { wanted.append(Array(flag.utf8)) }
    }
    (self.wanted, self.unwanted, self.wantsNone) = (wanted, unwanted, wantsNone)
  }

  /// Whether flags with commas between them fulfil it.
  public func matches(_ flags: Span<UInt8>) -> Bool {
    for flag in unwanted where flags.hasWord(flag) { return false }
    if wanted.isEmpty, !wantsNone { return true }
    if wantsNone, flags.isEmpty { return true }
    for flag in wanted where flags.hasWord(flag) { return true }
    return false
  }
}
