/// Decimal digits without a sign, as every number of a capture option is written.
enum DecimalNumber {
  /// The number; nil when the text is empty, holds anything but ASCII digits, or is above the limit.
  static func value(of text: some Collection<UInt8>, upTo limit: UInt64) -> UInt64? {
    guard !text.isEmpty else { return nil }
    var value: UInt64 = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
      guard !overflowed, !carried, sum <= limit else { return nil }
      value = sum
    }
    return value
  }
}
