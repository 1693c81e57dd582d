/// A row of numbers as a row of heights, one column each.
public enum Sparkline {
  /// The heights of numbers between 0 and `ceiling`, or the greatest of them if none is given.
  ///
  /// Zero has the lowest height and so has everything below it; a number that is not finite leaves a gap. O(numbers).
  public static func text(of numbers: [Double], ceiling: Double? = nil, glyphs: Glyphs = .unicode) -> String {
    let top = ceiling ?? numbers.filter(\.isFinite).max() ?? 0
    return numbers.map { height(of: $0, below: top, glyphs.levels) }.joined()
  }

  private static func height(of number: Double, below top: Double, _ levels: [String]) -> String {
    guard number.isFinite else { return " " }
    let share = top > 0 ? max(0, min(1, number / top)) : 0
    let highest = Double(levels.count - 1)
    // Only zero is lowest, and only the top highest: a small number must not look like none.
    let level = share == 0 ? 0 : max(1, (share * highest).rounded(.down))
    return levels[Int(level)]
  }
}
