extension Duration {
  /// The length in seconds.
  public var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }

  /// The length in milliseconds without the rest; the greatest number for more.
  public var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    let (milliseconds, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000)
    let (sum, isOver) = milliseconds.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
    return isTooLong || isOver ? .max : sum
  }

  /// `0.82 ms`, `12.4 ms`, `1.50 s`: three digits that matter.
  public var shortText: String {
    let milliseconds = inSeconds * 1_000
    if milliseconds < 9.995 { return "\(DecimalText.text(of: milliseconds, digits: 2)) ms" }
    if milliseconds < 99.95 { return "\(DecimalText.text(of: milliseconds, digits: 1)) ms" }
    if milliseconds < 999.5 { return "\(DecimalText.text(of: milliseconds, digits: 0)) ms" }
    return inSeconds < 9.995
      ? "\(DecimalText.text(of: inSeconds, digits: 2)) s" : "\(DecimalText.text(of: inSeconds, digits: 1)) s"
  }
}
