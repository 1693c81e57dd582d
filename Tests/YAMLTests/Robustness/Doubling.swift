import Testing

/// The proof that work is linear: twice the input takes at most two and a half times the steps.
///
/// Work is counted in looks at bytes, lines and nodes, not timed: the same on every machine.
enum Doubling {
  static let size = 2_000

  static func check(_ shape: NastyShape, _ steps: (String) throws -> Int) rethrows {
    let (half, whole) = (shape.text(size / 2), shape.text(size))
    // A line deeper each is quadratic in its bytes' count, not in the text.
    let growth = Double(whole.utf8.count) / Double(max(1, half.utf8.count))
    let (once, twice) = (try steps(half), try steps(whole))
    #expect(Double(twice) <= max(2.5, 1.25 * growth) * Double(once) + 100, "\(once) became \(twice)")
  }
}
