/// A line of the server's end that was counted, as long as none of the client's came.
struct ServerLine: Sendable {
  /// What was counted.
  let measure: AccessLogMeasure
  /// The number of its group.
  var group: Int32
  /// When it began, in nanoseconds since 1970.
  let start: Int64?
  /// The place of another one of the same hop; negative for none.
  var next: Int32 = -1
}
