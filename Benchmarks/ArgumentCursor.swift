/// The words of the command line, taken one after the other.
struct ArgumentCursor {
  private var rest: ArraySlice<String>

  init(_ arguments: [String]) { rest = arguments[...] }

  mutating func next() -> String? { rest.popFirst() }

  /// The value of an option.
  mutating func value(of option: String) throws(UsageError) -> String {
    guard let value = rest.popFirst() else { throw UsageError("\(option) takes a value") }
    return value
  }

  /// The value of an option that takes a number of at least `least`.
  mutating func number(of option: String, atLeast least: UInt64 = 0) throws(UsageError) -> UInt64 {
    guard let number = UInt64(try value(of: option)), number >= least, number <= 1 << 60 else {
      throw UsageError("\(option) takes a whole number of at least \(least)")
    }
    return number
  }
}
