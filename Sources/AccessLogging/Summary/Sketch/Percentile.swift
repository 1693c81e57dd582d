/// Which of all values, put in order, is meant: `p99` is the one that 99 percent do not exceed.
public struct Percentile: Hashable, Sendable, CustomStringConvertible {
  /// The half.
  public static let p50 = Percentile(thousandths: 50_000)
  /// All but a twentieth.
  public static let p95 = Percentile(thousandths: 95_000)
  /// All but a hundredth.
  public static let p99 = Percentile(thousandths: 99_000)

  /// Thousandths of a percent, from 1 to 100,000.
  let thousandths: Int

  private init(thousandths: Int) { self.thousandths = thousandths }

  /// Reads `99`, `99.9` or `99.999`: more than 0, at most 100; nil for other texts.
  public init?(_ text: some StringProtocol) {
    guard let number = DecimalNumber(text), number.digits <= 3 else { return nil }
    let thousandths = number.scaled(toDigits: 3)
    guard let thousandths, 1...100_000 ~= thousandths else { return nil }
    self.thousandths = Int(thousandths)
  }

  /// Such as `p99.9`.
  public var description: String { "p\(DecimalNumber(units: thousandths, digits: 3))" }

  /// The rank among so many values, of which the first has 1: whole numbers only, so that no half of a rank is lost.
  func rank(among count: Int) -> Int {
    let (whole, rest) = (count / 100_000, count % 100_000)
    return max(1, whole * thousandths + (rest * thousandths + 99_999) / 100_000)
  }
}
