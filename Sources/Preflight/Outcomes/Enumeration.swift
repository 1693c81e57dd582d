/// A list in a sentence, cut off where nobody would read on.
enum Enumeration {
  private static let shown = 3

  /// `a, b, c and 5 more`.
  static func text(of items: [String]) -> String {
    let more = items.count - shown
    let head = items.prefix(shown).joined(separator: ", ")
    return more > 0 ? "\(head) and \(more) more" : head
  }
}
