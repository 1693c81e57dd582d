/// A name in which `*` stands for any text.
struct NameGlob: Hashable, Sendable {
  private let pattern: [UInt8]
  private let isPlain: Bool

  init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
    isPlain = !pattern.utf8.contains(UInt8(ascii: "*"))
  }

  /// Whether a whole name is meant.
  ///
  /// What stands before the last star passed is never looked at again: O(name × pattern) at worst.
  func matches(_ name: Span<UInt8>) -> Bool {
    if isPlain { return name.isEqual(to: pattern) }
    var place = 0
    var sign = 0
    var retry: (place: Int, sign: Int)?
    while place < name.count {
      if sign < pattern.count, pattern[sign] == UInt8(ascii: "*") {
        sign += 1
        retry = (place, sign)
      } else if sign < pattern.count, pattern[sign] == name[place] {
        place += 1
        sign += 1
      } else if let last = retry {
        retry = (last.place + 1, last.sign)
        (place, sign) = (last.place + 1, last.sign)
      } else {
        return false
      }
    }
    return pattern[sign...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
