/// Where an expression matched, and what its groups took.
public struct RegularExpressionMatch: Hashable, Sendable {
  /// Starts and ends in turn, those of the whole match first; -1 for a group that took no part.
  private let slots: [Int]

  init(slots: [Int]) { self.slots = slots }

  /// The byte offsets of the whole match.
  public var range: Range<Int> { slots[0]..<slots[1] }

  /// How many groups there are, without the whole match.
  public var groupCount: Int { slots.count / 2 - 1 }

  /// What a group took last: 0 is the whole match. Nil when the group took no part or does not exist.
  public subscript(group: Int) -> Range<Int>? {
    guard group >= 0, group <= groupCount, slots[2 * group] >= 0, slots[2 * group + 1] >= slots[2 * group] else {
      return nil
    }
    return slots[2 * group]..<slots[2 * group + 1]
  }
}
