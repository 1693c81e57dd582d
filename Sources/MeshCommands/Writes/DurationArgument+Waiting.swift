extension DurationArgument {
  /// How long commands wait when nothing else is said.
  static let standardWait = DurationArgument(minutes: 5)

  init(minutes: Int) {
    duration = .seconds(60 * minutes)
    argument = "\(minutes)m"
  }

  init(seconds: Int) {
    duration = .seconds(seconds)
    argument = "\(seconds)s"
  }
}
