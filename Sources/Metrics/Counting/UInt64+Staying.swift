extension UInt64 {
  /// The sum; the greatest number where there is none.
  func addingOrStaying(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
