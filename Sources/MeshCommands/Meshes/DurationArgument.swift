import ArgumentParsing

/// A length of time on a command line, as Go's `time.ParseDuration` reads it: `30s`, `1m30s`, `1.5h`; a number alone
/// counts seconds.
struct DurationArgument: ArgumentValue, Hashable {
  let duration: Duration
  let argument: String

  init(argument: String) throws(InvalidValue) {
    guard let duration = Self.parse(argument) else { throw .malformed(expected: "a time such as 30s or 1m30s") }
    self.duration = duration
    self.argument = argument
  }

  private static let unitsInNanoseconds: [(name: String, length: Int64)] = [
    ("ns", 1), ("us", 1_000), ("µs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
  ]

  private static func parse(_ text: String) -> Duration? {
    if let seconds = UInt32(text) { return .seconds(Int64(seconds)) }
    var rest = text[...]
    var total: Int64 = 0
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      guard let part = nanoseconds(&rest) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      guard !overflow else { return nil }
      total = sum
    }
    return .nanoseconds(total)
  }

  /// Takes a number with its unit off the front.
  private static func nanoseconds(_ rest: inout Substring) -> Int64? {
    let isDigit: (Character) -> Bool = { ("0"..."9").contains($0) }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: Substring = ""
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = rest.prefix(while: isDigit)
      rest = rest.dropFirst(fraction.count)
    }
    let word = rest.prefix { !isDigit($0) && $0 != "." }
    rest = rest.dropFirst(word.count)
    guard !whole.isEmpty || !fraction.isEmpty, whole.count <= 12, fraction.count <= 9,
      let unit = unitsInNanoseconds.first(where: { $0.name == word })?.length,
      let number = Int64(whole.isEmpty ? "0" : whole), let digits = Int64(fraction.isEmpty ? "0" : fraction)
    else { return nil }
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: unit)
    let scale = repeatElement(10.0, count: fraction.count).reduce(1, *)
    let (sum, overflow) = product.addingReportingOverflow(Int64(Double(digits) / scale * Double(unit)))
    return isTooLarge || overflow ? nil : sum
  }
}
